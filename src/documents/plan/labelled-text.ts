// Fields that need no cell of their own: `预算单位：某某局` holds label and value, `单位：万元` and `414001某某局` say themselves what they are.
import { labelInFront } from './table-grid.ts';

/** The text behind one of the labels and a colon; null where no label stands in front, or nothing behind it. */
export function labelledValue(text: string, labels: ReadonlySet<string>): string | null {
  const found = labelInFront(text);
  return found !== null && labels.has(found.key) ? found.value : null;
}

/** Three to 21 digits directly followed by a name: `414001定州市…`, but not `2021年…`. */
export function startsWithUnitCode(key: string): boolean {
  let digits = 0;
  while ((key[digits] ?? '') >= '0' && (key[digits] ?? '') <= '9') digits += 1;
  return digits >= 3 && digits <= 21 && digits < key.length && (key[digits] ?? '') > '\u2fff' && key[digits] !== '年';
}

/** `单位:万元`, `金额单位:人民币元`, also in brackets. Anything more in the text makes it another one. */
export function isMoneyUnitText(key: string): boolean {
  return /^\(?(?:金额|计量|货币)?单位:?(?:人民币)?[千万亿]?元\)?$/u.test(key);
}
