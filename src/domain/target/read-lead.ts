// Level four of the target grammar: words, then a quantity, then nothing. `公务用车购置5辆`, `每月1次`, `各 1 次`, `合格率≥95%`, `每亩300`.
import { isClosingPunctuation, isHan, type CellText } from './characters.ts';
import { scanSign } from './comparators.ts';
import { skipClosings, type Draft, type DraftNote } from './draft.ts';
import { firstDigitFrom } from './numerals.ts';
import { scanQuantity, type Quantity } from './quantity.ts';
import { targetOfQuantity, zeroNote } from './quantity-target.ts';
import type { Target, TargetMode } from './target.ts';
import { headDimension, scanTimeUnit, scanUnit } from './units.ts';
import { closingWords, leadDenials, modalEndings, quantityEndings, trendVerbs } from './vocabulary.ts';

/** Longer words before a number are a sentence, in which the number may mean anything. */
const longestLead = 30;

/** The cell as words and one quantity; null where the words do not make the number certain. */
export function readWithLead(cell: CellText, mode: TargetMode): Draft | null {
  const { text } = cell;
  const per = recurrence(text);
  if (per !== null) {
    const regular = readFrequency(cell, per, mode);
    if (regular !== null) return regular;
  }
  const numberAt = firstDigitFrom(text, 0);
  if (numberAt === text.length) return null;
  const start = signStartBefore(text, numberAt);
  if (start === 0 || start > longestLead) return null;
  const found = closedQuantity(cell, start, mode);
  if (found === null || hasStop(text, start) || namesDay(text, found.quantity)) return null;
  return distributive(cell, found, start) ?? named(text, found, start) ?? counted(cell, found, start);
}

interface Closed {
  readonly quantity: Quantity;
  readonly closed: number;
}

/** The quantity at `start`, provided that nothing but closing words follows. */
function closedQuantity(cell: CellText, start: number, mode: TargetMode): Closed | null {
  const quantity = scanQuantity(cell, start, mode);
  if (quantity === null) return null;
  const closed = skipClosings(closingWords, cell.text, quantity.end, isClosingPunctuation);
  return closed < cell.text.length ? null : { quantity, closed };
}

/** Behind words, 6月 and 5日 are places in the calendar: 开工6月. With a sign they are lengths of time: 时间≤5日. */
function namesDay(text: string, quantity: Quantity): boolean {
  const unit = text.slice(quantity.amountEnd, quantity.end);
  return quantity.comparator === null && (unit === '月' || unit === '日');
}

function trailing(found: Closed): readonly DraftNote[] {
  const { end } = found.quantity;
  return found.closed > end ? [{ id: 'trailing-text', start: end, end: found.closed }] : [];
}

/** 每月1次, 每季度开展不少于2次: the words between 每月 and the number are kept as a note. */
function readFrequency(cell: CellText, per: { readonly per: string; readonly end: number }, mode: TargetMode): Draft | null {
  const { text } = cell;
  const direct = closedQuantity(cell, per.end, mode);
  const start = direct === null ? signStartBefore(text, firstDigitFrom(text, per.end)) : per.end;
  const found = direct ?? (start > per.end && start <= longestLead && !hasStop(text, start) && !isDenied(text, start) ? closedQuantity(cell, start, mode) : null);
  if (found === null || found.quantity.high !== null) return null;
  const { quantity } = found;
  if (quantity.unit === null || quantity.unit.per.length > 0 || headDimension(quantity.unit) !== 'count') return null;
  const target: Target = {
    kind: 'frequency',
    comparator: quantity.comparator,
    amount: quantity.amount,
    unit: quantity.unit.canonical,
    per: per.per,
  };
  const between: DraftNote[] = start > per.end ? [{ id: 'leading-text', start: per.end, end: start }] : [];
  return { target, start: 0, end: quantity.end, notes: [...between, ...quantity.notes, ...zeroNote(quantity, start), ...trailing(found)] };
}

/** 每月, 每年 at the start of the cell. */
function recurrence(text: string): { readonly per: string; readonly end: number } | null {
  const behind = text.startsWith('每') ? 1 : 0;
  return behind === 0 ? null : scanTimeUnit(text, text[behind] === '个' ? behind + 1 : behind);
}

