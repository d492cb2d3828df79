// A page number caught inside a cell: a bare number that stands alone behind blank paragraphs at the end of the cell. It stays in the text of
// the cell, and is reported.
import { isBlankText } from '../../kernel/fold-width.ts';
import type { UnreadText } from '../../domain/plan/index.ts';
import type { TableCell } from '../document-reading.ts';

/** The stray mark of a cell, null where there is none. */
export function strayMarkOf(cell: TableCell): UnreadText | null {
  const { paragraphs } = cell;
  const last = paragraphs.at(-1);
  const before = paragraphs.at(-2);
  if (last === undefined || before === undefined || paragraphs.length < 3 || !isBlankText(before.text)) return null;
  const mark = last.text.trim();
  const isNumber = mark !== '' && mark.length <= 4 && Array.from(mark).every((digit) => digit >= '0' && digit <= '9');
  return isNumber ? { place: last.place, text: mark, reason: 'stray-in-cell' } : null;
}
