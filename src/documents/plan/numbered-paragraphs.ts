// Numbered paragraphs: `1、…`, `2.…`, `（3）…`. The number is read, the text kept whole.
import { splitLeadingNumber, type NumberedParagraph } from '../../domain/plan/index.ts';
import type { Paragraph } from '../document-reading.ts';

/** The paragraph with its leading number taken off; number null where it has none. */
export function readNumberedParagraph(paragraph: Paragraph): NumberedParagraph {
  const source = paragraph.text;
  const { number, rest } = splitLeadingNumber(source);
  return { number, text: source.slice(rest).trim(), source, place: paragraph.place };
}

/** `一、总体绩效目标` and `(一)总体绩效目标` → `总体绩效目标`: the folded heading without its Chinese ordinal. */
export function withoutChineseOrdinal(text: string): string {
  return /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.])(.+)$/su.exec(text)?.[1] ?? text;
}
