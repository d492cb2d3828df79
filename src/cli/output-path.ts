// Where the file that a command writes goes: beside the file it was made from under a telling name, or where the person says; never onto that file itself.
import type { FileStore } from '../application/ports.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';

/** `文本.docx`, `已改` → `文本.已改.docx`, in the same folder; `extension` (with its dot) takes the place of the file's own. */
export function besideInput(path: string, word: string, extension: string | null = null): string {
  const dot = path.lastIndexOf('.');
  const folder = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const hasExtension = dot > folder + 1;
  const stem = hasExtension ? path.slice(0, dot) : path;
  return `${stem}.${word}${extension ?? (hasExtension ? path.slice(dot) : '')}`;
}

export interface OutputFile {
  readonly input: string;
  readonly out: string;
  readonly bytes: Uint8Array;
}

/** Writes the file; an existing one only with `--replace`, the input never. */
export async function writeOutput(files: FileStore, args: ParsedArguments, { input, out, bytes }: OutputFile): Promise<Result<null, Fault>> {
  if (await files.isSame(input, out)) return failed(ontoInput(out));
  return files.write(out, bytes, args.options.has('replace') ? 'replace' : 'keep');
}

function ontoInput(out: string): Fault {
  return { code: 'onto-input', what: '要写入的就是被检查的文件本身，没有覆盖', where: out, remedy: '请用 --out 换一个文件名；原文件要留着对照。' };
}
