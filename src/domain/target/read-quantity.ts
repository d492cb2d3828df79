// Level four of the target grammar: cells that state a number. The order of the attempts is the order of certainty: the whole cell is a
// quantity; words and a quantity; a quantity with words glued to it. Where a number could be something else, the cell is prose.
import { isClosingPunctuation, isHan, isLatinLetter, type CellText } from './characters.ts';
import { closingsEnd, trailingNote } from './closed-quantity.ts';
import type { Draft, DraftNote } from './draft.ts';
import { targetOfQuantity, zeroNote } from './quantity-target.ts';
import { mayNamePlaceInCalendar, scanQuantity, type Quantity } from './quantity.ts';
import { readEach, readEachBehindName } from './read-each.ts';
import { readGlued } from './read-glued.ts';
import { readWithLead } from './read-lead.ts';
import { readZeroInWords } from './read-zero.ts';
import type { TargetMode } from './target.ts';
import { isMeasureWord, unknownUnit } from './units.ts';
import { neverMeasureWords, states } from './vocabulary.ts';

/** The cell as a kind that states a number; null where it states none for certain. */
export function readQuantity(cell: CellText, mode: TargetMode): Draft | null {
  const early = readZeroInWords(cell) ?? readEach(cell, mode) ?? readEachBehindName(cell, mode);
  if (early !== null) return early;
  const quantity = scanQuantity(cell, 0, mode);
  if (quantity === null) return readWithLead(cell, mode);
  if (mayNamePlaceInCalendar(cell, quantity, mode)) return null;
  const read = readWhole(cell, quantity) ?? readUnknownUnit(cell, quantity) ?? (quantity.high === null ? readGlued(cell, quantity) : null);
  // 一次验收合格率100%: the first number is in Chinese and part of the words.
  return read ?? (quantity.script === 'chinese' ? readWithLead(cell, mode) : null);
}

function readWhole(cell: CellText, quantity: Quantity): Draft | null {
  const { text } = cell;
  const closed = closingsEnd(text, quantity);
  if (closed < text.length) return null;
  const target = targetOfQuantity(quantity);
  if (target === null) return null;
  return { target, start: 0, end: quantity.end, notes: [...quantity.notes, ...zeroNote(quantity, 0), ...trailingNote({ quantity, closed })] };
}

/** ≥30工单, 20pcs: a short word that can only be a unit, although the table does not hold it. */
function readUnknownUnit(cell: CellText, quantity: Quantity): Draft | null {
  if (quantity.unit !== null || quantity.script === 'chinese' || quantity.hasSuffix) return null;
  const start = quantity.amountEnd;
  let end = cell.text.length;
  while (end > start && isClosingPunctuation(cell.text[end - 1])) end -= 1;
  const unit = unknownUnit(cell.printed.slice(start, end));
  const target = targetOfQuantity({ ...quantity, unit });
  if (target === null || !isPlausibleUnit(cell.text.slice(start, end))) return null;
  const notes: DraftNote[] = [...quantity.notes, { id: 'unknown-unit', start, end }, ...zeroNote(quantity, 0)];
  return { target, start: 0, end, notes };
}

/** One Chinese character that is no grade or particle, two or three that end in a measure word, or two to six Latin letters (4A and 5G are names). */
function isPlausibleUnit(word: string): boolean {
  if (word === '' || word.length > 6 || states.has(word)) return false;
  if (Array.from(word).every(isLatinLetter)) return word.length > 1;
  if (word.length > 3 || !Array.from(word).every(isHan) || Array.from(word).some((character) => neverMeasureWords.includes(character))) return false;
  return word.length === 1 || isMeasureWord(word.slice(-1));
}
