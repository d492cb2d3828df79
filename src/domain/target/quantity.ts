// Level three of the target grammar: a number with its sign and unit, the piece from which all kinds that state a number are built.
import { plausibleYear } from './calendar-point.ts';
import { isRangeMark, touchesNext, type CellText } from './characters.ts';
import { mergeComparators, scanInclusion, scanSign, scanSuffix, withInclusion, type SignReading } from './comparators.ts';
import type { DraftNote } from './draft.ts';
import { scanArabicNumeral, scanNumeral, type NumeralReading } from './numerals.ts';
import type { Comparator, TargetMode } from './target.ts';
import { headDimension, scanUnit, unitOf, type ScannedUnit, type UnitReading } from './units.ts';

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

/**
 * The quantity that starts at `at`, its sign first; null where none does or where its signs contradict each other.
 * `isTimeNamed`: the words before it speak of time, so that 分 is a minute (响应时间30分).
 */
export function scanQuantity(cell: CellText, at: number, mode: TargetMode, isTimeNamed = false): Quantity | null {
  const { text } = cell;
  const sign = scanSign(text, at);
  if (sign !== null && sign.comparator === null) return null;
  const signEnd = sign === null ? at : sign.end;
  const isYuan = isCurrencySign(text[signEnd]);
  const numberAt = isYuan ? signEnd + 1 : signEnd;
  const share = sharePrefix(text, numberAt);
  const numeral = sign !== null && share === 0 ? scanSigned(cell, numberAt) : scanNumeral(cell, numberAt + share);
  if (numeral === null || namesYear(text, numeral)) return null;
  const printed = share > 0 ? null : (scanUnit(text, numeral.end) ?? bracketedUnit(text, numeral));
  if (printed !== null && ordersThings(text, numeral, printed, mode)) return null;
  const first = isYuan ? inYuan(text, printed, numeral.end) : printed;
  if (first === 'no-money') return null;
  const range = share > 0 || sign !== null ? null : scanRangeEnd(cell, first?.end ?? numeral.end, numeral.script);
  if (range !== null) return rangeQuantity(cell, numeral, first, range, isTimeNamed);
  const unit = share > 0 ? unitOf(text[numberAt] === '千' ? '‰' : '%') : (first?.unit ?? null);
  const body = { end: first?.end ?? numeral.end, notes: unitNotes(cell, first, numeral.end) };
  const minuteReading = isTimeNamed ? 'always' : mode === 'timeliness' ? 'at-most' : 'never';
  return closeQuantity(cell, { sign, low: numeral, unit, start: at, minuteReading, ...body });
}

interface Opened {
  readonly sign: SignReading | null;
  readonly low: NumeralReading;
  readonly unit: UnitReading | null;
  readonly start: number;
  readonly end: number;
  readonly notes: readonly DraftNote[];
  /** When 分 is a minute: where time is named; in a timeliness row only under an upper bound (≤30分, 30分内), because scores are lower bounds. */
  readonly minuteReading: 'always' | 'at-most' | 'never';
}

