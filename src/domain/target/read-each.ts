// Level four of the target grammar: a number for each of something, the something first. `每月1次`, `一年2次`, `每万人2.5名`, `每人每月不低于500元`.
// What follows 每 belongs to the unit (名/万人, 元/人*月): without it the number would say something else.
import { isDigit, type CellText } from './characters.ts';
import { scanClosedQuantity, signStartBefore, trailingNote, type ClosedQuantity } from './closed-quantity.ts';
import type { Draft, DraftNote } from './draft.ts';
import { isCertainLead, namesTime } from './lead-words.ts';
import { firstDigitFrom } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import { targetOfQuantity, zeroNote } from './quantity-target.ts';
import { readCounted, readNamed } from './read-lead.ts';
import type { Target, TargetMode } from './target.ts';
import { headDimension, isTimePer, scanPerUnit, unitOf, type UnitReading } from './units.ts';
import { averages } from './vocabulary.ts';

/** The cell as a number per something named before it; null where no such thing stands at `from`. */
export function readEach(cell: CellText, mode: TargetMode, from = 0): Draft | null {
  const { text } = cell;
  const each = scanEach(text, from);
  if (each === null) return from === 0 ? readBareStretch(cell, mode) : null;
  const direct = scanClosedQuantity(cell, each.end, mode);
  if (direct !== null) return readDirect(each, direct);
  const start = signStartBefore(text, firstDigitFrom(text, each.end));
  if (start <= each.end || !isCertainLead(text, each.end, start)) return null;
  const lead = text.slice(each.end, start);
  const found = scanClosedQuantity(cell, start, mode, namesTime(lead));
  return found === null ? null : readBehindWords(cell, each, found, start);
}

/** 低保标准每人每月650元, 平均每月2次: words, then what the number is for. The words are kept as a note. */
export function readEachBehindName(cell: CellText, mode: TargetMode): Draft | null {
  const at = cell.text.indexOf('每');
  if (at < 1 || !isCertainLead(cell.text, 0, at) || firstDigitFrom(cell.text, 0) < at) return null;
  const draft = readEach(cell, mode, at);
  return draft === null ? null : { ...draft, notes: [{ id: 'leading-text', start: 0, end: at }, ...draft.notes] };
}

interface Each {
  /** Units in their spelling behind a stroke: ['人', '月']. */
  readonly per: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** 每月, 每人每月, 每两年, 人均, 日均, 每月人均. */
function scanEach(text: string, from: number): Each | null {
  const per: string[] = [];
  let end = from;
  while (per.length < 3) {
    const next = scanOneEach(text, end);
    if (next === null) break;
    per.push(next.per);
    end = next.end;
  }
  return per.length === 0 ? null : { per, start: from, end };
}

function scanOneEach(text: string, at: number): { readonly per: string; readonly end: number } | null {
  const average = averages.find(([word]) => text.startsWith(word, at));
  if (average !== undefined) return { per: average[1], end: at + average[0].length };
  if (text[at] !== '每') return null;
  // 每个村: 个 belongs to 每, except in units that begin with it (每个月).
  const unit = scanPerUnit(text, at + 1) ?? (text[at + 1] === '个' ? scanPerUnit(text, at + 2) : null);
  return unit !== null && unit.per === '个' ? (scanPerUnit(text, at + 2) ?? unit) : unit;
}

/** 年2次, 一年2次, 半年1次: a stretch of time without 每 makes a frequency of a count. 3月2次 may mean March. */
function readBareStretch(cell: CellText, mode: TargetMode): Draft | null {
  const { text } = cell;
  const stretch = scanPerUnit(text, 0);
  if (stretch === null || !stretch.isTime) return null;
  if (isDigit(text[0]) && '月日'.includes(text.charAt(stretch.end - 1)) && text.charAt(stretch.end - 2) !== '个') return null;
  const found = scanClosedQuantity(cell, stretch.end, mode);
  return found === null || found.quantity.high !== null ? null : frequency(stretch.per, found, stretch.end, []);
}

function readDirect(each: Each, found: ClosedQuantity): Draft | null {
  const { quantity } = found;
  const regular = onlyTime(each);
  const recurring = regular === null ? null : frequency(regular, found, each.end, []);
  if (recurring !== null) return recurring;
  const target = targetOfQuantity({ ...quantity, unit: unitPer(quantity, each) });
  if (target === null) return null;
  const notes: DraftNote[] = [{ id: 'distributive', start: each.start, end: each.end }, ...quantity.notes, ...zeroNote(quantity, each.end), ...trailingNote(found)];
  return { target, start: each.start, end: quantity.end, notes };
}

/** 每季度开展检查2次, 每户补助1万元, 每人收入≥5000元. */
function readBehindWords(cell: CellText, each: Each, found: ClosedQuantity, start: number): Draft | null {
  const { quantity } = found;
  if (cell.text.slice(each.end, start) === '各') return readDirect(each, found);
  const regular = onlyTime(each);
  const words: DraftNote[] = [{ id: 'leading-text', start: each.end, end: start }];
  const recurring = regular === null ? null : frequency(regular, found, start, words);
  if (recurring !== null) return recurring;
  const unit = unitPer(quantity, each);
  // A share or a score of each keeps all its words: 每年增长5%.
  if (unit === null || unit === quantity.unit) return readCounted(cell, found, start, each.start);
  const composed = { ...found, quantity: { ...quantity, unit } };
  const draft = readNamed(cell.text.slice(each.end, start), composed, start) ?? readCounted(cell, composed, start, each.end);
  return draft === null ? null : { ...draft, start: each.start, notes: [{ id: 'distributive', start: each.start, end: each.end }, ...draft.notes] };
}

/** A count per stretch of time; null for anything but a count. */
function frequency(per: string, found: ClosedQuantity, start: number, words: readonly DraftNote[]): Draft | null {
  const { comparator, amount, unit, high, notes, end } = found.quantity;
  if (unit === null || unit.per.length > 0 || headDimension(unit) !== 'count' || high !== null) return null;
  const target: Target = { kind: 'frequency', comparator, amount, unit: unit.canonical, per };
  return { target, start: 0, end, notes: [...words, ...notes, ...zeroNote(found.quantity, start), ...trailingNote(found)] };
}

function onlyTime(each: Each): string | null {
  const [only] = each.per;
  return only !== undefined && each.per.length === 1 && isTimePer(only) ? only : null;
}

/** 元 of 每人每月 is 元/人*月. Shares, scores and ages are not divided: 每月95% stays 95 %, 人均寿命78岁 stays 78 岁. */
function unitPer(quantity: Quantity, each: Each): UnitReading | null {
  const { unit } = quantity;
  if (unit === null) return null;
  const dimension = headDimension(unit);
  if (dimension === 'share' || dimension === 'score' || dimension === 'unknown') return unit;
  const head = unit.per.length === 0 ? unit.canonical : unit.canonical.slice(0, unit.canonical.indexOf('/'));
  const composed = unitOf(`${head}/${[...new Set([...each.per, ...unit.per])].join('*')}`);
  return composed.known ? composed : unit;
}
