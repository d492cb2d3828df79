// A text without what changes by itself from year to year: years, and the numbers of papers. Two texts that are equal so are the same text with another year on it.
import { foldedKey } from '../../kernel/fold-width.ts';

const paperNumber = /[〔[【(](?:19|20)\d{2}[〕\]】)]第?\d+号/gu;
const year = /(?:19|20)\d{2}(?=年|[.\-/]\d)|[一二三四五六七八九〇○零]{4}(?=年)/gu;

/** `冀财行【2020】156号2021年补助` and `冀财行〔2021〕9号2022年补助` are the same; amounts such as `2020元` stay. */
export function withoutYears(text: string): string {
  return foldedKey(text).replaceAll(paperNumber, '文号').replaceAll(year, '');
}
