// Cells of a text file written anew: their lines are replaced, every other byte stays. Only UTF-8 can be written back.
import { strToU8 } from 'fflate';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { decodeText } from '../text/decode-text.ts';
import { refusals, type CellPatch, type PatchedDocument, type RefusedPatch } from './cell-patch.ts';

export function patchText(bytes: Uint8Array, file: string, patches: readonly CellPatch[]): Result<PatchedDocument, Fault> {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  if (decoded.value.encoding !== 'UTF-8') return failed(otherEncoding(file, decoded.value.encoding));
  const { text } = decoded.value;
  const lines = linesOf(text);
  const changes: { readonly start: number; readonly end: number; readonly text: string; readonly patch: CellPatch }[] = [];
  const refused: RefusedPatch[] = [];
  for (const patch of patches) {
    const found = linesAt(lines, text, patch);
    if (typeof found === 'string') refused.push({ patch, reason: found });
    else changes.push({ ...found, text: patch.new, patch });
  }
  let patched = text;
  for (const { start, end, text: written } of changes.toSorted((a, b) => b.start - a.start)) patched = patched.slice(0, start) + written.replaceAll('\n', lineEnd(text)) + patched.slice(end);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return ok({ bytes: strToU8(hasMark ? `\ufeff${patched}` : patched), applied: changes.map(({ patch }) => patch), refused });
}

interface Line {
  readonly start: number;
  /** Behind its last character, before its end mark. */
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (index < text.length && code !== 10 && code !== 13) continue;
    lines.push({ start, end: index });
    if (code === 13 && text.charCodeAt(index + 1) === 10) index += 1;
    start = index + 1;
  }
  return lines;
}

/** Where the text of the cell stands, behind its tab; or why it cannot be replaced. */
function linesAt(lines: readonly Line[], text: string, { place, old }: CellPatch): { readonly start: number; readonly end: number } | string {
  const number = place.line ?? 0;
  const first = lines[number - 1];
  if (place.cell === null || first === undefined || text.charAt(first.start) !== '\t') return refusals.missing;
  const expected = old.split('\n');
  const own = lines.slice(number - 1, number - 1 + expected.length);
  const last = own.at(-1) ?? first;
  const start = first.start + 1;
  const standing = own.map((line, index) => text.slice(index === 0 ? start : line.start, line.end));
  return standing.join('\n') === old ? { start, end: last.end } : refusals.changed;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

function otherEncoding(file: string, encoding: string): Fault {
  return { code: 'fix-encoding', what: `文本文件是 ${encoding} 编码，只能改写 UTF-8 编码的文本`, where: file, remedy: '请用记事本打开，另存为 UTF-8 编码后再改；原文件没有改动。' };
}
