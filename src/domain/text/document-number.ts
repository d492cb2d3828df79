// 文号: organ, year and number of a paper (`冀财行〔2020〕156号`). Public texts print the year in every kind of bracket; all are read, and the
// kind is kept, because the norm (GB/T 9704) knows only one.
import type { Span } from '../../kernel/span.ts';

export interface DocumentNumber {
  /** The words before the year as far as they are one run of Chinese characters; the organ's own short name stands at their end. */
  readonly organ: string;
  readonly year: number;
  readonly number: number;
  /** The bracket before the year, as printed. */
  readonly bracket: string;
  /** From the bracket to 号. */
  readonly at: Span;
}

/** Every document number of a text, in order. `[2018]`, `（2019）`, `【2020】` and `〔2021〕` are all years of one. */
export function documentNumbersIn(text: string): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  if (!text.includes('号')) return found;
  for (const match of text.matchAll(pattern)) {
    const [whole, bracket = '', year = '', number = ''] = match;
    const organ = wordsBefore(text, match.index);
    if (organ !== '') found.push({ organ, year: Number(year), number: Number(number), bracket, at: { start: match.index, end: match.index + whole.length } });
  }
  return found;
}

const pattern = /([〔﹝[［【（(])\s{0,2}((?:19|20)\d\d)年?\s{0,2}[〕﹞\]］】）)]\s{0,2}第?(\d{1,5})\s{0,2}号/gu;

/** Longest name of an organ that is asked for; `省财政厅、省市场监管局关于……` before it belongs to the sentence. */
const longestOrgan = 12;

function wordsBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < longestOrgan && isChinese(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function isChinese(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}
