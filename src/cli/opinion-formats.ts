// The forms in which an opinion is written to a file, told apart from the code that writes them: the command knows them before that is loaded.
import type { Fault } from '../kernel/fault.ts';

export const opinionFormats = ['docx', 'letter', 'xlsx', 'html'] as const;

export type OpinionFormat = (typeof opinionFormats)[number];

/** Endings under which a form may be saved; the first is the usual one. */
const extensionsOf: Readonly<Record<string, readonly string[]>> = { docx: ['.docx', '.docm'], letter: ['.docx'], xlsx: ['.xlsx'], html: ['.html', '.htm'] };

const formatOf: ReadonlyMap<string, string> = new Map([
  ['.docx', 'docx（加批注的原文件）或 --format letter（审核意见书）'],
  ['.xlsx', 'xlsx（审核表）'],
  ['.html', 'html（检查报告）'],
  ['.htm', 'html（检查报告）'],
]);

/** The fault of `--out` with the ending of another kind of file: a text under the name of a Word file would be refused by Word. */
export function misnamedOutput(format: string, out: string | undefined): Fault | null {
  const extension = /\.(?:docx?|docm|xlsx?|html?|pdf|wps|et)$/iu.exec(out ?? '')?.[0].toLowerCase();
  const own = extensionsOf[format] ?? [];
  if (extension === undefined || own.includes(extension)) return null;
  const wanted = formatOf.get(extension);
  const [usual] = own;
  const remedy = [...(wanted === undefined ? [] : [`要写 ${extension} 文件的，加上 --format ${wanted}`]), usual === undefined ? '写文字或 JSON 的，扩展名用 .txt、.json' : `写${format}的，扩展名用 ${usual}`].join('；');
  return { code: 'arguments', what: `--out 的扩展名是“${extension}”，要写的是${format}`, where: `--out ${out ?? ''}`, remedy: `${remedy}。` };
}