function closeQuantity(cell: CellText, opened: Opened): Quantity | null {
  const { text } = cell;
  const { sign, low, start, minuteReading } = opened;
  const isMinuteOrPoint = opened.unit?.canonical === '分' && minuteReading !== 'never';
  let { unit } = opened;
  const notes: DraftNote[] = [...signNotes(sign, start), ...opened.notes];
  let end = opened.end;
  const repeated = unit === null ? end : repeatedUnitEnd(text, end, unit);
  if (repeated > end) {
    notes.push({ id: 'redundant-unit', start: end, end: repeated });
    end = repeated;
  }
  const suffix = scanSuffix(text, end) ?? bareInside(text, end, isMinuteOrPoint ? minutes : unit, sign);
  const merged = mergeComparators(sign?.comparator ?? null, suffix?.comparator ?? null);
  if (merged === 'conflict') return null;
  const behindSign = suffix?.end ?? end;
  // Behind the number only in brackets: ≤50万元含税 speaks of the tax.
  const inclusion = merged !== null && text[behindSign] === '(' ? scanInclusion(text, behindSign) : null;
  const comparator = merged === null || inclusion === null ? merged : withInclusion(merged, inclusion.included, sign === null);
  if (comparator === 'conflict') return null;
  const signsEnd = inclusion?.end ?? suffix?.end ?? end;
  if (signsEnd > end) notes.push({ id: 'sign-in-words', start: end, end: signsEnd });
  end = signsEnd;
  if (isMinuteOrPoint && (minuteReading === 'always' || comparator === '≤' || comparator === '<')) {
    notes.push({ id: 'unit-variant', start: low.end, end: opened.end });
    unit = minutes;
  }
  // 20以上批次, ≥5（含）万元: the unit behind the sign.
  const late = (suffix === null && inclusion === null) || unit !== null ? null : scanUnit(text, end);
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

/** 内 alone closes a bound behind a stretch of time (30日内), behind 控制在, or where the cell ends with it (3项内). */
function bareInside(text: string, at: number, unit: UnitReading | null, sign: SignReading | null): { readonly comparator: Comparator; readonly end: number } | null {
  if (text[at] !== '内') return null;
  const encloses = sign !== null && sign.encloses;
  return encloses || unit?.dimension === 'time' || (unit !== null && at + 1 === text.length) ? { comparator: '≤', end: at + 1 } : null;
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

function rangeQuantity(cell: CellText, low: NumeralReading, first: ScannedUnit | null, range: RangeEnd, isTimeNamed: boolean): Quantity | null {
  const second = scanUnit(cell.text, range.numeral.end);
  if (first !== null && !agreesWith(first.unit, second?.unit ?? null)) return null;
  const unit = second === null ? null : isTimeNamed && second.unit.canonical === '分' ? minutes : second.unit;
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

/** The units at both ends of a range: the same, or the magnitude of the upper end (50万-80万元). */
function agreesWith(first: UnitReading, second: UnitReading | null): boolean {
  if (second === null) return false;
  return first.canonical === second.canonical || (first.dimension === 'magnitude' && second.canonical === first.canonical + second.base);
}

/** 2022年 is a year of the calendar, whatever stands around it; a length of 2022 years is spelled 2022周年. */
function namesYear(text: string, numeral: NumeralReading): boolean {
  return text[numeral.end] === '年' && plausibleYear(numeral.amount) !== null;
}

/** Length of 百分之 or 千分之, or of 百分 in 百分百. */
function sharePrefix(text: string, at: number): number {
  if (text.startsWith('百分之', at) || text.startsWith('千分之', at)) return 3;
  return text.startsWith('百分百', at) ? 2 : 0;
}

/** 98 %(百分比), 5个(个): the unit once more in brackets. Index behind it, or `at`. */
function repeatedUnitEnd(text: string, at: number, unit: UnitReading): number {
  if (text[at] !== '(') return at;
  const again = scanUnit(text, at + 1);
  return again !== null && text[again.end] === ')' && again.unit.canonical === unit.canonical ? again.end + 1 : at;
}

/**
 * 二类, 三期, 二本: the measure word ranks things and does not count them (水质类别, 工程三期, 录取批次). 两 only counts; an Arabic number of 类 counts in a
 * quantity row (涉及3类产品).
 */
function ordersThings(text: string, numeral: NumeralReading, unit: ScannedUnit, mode: TargetMode): boolean {
  const word = text.slice(numeral.end, unit.end);
  const last = text.charAt(numeral.end - 1);
  if (last === '两') return false;
  // 零星 and 零件 are words of their own.
  if (last === '零' && (word === '星' || word === '件' || word === '头')) return true;
  if (word === '类') return numeral.script === 'chinese' || mode !== 'quantity';
  return (word === '期' || word === '本') && numeral.script === 'chinese';
}

/** 5000（人）: the unit in brackets behind the number. */
function bracketedUnit(text: string, numeral: NumeralReading): ScannedUnit | null {
  if (text[numeral.end] !== '(' || numeral.script === 'chinese') return null;
  const scanned = scanUnit(text, numeral.end + 1);
  const isYear = plausibleYear(numeral.amount) !== null && scanned?.unit.canonical === '年';
  return scanned === null || text[scanned.end] !== ')' || isYear ? null : { ...scanned, end: scanned.end + 1, variant: true };
}

function isCurrencySign(character: string | undefined): boolean {
  return character === '￥' || character === '¥';
}

/** ￥ states 元: ￥500 is 500 元, ￥500万 500 万元. A unit that is no money contradicts it. */
function inYuan(text: string, printed: ScannedUnit | null, at: number): ScannedUnit | 'no-money' {
  if (printed === null) {
    const perHead = scanUnit(`元${text.slice(at, at + longestPer)}`, 0);
    return perHead === null ? { unit: unitOf('元'), end: at, variant: false } : { ...perHead, end: at + perHead.end - 1 };
  }
  if (printed.unit.base === '') return { unit: unitOf(inYuanOf(printed.unit.canonical)), end: printed.end, variant: true };
  return headDimension(printed.unit) === 'money' ? printed : 'no-money';
}

/** 万 → 万元, 万/亩 → 万元/亩 */
function inYuanOf(magnitude: string): string {
  const stroke = magnitude.indexOf('/');
  return stroke < 0 ? `${magnitude}元` : `${magnitude.slice(0, stroke)}元${magnitude.slice(stroke)}`;
}

/** Units behind ￥500 are looked for in so many characters: /人*月. */
const longestPer = 24;

/**
 * Whether number and unit, with nothing before or behind them, may be a place in the calendar: 15日 (the 15th), 4季度 (the fourth quarter).
 * In quantity and cost rows they are lengths of time, as 12月 is.
 */
export function mayNamePlaceInCalendar(cell: CellText, quantity: Quantity, mode: TargetMode): boolean {
  if (quantity.comparator !== null || mode === 'quantity' || mode === 'cost') return false;
  const unit = cell.text.slice(quantity.amountEnd, quantity.end);
  const last = Number(quantity.high ?? quantity.amount);
  return (unit === '日' && last <= 31) || (unit === '季度' && last <= 4);
}

const minutes = unitOf('分钟');
