// Numbered paragraphs: `1、…`, `2.…`, `（3）…`. The number is read, the text kept whole.
import type { NumberedParagraph } from '../../domain/plan/index.ts';
import { foldCharacter, isBlankCharacter } from '../../kernel/fold-width.ts';
import type { Paragraph } from '../document-reading.ts';

/** The paragraph with its leading number taken off; number null where it has none. */
export function readNumberedParagraph(paragraph: Paragraph): NumberedParagraph {
  const source = paragraph.text;
  const { number, rest } = splitLeadingNumber(source);
  return { number, text: source.slice(rest).trim(), source, place: paragraph.place };
}

/** The leading number of a text and where the text goes on. `1.5万元` has none: a digit follows the point. */
export function splitLeadingNumber(source: string): { readonly number: number | null; readonly rest: number } {
  let index = skipBlanks(source, 0);
  const start = index;
  const bracketed = foldCharacter(source[index] ?? '') === '(';
  if (bracketed) index += 1;
  let digits = '';
  while (isDigit(foldCharacter(source[index] ?? '')) && digits.length < 4) {
    digits += foldCharacter(source[index] ?? '');
    index += 1;
  }
  const mark = foldCharacter(source[index] ?? '');
  const next = foldCharacter(source[index + 1] ?? '');
  const closes = bracketed ? mark === ')' : mark === '、' || mark === ')' || (mark === '.' && !isDigit(next));
  if (digits === '' || !closes) return { number: null, rest: start };
  return { number: Number(digits), rest: skipBlanks(source, index + 1) };
}

/** `一、总体绩效目标` and `(一)总体绩效目标` → `总体绩效目标`: the folded heading without its Chinese ordinal. */
export function withoutChineseOrdinal(text: string): string {
  return /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])(.+)$/su.exec(text)?.[1] ?? text;
}

function skipBlanks(source: string, from: number): number {
  let index = from;
  while (index < source.length && isBlankCharacter(source[index] ?? '')) index += 1;
  return index;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
