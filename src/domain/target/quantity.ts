// Level three of the target grammar: a number with its sign and unit, the piece from which all kinds that state a number are built.
import { plausibleYear } from './calendar-point.ts';
import { isRangeMark, touchesNext, type CellText } from './characters.ts';
import { mergeComparators, scanSign, scanSuffix, type SignReading } from './comparators.ts';
import type { DraftNote } from './draft.ts';
import { scanArabicNumeral, scanNumeral, type NumeralReading } from './numerals.ts';
import type { Comparator, TargetMode } from './target.ts';
import { scanUnit, unitOf, type ScannedUnit, type UnitReading } from './units.ts';

export interface Quantity {
  readonly comparator: Comparator | null;
  readonly amount: string;
  /** The upper end of a range; null for a single number. */
  readonly high: string | null;
  readonly unit: UnitReading | null;
  /** Index behind the amount (or the upper end), where a unit would begin. */
  readonly amountEnd: number;
  readonly end: number;
  readonly script: NumeralReading['script'];
  /** A sign in words behind the number. */
  readonly hasSuffix: boolean;
  readonly hasPrefix: boolean;
  readonly notes: readonly DraftNote[];
}

/** The quantity that starts at `at`, its sign first; null where none does or where its signs contradict each other. */
export function scanQuantity(cell: CellText, at: number, mode: TargetMode): Quantity | null {
  const { text } = cell;
  const sign = scanSign(text, at);
  if (sign !== null && sign.comparator === null) return null;
  const numberAt = sign === null ? at : sign.end;
  const share = sharePrefix(text, numberAt);
  const numeral = sign !== null && share === 0 ? scanSigned(cell, numberAt) : scanNumeral(cell, numberAt + share);
  if (numeral === null || namesYear(text, numeral)) return null;
  const first = share > 0 ? null : scanModeUnit(text, numeral.end, mode);
  const range = share > 0 || sign !== null ? null : scanRangeEnd(cell, first?.end ?? numeral.end, numeral.script);
  if (range !== null) return rangeQuantity(cell, numeral, first, range, mode);
  const unit = share > 0 ? percent : (first?.unit ?? null);
  const body = { end: first?.end ?? numeral.end, notes: unitNotes(cell, first, numeral.end) };
  return closeQuantity(cell, { sign, low: numeral, unit, start: at, ...body });
}

interface Opened {
  readonly sign: SignReading | null;
  readonly low: NumeralReading;
  readonly unit: UnitReading | null;
  readonly start: number;
  readonly end: number;
  readonly notes: readonly DraftNote[];
}

function closeQuantity(cell: CellText, opened: Opened): Quantity | null {
  const { text } = cell;
  const { sign, low, unit, start } = opened;
  const notes: DraftNote[] = [...signNotes(sign, start), ...opened.notes];
  let end = opened.end;
  const repeated = unit === null ? end : repeatedUnitEnd(text, end, unit);
  if (repeated > end) {
    notes.push({ id: 'redundant-unit', start: end, end: repeated });
    end = repeated;
  }
  const suffix = scanSuffix(text, end) ?? bareInside(text, end, unit, sign);
  const comparator = mergeComparators(sign?.comparator ?? null, suffix?.comparator ?? null);
  if (comparator === 'conflict') return null;
  if (suffix !== null) {
    notes.push({ id: 'sign-in-words', start: end, end: suffix.end });
    end = suffix.end;
  }
  // 20以上批次: the unit behind the sign.
  const late = suffix === null || unit !== null ? null : scanUnit(text, end);
  if (late !== null) {
    notes.push(...unitNotes(cell, late, end));
    end = late.end;
  }
  return {
    comparator,
    amount: low.amount,
    high: null,
    unit: unit ?? late?.unit ?? null,
    amountEnd: low.end,
    end,
    script: low.script,
    hasSuffix: suffix !== null,
    hasPrefix: sign !== null,
    notes,
  };
}

