// Level four of the target grammar: a number with words glued to it. `≥95优`, `≥90产品抽检率大于等于90%为优`, `100人员经费保障覆盖率`.
// The unit comes from the cell or not at all: behind the number, or where the tail states the same number again with a unit.
import { compareDecimals, parseDecimal } from '../../kernel/decimal.ts';
import { quantityOfName } from '../quantity/index.ts';
import { plausibleYear } from './calendar-point.ts';
import { isClosingPunctuation, isHan, type CellText } from './characters.ts';
import { scanSign } from './comparators.ts';
import { wordAt, type Draft, type DraftNote } from './draft.ts';
import { firstDigitFrom, isZeroAmount, scanArabicNumeral, type NumeralReading } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import type { Comparator } from './target.ts';
import { scanUnit, type UnitReading } from './units.ts';
import { approximations, tailGrades } from './vocabulary.ts';

/**
 * The quantity and the words behind it as a glued target; null where the number is not the target for certain. Where what looks like the unit
 * begins a name (≥90校车满意度大于等于90%为优, ≥90床位使用率), the number is read without it.
 */
export function readGlued(cell: CellText, quantity: Quantity): Draft | null {
  const withoutUnit = { ...quantity, unit: null, end: quantity.amountEnd };
  if (quantity.unit?.dimension !== 'count' || quantity.hasSuffix) return readTail(cell, quantity);
  return readTail(cell, unitBeginsName(cell, withoutUnit) ? withoutUnit : quantity);
}

/** Whether the words behind the number, the supposed unit first, name a share, or say the same number again with another unit. */
function unitBeginsName(cell: CellText, withoutUnit: Quantity): boolean {
  const { text } = cell;
  const numbers = tailNumbers(cell, withoutUnit.end);
  if (numbers.length === 0) return quantityOfName(text.slice(withoutUnit.end)) === 'share';
  const restated = restatement(cell, withoutUnit, numbers, gradeOf(text, withoutUnit.end));
  return restated !== null && restated.agrees && restated.unit?.dimension === 'share';
}

function readTail(cell: CellText, quantity: Quantity): Draft | null {
  const { text } = cell;
  const tailAt = quantity.end;
  const first = firstRung(text, tailAt);
  const grade = first?.grade ?? gradeOf(text, tailAt);
  if (!canBeGlued(text, quantity, grade)) return null;
  const numbers = tailNumbers(cell, tailAt);
  const restated = first === null ? restatement(cell, quantity, numbers, grade) : null;
  if (first === null && numbers.length > 0 && restated === null) return null;
  if (!isCertain(text, quantity, grade, restated)) return null;
  const unit = quantity.unit ?? (restated !== null && restated.agrees ? restated.unit : null);
  const notes: DraftNote[] = [...quantity.notes];
  if (restated !== null) notes.push({ id: restated.agrees ? 'restated' : 'restated-differently', start: restated.start, end: restated.end });
  if (first !== null) notes.push({ id: 'other-grades', start: first.end, end: text.length });
  if (isZeroAmount(quantity.amount)) notes.push({ id: 'zero-target', start: 0, end: tailAt });
  const target = {
    kind: 'glued',
    comparator: quantity.comparator,
    amount: quantity.amount,
    unit: unit?.canonical ?? null,
    tail: cell.printed.slice(tailAt),
    grade,
  } as const;
  return { target, start: 0, end: tailAt, notes };
}

/** Forms in which the number surely is something else: 一次性, 20多次, 4A级, 24小时值班, 100万元以下案件. */
function canBeGlued(text: string, quantity: Quantity, grade: string | null): boolean {
  const next = text[quantity.end];
  if (quantity.script === 'chinese' || wordAt(approximations, text, quantity.end) !== null) return false;
  if (quantity.hasSuffix && !quantity.hasPrefix && grade === null) return false;
  const statesUnit = quantity.unit !== null;
  if (statesUnit && !quantity.hasPrefix && quantity.unit.dimension === 'time' && grade === null) return false;
  if (isHan(next) || next === '(') return true;
  return (quantity.hasPrefix || statesUnit) && next !== undefined && ',;、。'.includes(next) && isHan(text[quantity.end + 1]);
}

/**
 * A sign makes the number the target. Without sign and unit it must be a full share (100 and a sentence), or the tail must name a
 * grade or say the number again; 12315热线畅通 and 1站式服务 are names, not numbers.
 */
function isCertain(text: string, quantity: Quantity, grade: string | null, restated: Restatement | null): boolean {
  if (quantity.hasPrefix || quantity.hasSuffix || quantity.unit !== null) return true;
  if (grade !== null || restated !== null) return true;
  return quantity.amount === '100' && text.length - quantity.end >= shortestSentence;
}

const shortestSentence = 4;

