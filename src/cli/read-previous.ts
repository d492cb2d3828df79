// Last year's side of `check --previous`: a file, or a text kept in the stored data (`stored:414001/2020`).
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { dataFolderOf } from './data-folder-option.ts';
import { readPlanAt } from './read-named-plan.ts';

const stored = 'stored:';

/** Null where none was named. */
export async function readPrevious(context: CommandContext, args: ParsedArguments): Promise<Result<DepartmentPlan | null, Fault>> {
  const named = args.options.get('previous');
  const isStored = named?.startsWith(stored) === true;
  if (args.options.has('data') && !isStored) return failed({ code: 'arguments', what: '--data 只和 --previous stored:单位代码/年度 同用', where: '命令行', remedy: '对照的是文件时，请去掉 --data。' });
  if (named === undefined) return ok(null);
  const reading = isStored ? await readStored(context, args, named.slice(stored.length)) : await readPlanAt(context, named);
  return reading.ok ? ok(reading.value.plan) : reading;
}

/** The stored text as it would be exported, read as a file is: a server that is running, or the database itself, gives it. */
async function readStored({ data, parser }: CommandContext, args: ParsedArguments, selection: string): ReturnType<typeof readPlanAt> {
  const [, unit, year] = /^([0-9A-Za-z]+)\/(\d{4})$/u.exec(selection) ?? [];
  if (unit === undefined || year === undefined) return failed({ code: 'arguments', what: `“${stored}${selection}”不是已存的文本`, where: '--previous', remedy: '请写成 stored:单位代码/年度，例如 stored:414001/2020。' });
  const opened = await data.open({ dataFolder: dataFolderOf(args) });
  if (!opened.ok) return opened;
  try {
    const exported = await opened.value.exportPlan({ unit, fiscalYear: Number(year), format: 'docx' });
    return exported.ok ? await parser.parse(exported.value.bytes, exported.value.name) : exported;
  } finally {
    await opened.value.close();
  }
}
