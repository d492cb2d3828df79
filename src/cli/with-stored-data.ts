// The frame of every command on stored data: opened, used, closed whatever happens.
import type { OpenLocalWork } from '../application/local-work.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { dataFolderOf } from './data-folder-option.ts';

export async function withStoredData(context: CommandContext, args: ParsedArguments, use: (work: OpenLocalWork) => Promise<ExitCode>): Promise<ExitCode> {
  const opened = await context.data.open({ dataFolder: dataFolderOf(args) });
  if (!opened.ok) return reportFault(context.terminal, opened.fault);
  try {
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}