/** 各1次, 每亩300: the number holds for each. */
function distributive(cell: CellText, found: Closed, start: number): Draft | null {
  const { text } = cell;
  const each = text.startsWith('每', 0) ? scanUnit(text, 1) : null;
  const isEach = (text.startsWith('各', 0) && start === 1) || (each !== null && each.end === start);
  const target = isEach ? targetOfQuantity(found.quantity) : null;
  if (target === null) return null;
  const notes: DraftNote[] = [{ id: 'distributive', start: 0, end: start }, ...found.quantity.notes, ...zeroNote(found.quantity, start), ...trailing(found)];
  return { target, start: 0, end: found.quantity.end, notes };
}

/** The words name the quantity: 合格率≥95%, 在校学生数4953. They are kept as a note, the number reads as if it stood alone. */
function named(text: string, found: Closed, start: number): Draft | null {
  const { quantity } = found;
  if (quantity.script === 'chinese' || !namesQuantity(text, start)) return null;
  const target = targetOfQuantity(quantity);
  if (target === null) return null;
  const notes: DraftNote[] = [{ id: 'leading-text', start: 0, end: start }, ...quantity.notes, ...zeroNote(quantity, start), ...trailing(found)];
  return { target, start, end: quantity.end, notes };
}

/** The words say what is counted: 公务用车购置5辆. Needs a unit of the table and no sign before the number. */
function counted(cell: CellText, found: Closed, start: number): Draft | null {
  const { quantity } = found;
  const { unit } = quantity;
  if (unit === null || unit.dimension === 'magnitude' || quantity.hasPrefix || quantity.high !== null) return null;
  if (!isHan(cell.text[start - 1]) || isDenied(cell.text, start)) return null;
  const what = cell.printed.slice(0, start);
  const each: DraftNote[] = what.startsWith('每') || what.endsWith('各') ? [{ id: 'distributive', start: 0, end: start }] : [];
  const notes = [...each, ...quantity.notes, ...zeroNote(quantity, start), ...trailing(found)];
  if (quantity.comparator !== null && !tellsChange(cell.text, start)) {
    const target: Target = { kind: 'bound', comparator: quantity.comparator, amount: quantity.amount, unit: unit.canonical };
    return { target, start, end: quantity.end, notes: [{ id: 'leading-text', start: 0, end: start }, ...notes] };
  }
  const target: Target = { kind: 'count-in-words', what, amount: quantity.amount, unit: unit.canonical };
  return { target, start: 0, end: quantity.end, notes };
}

/** 下降10%以上 is a decline of 10 %, not a bound of 10 % on the indicator: the words stay with the number. */
function tellsChange(text: string, start: number): boolean {
  return trendVerbs.some(([verb]) => text.startsWith(verb, start - verb.length));
}

/** Whether the words before the number end in the name of a quantity, modal words aside. */
function namesQuantity(text: string, start: number): boolean {
  let end = start;
  for (let count = 0; count < 2; count += 1) {
    const modal = modalEndings.find((word) => end >= word.length && text.startsWith(word, end - word.length));
    if (modal !== undefined) end -= modal.length;
  }
  if (end === 0) return true;
  if (isDenied(text, end)) return false;
  return quantityEndings.some((word) => end >= word.length && text.startsWith(word, end - word.length));
}

/** Whether the words deny, order or approximate what follows: 不发生1起, 第3批, 近5年. */
function isDenied(text: string, start: number): boolean {
  const lead = text.slice(0, start);
  return leadDenials.some((word) => lead.endsWith(word) || (word.length > 2 && lead.includes(word)));
}

function hasStop(text: string, start: number): boolean {
  for (let index = 0; index < start; index += 1) if ('。；;,，!?'.includes(text.charAt(index))) return true;
  return false;
}

/** Where the sign directly before the number begins; the number itself where no sign stands there. */
function signStartBefore(text: string, numberAt: number): number {
  for (let start = Math.max(0, numberAt - longestSign); start < numberAt; start += 1) {
    const sign = scanSign(text, start);
    if (sign !== null && sign.end === numberAt) return start;
  }
  return text.startsWith('百分之', numberAt - 3) ? numberAt - 3 : numberAt;
}

const longestSign = 8;
