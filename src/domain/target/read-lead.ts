// Level four of the target grammar: words, then a quantity, then nothing. `公务用车购置5辆`, `各 1 次`, `合格率≥95%`, `下降10%以上`.
import { plausibleYear } from './calendar-point.ts';
import { isHan, isLatinLetter, type CellText } from './characters.ts';
import { scanClosedQuantity, signStartBefore, trailingNote, type ClosedQuantity } from './closed-quantity.ts';
import { mergeComparators, scanSign } from './comparators.ts';
import { wordAt, type Draft, type DraftNote } from './draft.ts';
import { isCertainLead, namesQuantity, namesTime, recurs, tellsChange } from './lead-words.ts';
import { firstDigitFrom, scanArabicNumeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { targetOfQuantity, zeroNote } from './quantity-target.ts';
import type { Target, TargetMode } from './target.ts';
import { budgetNouns, plainVerbs } from './vocabulary.ts';

/** The cell as words and one quantity; null where the words do not make the number certain. */
export function readWithLead(cell: CellText, mode: TargetMode): Draft | null {
  const { text } = cell;
  const numberAt = firstAmountFrom(cell);
  if (numberAt === text.length) return null;
  const start = signStartBefore(text, numberAt);
  if (start === 0) return null;
  const lead = text.slice(0, start);
  const found = scanClosedQuantity(cell, start, mode, namesTime(lead));
  if (found === null || namesDay(text, found.quantity)) return null;
  const budget = withinBudget(text, found, start);
  if (budget !== null) return budget;
  if (!isCertainLead(text, 0, start)) return null;
  const read = distributive(lead, found, start) ?? readNamed(lead, found, start);
  if (read !== null) return read;
  return recurs(lead) && found.quantity.unit?.dimension === 'count' ? null : readCounted(cell, found, start);
}

/** Behind words, 6月 and 5日 are places in the calendar: 开工6月. With a sign they are lengths of time: 时间≤5日. */
function namesDay(text: string, quantity: Quantity): boolean {
  const unit = text.slice(quantity.amountEnd, quantity.end);
  return quantity.comparator === null && (unit === '月' || unit === '日');
}

/** The first number that is not part of a name (PM2.5浓度) and not a year to compare with (较2020年增长5%). */
function firstAmountFrom(cell: CellText): number {
  const { text } = cell;
  const first = firstDigitFrom(text, 0);
  if (isLatinLetter(text[first - 1])) return firstDigitFrom(text, scanArabicNumeral(cell, first)?.end ?? text.length);
  const isComparedYear = '比较'.includes(text.charAt(first - 1) || ' ') && text[first + 4] === '年' && plausibleYear(text.slice(first, first + 4)) !== null;
  return isComparedYear ? firstDigitFrom(text, first + 4) : first;
}

/** 不超过预算500万元, 控制在预算500万元以内, 至少完成3项: what stands between sign and number only says what the number is. */
function withinBudget(text: string, found: ClosedQuantity, start: number): Draft | null {
  const { quantity } = found;
  const sign = scanSign(text, 0);
  if (sign === null || sign.comparator === null || quantity.hasPrefix || quantity.high !== null || quantity.unit === null) return null;
  const noun = wordAt('至最'.includes(text.charAt(0)) ? plainVerbs : budgetNouns, text, sign.end);
  if (noun === null || !['', '的', '数', '为'].includes(text.slice(sign.end + noun.length, start))) return null;
  const comparator = mergeComparators(sign.comparator, quantity.comparator);
  const target = comparator === 'conflict' ? null : targetOfQuantity({ ...quantity, comparator });
  if (target === null) return null;
  const words: DraftNote[] = [{ id: 'sign-in-words', start: 0, end: sign.end }, { id: 'leading-text', start: sign.end, end: start }];
  return { target, start: 0, end: quantity.end, notes: [...words, ...quantity.notes, ...trailingNote(found)] };
}

/** 各1次: the number holds for each. */
function distributive(lead: string, found: ClosedQuantity, start: number): Draft | null {
  const target = lead === '各' ? targetOfQuantity(found.quantity) : null;
  if (target === null) return null;
  const notes: DraftNote[] = [{ id: 'distributive', start: 0, end: start }, ...notesOf(found, start)];
  return { target, start: 0, end: found.quantity.end, notes };
}

/** The words name the quantity: 合格率≥95%, 在校学生数4953. They are kept as a note, the number reads as if it stood alone. */
export function readNamed(lead: string, found: ClosedQuantity, start: number): Draft | null {
  const { quantity } = found;
  // 每千人口床位数≥6张 does not hold for all beds: the words stay with the number.
  if (quantity.script === 'chinese' || lead.startsWith('每') || tellsChange(lead) || !namesQuantity(lead)) return null;
  const target = targetOfQuantity(quantity);
  if (target === null) return null;
  const notes: DraftNote[] = [{ id: 'leading-text', start: start - lead.length, end: start }, ...notesOf(found, start)];
  return { target, start, end: quantity.end, notes };
}

/** The words say what is counted or what changes: 公务用车购置5辆, 下降10%以上. Needs a unit of the table. */
export function readCounted(cell: CellText, found: ClosedQuantity, start: number, from = 0): Draft | null {
  const { quantity } = found;
  const { unit } = quantity;
  if (unit === null || unit.base === '' || quantity.high !== null || !isHan(cell.text[start - 1])) return null;
  const what = cell.printed.slice(from, start);
  const target: Target = { kind: 'count-in-words', what, comparator: quantity.comparator, amount: quantity.amount, unit: unit.canonical };
  const each: DraftNote[] = what.startsWith('每') || what.endsWith('各') ? [{ id: 'distributive', start: from, end: start }] : [];
  return { target, start: 0, end: quantity.end, notes: [...each, ...notesOf(found, start)] };
}

function notesOf(found: ClosedQuantity, start: number): readonly DraftNote[] {
  return [...found.quantity.notes, ...zeroNote(found.quantity, start), ...trailingNote(found)];
}
