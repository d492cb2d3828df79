// What `hengji read` shows of a plan once it is read; loaded while the worker reads.
import { readingToJson } from '../application/queries/read-json.ts';
import type { PlanReading } from '../documents/index.ts';
import type { ParsedArguments } from './arguments.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { renderReading } from './render-reading.ts';
import { terminalSafeJson } from './terminal-text.ts';

export function showReading({ terminal }: CommandContext, args: ParsedArguments, { plan, remarks }: PlanReading): ExitCode {
  if (args.options.has('json')) terminal.out(`${terminalSafeJson(JSON.stringify(readingToJson(plan, remarks), null, 2))}\n`);
  else terminal.out(renderReading(plan, remarks, terminal));
  return 0;
}