interface Restatement {
  readonly agrees: boolean;
  readonly unit: UnitReading | null;
  readonly start: number;
  readonly end: number;
}

interface TailNumber extends NumeralReading {
  readonly start: number;
}

/** Numbers of the tail, at most two (more are not needed to know that there are several); years written with 年 do not count. */
function tailNumbers(cell: CellText, from: number): readonly TailNumber[] {
  const { text } = cell;
  const found: TailNumber[] = [];
  let at = firstDigitFrom(text, from);
  while (at < text.length && found.length < 2) {
    const numeral = scanArabicNumeral(cell, at);
    const end = numeral === null ? at + 1 : numeral.end;
    const isYear = numeral !== null && plausibleYear(numeral.amount) !== null && text[end] === '年';
    if (!isYear) found.push({ ...(numeral ?? unreadable(end)), start: at });
    at = firstDigitFrom(text, end);
  }
  return found;
}

/** Digits that are no number (more than 30 of them): they agree with nothing. */
function unreadable(end: number): NumeralReading {
  return { amount: '', end, script: 'arabic' };
}

/** The one number of the tail, if a sign or 为, 达, 是 introduces it; null where it may be another fact. Another number counts only in a grading rule (…95%为优). */
function restatement(cell: CellText, quantity: Quantity, numbers: readonly TailNumber[], grade: string | null): Restatement | null {
  const { text } = cell;
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  const introduction = introductionBefore(text, quantity.end, only.start);
  if (introduction === null || introduction.start === quantity.end) return null;
  const scanned = scanUnit(text, only.end);
  const unit = scanned?.unit ?? null;
  const sameUnit = quantity.unit === null || unit === null || quantity.unit.canonical === unit.canonical;
  const sameSide = introduction.comparator === null || quantity.comparator === null || introduction.comparator === quantity.comparator;
  // ≥5家企业满意度达90%为优 states two different things.
  if (!sameUnit) return null;
  const agrees = sameSide && sameAmount(quantity.amount, only.amount);
  if (!agrees && grade === null) return null;
  return { agrees, unit, start: introduction.start, end: scanned?.end ?? only.end };
}

interface Introduction {
  readonly comparator: Comparator | null;
  readonly start: number;
}

/** What leads directly to the number at `numberAt`: a sign of at most eight characters, or a copula. */
function introductionBefore(text: string, from: number, numberAt: number): Introduction | null {
  for (let start = Math.max(from, numberAt - longestSign); start < numberAt; start += 1) {
    const sign = scanSign(text, start);
    // 达 and 达到 only say that the number is reached; they do not contradict another sign.
    if (sign !== null && sign.end === numberAt) return { comparator: text.startsWith('达', start) ? null : sign.comparator, start };
  }
  const before = text.charAt(numberAt - 1);
  return numberAt > from && '为是到:'.includes(before) ? { comparator: null, start: numberAt - 1 } : null;
}

const longestSign = 8;

function sameAmount(a: string, b: string): boolean {
  const left = parseDecimal(a);
  const right = parseDecimal(b);
  return left !== null && right !== null && compareDecimals(left, right) === 0;
}

interface Rung {
  readonly grade: string;
  readonly end: number;
}

/** The first rung of a scale of grades (≥90为优，≥80为良，…): its grade directly behind the number, further rungs behind a comma; null for any other tail. */
function firstRung(text: string, tailAt: number): Rung | null {
  const gradeAt = tailAt + (wordAt(['评为', '为', '是', '得', '评'], text, tailAt)?.length ?? 0);
  const grade = wordAt(tailGrades, text, gradeAt);
  if (grade === null) return null;
  const end = gradeAt + grade.length;
  const isFirstOfMany = ',;、。'.includes(text.charAt(end) || ' ') && firstDigitFrom(text, end) < text.length && endsInGrade(text);
  return isFirstOfMany ? { grade, end } : null;
}

function endsInGrade(text: string): boolean {
  const end = closedEnd(text, 0);
  return tailGrades.some((grade) => text.startsWith(grade, end - grade.length));
}

/** The grade a tail is, or ends in behind 为: 优, （优）, …为优. */
function gradeOf(text: string, tailAt: number): string | null {
  const end = closedEnd(text, tailAt);
  for (const grade of tailGrades) {
    const start = end - grade.length;
    if (start < tailAt || !text.startsWith(grade, start)) continue;
    const isApart = start === tailAt + 1 && ',;、'.includes(text.charAt(tailAt));
    if (start === tailAt || isApart || '为是得评('.includes(text.charAt(start - 1))) return grade;
  }
  return null;
}

/** End of the text without closing punctuation and brackets. */
function closedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && (isClosingPunctuation(text[end - 1]) || text[end - 1] === ')')) end -= 1;
  return end;
}