/** 内 alone closes a bound only behind a stretch of time (30日内) or behind 控制在. */
function bareInside(text: string, at: number, unit: UnitReading | null, sign: SignReading | null): { readonly comparator: Comparator; readonly end: number } | null {
  if (text[at] !== '内') return null;
  const encloses = sign !== null && sign.encloses;
  return encloses || unit?.dimension === 'time' ? { comparator: '≤', end: at + 1 } : null;
}

function signNotes(sign: SignReading | null, start: number): readonly DraftNote[] {
  if (sign === null) return [];
  const notes: DraftNote[] = [];
  if (sign.count > 1) notes.push({ id: 'doubled-sign', start, end: sign.end });
  if (sign.styles.includes('unusual')) notes.push({ id: 'unusual-sign', start, end: sign.end });
  if (sign.styles.includes('words')) notes.push({ id: 'sign-in-words', start, end: sign.end });
  return notes;
}

function unitNotes(cell: CellText, scanned: ScannedUnit | null, at: number): readonly DraftNote[] {
  if (scanned === null) return [];
  if (scanned.unit.dimension === 'magnitude' || scanned.unit.base === '') return [{ id: 'bare-magnitude', start: at, end: scanned.end }];
  const isVariant = scanned.variant || cell.printed.slice(at, scanned.end) !== cell.text.slice(at, scanned.end);
  return isVariant ? [{ id: 'unit-variant', start: at, end: scanned.end }] : [];
}

/** A signed number is allowed only behind a comparator: ≥-5%. */
function scanSigned(cell: CellText, at: number): NumeralReading | null {
  if (cell.text[at] !== '-' || !touchesNext(cell, at)) return scanNumeral(cell, at);
  const numeral = scanArabicNumeral(cell, at + 1);
  return numeral === null ? null : { ...numeral, amount: `-${numeral.amount}` };
}

interface RangeEnd {
  readonly numeral: NumeralReading;
}

function scanRangeEnd(cell: CellText, at: number, script: NumeralReading['script']): RangeEnd | null {
  if (!isRangeMark(cell.text[at])) return null;
  const numeral = scanNumeral(cell, at + 1);
  return numeral === null || numeral.script !== script || namesYear(cell.text, numeral) ? null : { numeral };
}

function rangeQuantity(cell: CellText, low: NumeralReading, first: ScannedUnit | null, range: RangeEnd, mode: TargetMode): Quantity | null {
  const second = scanModeUnit(cell.text, range.numeral.end, mode);
  const unit = second?.unit ?? null;
  if (first !== null && first.unit.canonical !== unit?.canonical) return null;
  return {
    comparator: null,
    amount: low.amount,
    high: range.numeral.amount,
    unit,
    amountEnd: range.numeral.end,
    end: second?.end ?? range.numeral.end,
    script: low.script,
    hasSuffix: false,
    hasPrefix: false,
    notes: unitNotes(cell, second, range.numeral.end),
  };
}

/** 2022年 is a year of the calendar, whatever stands around it; a length of 2022 years is spelled 2022周年. */
function namesYear(text: string, numeral: NumeralReading): boolean {
  return text[numeral.end] === '年' && plausibleYear(numeral.amount) !== null;
}

/** Length of 百分之, or of 百分 in 百分百. */
function sharePrefix(text: string, at: number): number {
  if (text.startsWith('百分之', at)) return 3;
  return text.startsWith('百分百', at) ? 2 : 0;
}

/** 98 %(百分比), 5个(个): the unit once more in brackets. Index behind it, or `at`. */
function repeatedUnitEnd(text: string, at: number, unit: UnitReading): number {
  if (text[at] !== '(') return at;
  const again = scanUnit(text, at + 1);
  return again !== null && text[again.end] === ')' && again.unit.canonical === unit.canonical ? again.end + 1 : at;
}

/** 分 means minutes in a timeliness row and points elsewhere. */
function scanModeUnit(text: string, at: number, mode: TargetMode): ScannedUnit | null {
  const scanned = scanUnit(text, at);
  if (mode !== 'timeliness' || scanned === null || scanned.unit.canonical !== '分') return scanned;
  return { unit: minutes, end: scanned.end, variant: true };
}

const percent = unitOf('%');
const minutes = unitOf('分钟');
