// A unit as one text: its code, where one is printed, and its name.
import { foldedKey } from '../../kernel/fold-width.ts';

/** `414001定州市市场监督管理局本级`, `219001-某某镇人民政府`, `[066]某某局` → code and name; a name alone has no code. */
export function splitUnitCode(source: string): { readonly code: string | null; readonly name: string } {
  const text = source.trim();
  const bracketed = ['[', '［', '【'].includes(text.charAt(0));
  const start = bracketed ? 1 : 0;
  let digits = start;
  while (isDigit(text.charAt(digits))) digits += 1;
  if (digits === start) return { code: null, name: text };
  const behind = text.slice(bracketed ? digits + 1 : digits).trim();
  const name = ['-', '－', '—', '_'].includes(behind.charAt(0)) ? behind.slice(1).trim() : behind;
  return { code: foldedKey(text.slice(start, digits)), name };
}

function isDigit(character: string): boolean {
  const folded = foldedKey(character);
  return folded >= '0' && folded <= '9';
}
