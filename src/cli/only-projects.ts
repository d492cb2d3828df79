// `hengji check FILE --project 10`: which projects the answer is kept to, and what the option does not go with.
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';

/** The numbers in the order written; null where the option is not. */
export function onlyProjects(args: ParsedArguments, isOpinion: boolean): Result<readonly number[] | null, Fault> {
  const written = args.options.get('project');
  if (written === undefined) return ok(null);
  const other = excluded.find(({ name }) => args.options.has(name) && (name !== 'decisions' || !isOpinion));
  if (other !== undefined) return failed({ code: 'arguments', what: `--project 不能和 --${other.name} 同用`, where: '命令行', remedy: other.remedy });
  const numbers = written.split(/[,，、]/u).map((word) => word.trim());
  const wrong = numbers.find((word) => !/^\d{1,6}$/u.test(word));
  if (wrong !== undefined) return failed({ code: 'arguments', what: `“${wrong}”不是项目编号`, where: `--project ${written}`, remedy: '请写文本上印的项目编号，例如 --project 10；几个项目的，写几次 --project，或者写成 9,10。' });
  return ok([...new Set(numbers.map(Number))]);
}

/** What is about the text as a whole, and would be told wrongly of a part of it. */
const excluded: readonly { readonly name: string; readonly remedy: string }[] = [
  { name: 'against', remedy: '核对修改稿要看全文：请去掉 --project；核对结果里每条都写明是哪个项目。' },
  { name: 'answers', remedy: '说明文件里是全文的说明：请去掉 --project，或者单独用 --project 检查。' },
  { name: 'fix', remedy: '--fix 改的是整个文件：请去掉 --project。' },
  { name: 'decisions', remedy: '采纳的建议写进整个文件：请去掉 --project；只要这些项目的意见的，加上 --format letter（或者 docx、xlsx、html）。' },
];
