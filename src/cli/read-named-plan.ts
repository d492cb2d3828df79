// The first step of every command that takes a file: its one word, its bytes, its plan.
import type { PlanReading } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';
import type { CommandContext } from './command.ts';

export async function readNamedPlan(context: CommandContext, args: ParsedArguments, command: string): Promise<Result<PlanReading, Fault>> {
  const [path, ...others] = args.words;
  if (path === undefined || others.length > 0) {
    const what = path === undefined ? '没有写文件名' : `一次只能处理一个文件，多出“${others.join(' ')}”`;
    return failed({ code: 'arguments', what, where: '命令行', remedy: `用法：hengji ${command} 文件。文件名含空格的，请加引号。` });
  }
  return readPlanAt(context, path);
}

/** The plan of a file named by an option. */
export async function readPlanAt(context: CommandContext, path: string): Promise<Result<PlanReading, Fault>> {
  const file = await context.files.read(path);
  if (!file.ok) return file;
  return context.parser.parse(file.value.bytes, file.value.name);
}
