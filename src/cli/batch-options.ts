// Which options go with a folder and which with one file: told apart before anything is read.
import type { Fault } from '../kernel/fault.ts';
import type { ParsedArguments } from './arguments.ts';

const ofFolders = ['fresh', 'jobs', 'record'] as const;
const ofFiles = ['previous', 'all', 'proposals', 'against', 'answers', 'decisions', 'fix', 'project', 'deadline', 'issuer', 'data', 'costing'] as const;

/** What a folder's check is written as. */
const batchFormats = ['text', 'json', 'xlsx', 'html', 'letter'] as const;

export type BatchFormat = (typeof batchFormats)[number];

export function batchFormat(args: ParsedArguments): BatchFormat | null {
  const wanted = args.options.get('format') ?? 'text';
  return batchFormats.find((format) => format === wanted) ?? null;
}

/** The fault of an option that has no meaning here; null where all have. */
export function misplacedOption(args: ParsedArguments, kind: 'file' | 'folder'): Fault | null {
  const found = (kind === 'file' ? ofFolders : ofFiles).find((name) => args.options.has(name));
  if (found !== undefined) {
    const [what, remedy] = kind === 'file' ? ['检查一个文件时不用', '它只用于检查整个文件夹；请去掉它，或者写文件夹的名字。'] : ['检查文件夹时不能用', '请对其中的一个文件单独用它。'];
    return { code: 'arguments', what: `--${found} ${what}`, where: '命令行', remedy };
  }
  if (kind === 'file' || batchFormat(args) !== null) return null;
  return { code: 'arguments', what: `检查文件夹时 --format 不能是“${args.options.get('format') ?? ''}”`, where: '命令行', remedy: `可用的：${batchFormats.join('、')}；批注和意见书请对其中的一个文件单独写。` };
}

/** How many documents at once; null leaves it to the machine. */
export function jobsOf(args: ParsedArguments): number | null | Fault {
  const written = args.options.get('jobs');
  if (written === undefined) return null;
  const jobs = /^\d{1,2}$/u.test(written) ? Number(written) : 0;
  return jobs >= 1 && jobs <= 32 ? jobs : { code: 'arguments', what: `--jobs 不能是“${written}”`, where: '命令行', remedy: '请写1到32的整数；不写时按这台机器的处理器数。' };
}
