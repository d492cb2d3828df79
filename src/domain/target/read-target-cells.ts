// The reader of targets that a form spreads over several cells: 指标性质 (≥, 定性), 指标值 (95) and 度量单位 (%) are one target. The value cell
// is the source of the reading; sign and unit are taken from their own cells, and a form without such cells reads as the value alone.
// Ground: forms of Sichuan, Chongqing and the national system print the three apart (甘孜州市场监督管理局绩效目标表, 丰都县公安局自评表).
import { plausibleYear } from './calendar-point.ts';
import { cellText } from './characters.ts';
import { mergeComparators, scanSign } from './comparators.ts';
import { readTarget } from './read-target.ts';
import type { Comparator, Target, TargetKind, TargetMode, TargetNote, TargetReading } from './target.ts';

/** The cells of one target. Null: the form has no such cell. */
export interface TargetCells {
  /** 指标性质, 计算符号 */
  readonly sign: string | null;
  /** 指标值 */
  readonly value: string;
  /** 度量单位 */
  readonly unit: string | null;
}

/**
 * Reads a target from its cells; total as {@link readTarget} is. What the value cell says itself (`≥95%`) stands; sign and unit of the other
 * cells fill in what it leaves open. Signs that contradict each other leave the number uncertain.
 *
 * `readTargetCells({ sign: '≥', value: '20', unit: '批' }).target` is `{ kind: 'bound', comparator: '≥', amount: '20', unit: '批' }`.
 */
export function readTargetCells({ sign, value, unit }: TargetCells, mode: TargetMode = 'any'): TargetReading {
  const unitText = unitTextOf(unit);
  const signText = sign === null ? '' : cellText(sign).text;
  // With a unit of its own, 2000 is an amount and no year, whatever the mode.
  const reading = readTarget(value, unitText === '' ? mode : 'any');
  if (signText === '定性') return { ...reading, notes: [...reading.notes, { id: 'qualitative-mark', at: reading.span }] };
  const { target } = reading;
  if (!isNumbered(target)) return reading;
  const scanned = scanSign(signText, 0);
  const comparator = scanned === null || scanned.end < signText.length ? null : scanned.comparator;
  if (unitText === '年' && target.kind !== 'range' && plausibleYear(target.amount) !== null) {
    return { ...reading, target: readTarget(`${signText}${target.amount}年`, mode).target };
  }
  const own = 'comparator' in target ? target.comparator : null;
  const merged = mergeComparators(own, comparator);
  if (merged === 'conflict') return { ...reading, target: { kind: 'prose' }, notes: [...reading.notes, { id: 'unread-number', at: reading.span }] };
  const signNotes: readonly TargetNote[] = own !== null && comparator !== null ? [{ id: 'doubled-sign', at: reading.span }] : [];
  const stated = { ...reading, target: withComparator(target, merged), notes: [...reading.notes, ...signNotes] };
  return unitText === '' ? stated : withUnit(stated, unitText, { mode, comparator: merged });
}

/** Targets with a number that a sign or unit can belong to. */
type NumberedTarget = Extract<Target, { readonly kind: 'bound' | 'glued' | 'frequency' | 'count-in-words' | 'number' | 'range' }>;

function isNumbered(target: Target): target is NumberedTarget {
  return numberedKinds.has(target.kind);
}

const numberedKinds: ReadonlySet<TargetKind> = new Set<NumberedTarget['kind']>(['bound', 'glued', 'frequency', 'count-in-words', 'number', 'range']);

/** A range has no sign, and none is given to it. */
function withComparator(target: NumberedTarget, comparator: Comparator | null): NumberedTarget {
  if (comparator === null || target.kind === 'range') return target;
  return target.kind === 'number' ? { ...target, kind: 'bound', comparator } : { ...target, comparator };
}

interface UnitQuestion {
  readonly mode: TargetMode;
  readonly comparator: Comparator | null;
}

/** The reading with the unit of the unit cell, unless the value cell states one itself. */
function withUnit(reading: TargetReading, unitText: string, question: UnitQuestion): TargetReading {
  const { target, notes, span: at } = reading;
  if (target.kind !== 'number' && target.kind !== 'bound' && target.kind !== 'range' && target.kind !== 'glued') return reading;
  // 5万 | 元: the magnitude stands beside the number, the unit in its own cell.
  const isMagnitude = notes.some(({ id }) => id === 'bare-magnitude');
  const unit = readUnitText([isMagnitude ? target.unit : null, unitText].join(''), question);
  if (target.unit !== null && !isMagnitude) {
    return unit.unit === target.unit ? { ...reading, notes: [...notes, { id: 'redundant-unit', at }] } : reading;
  }
  const kept = notes.filter(({ id }) => id !== 'bare-magnitude');
  return { ...reading, target: measured(target, unit), notes: [...kept, ...unit.notes.map((id) => ({ id, at }))] };
}

type Measured = Extract<Target, { readonly kind: 'number' | 'bound' | 'glued' | 'range' }>;

function measured(target: Measured, { unit, per }: UnitText): Target {
  if (per === null) return { ...target, unit };
  if (target.kind === 'number' || target.kind === 'bound') {
    return { kind: 'frequency', comparator: target.kind === 'bound' ? target.comparator : null, amount: target.amount, unit, per };
  }
  return { ...target, unit: `${unit}/${per}` };
}

interface UnitText {
  /** In its canonical spelling; as printed where the unit table does not hold it. */
  readonly unit: string;
  /** 次/月 counts per month; null for every other unit. */
  readonly per: string | null;
  readonly notes: readonly TargetNote['id'][];
}

/** What a unit cell says, by the grammar itself: behind a number under a bound it can be nothing but a unit. */
function readUnitText(text: string, { mode, comparator }: UnitQuestion): UnitText {
  const sign = comparator === '≥' || comparator === '>' ? '≥' : '≤';
  // 12 月 in cells of their own is a length of time; 分 are minutes where the row speaks of time.
  const { target, notes } = readTarget(`${sign}1${text}`, text === '分' ? mode : 'quantity');
  if (target.kind === 'frequency') return { unit: target.unit, per: target.per, notes: [] };
  if (target.kind === 'bound' && target.unit !== null) return { unit: target.unit, per: null, notes: notes.map(({ id }) => id) };
  return { unit: text, per: null, notes: ['unknown-unit'] };
}

/** The text of the unit cell without brackets around it; a stroke or 无 in it is no unit. */
function unitTextOf(unit: string | null): string {
  if (unit === null || readTarget(unit).target.kind === 'placeholder') return '';
  const { printed } = cellText(unit);
  return printed.startsWith('(') && printed.endsWith(')') ? printed.slice(1, -1) : printed;
}
