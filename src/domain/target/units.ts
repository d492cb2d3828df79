// Level two of the target grammar: units. A declared table, magnitudes before a unit (万人次), units per unit (元/批, 元/人*月).
// A unit is never guessed from a longer word: 100人员经费 does not state 人.
import { cellText, isDigit, isHan, isLatinLetter } from './characters.ts';
import { scanChineseNumeral } from './numerals.ts';
import {
  magnitudes,
  unitTable,
  wordsBeginningLikeUnits,
  type UnitDeclaration,
  type UnitDimension,
} from './unit-table.ts';

export type { UnitDimension } from './unit-table.ts';

/** The units a person chooses from, those used most first. */
export const customaryUnits: readonly string[] = [...new Set(['%', '元', '万元', ...unitTable.filter(({ onlyBehindStroke }) => onlyBehindStroke === undefined).map(({ canonical }) => canonical)])];

export interface UnitReading {
  /** The spelling in readings: `万人次`, `元/批`, `公里`. */
  readonly canonical: string;
  /** The unit to which `factor` converts: 元 for 万元, 米 for 公里. Empty for a magnitude that stands alone. */
  readonly base: string;
  /** Exact decimal text: 1 canonical unit = `factor` base units. */
  readonly factor: string;
  /** Units behind the stroke, canonical: `['人', '月']` for 元/人*月. */
  readonly per: readonly string[];
  readonly dimension: UnitDimension;
  /** False where the table does not hold the unit. */
  readonly known: boolean;
}

/** What a text says as a unit. Total: an unknown one is returned as printed. `unitOf('萬元').factor` is `'10000'`. */
export function unitOf(text: string): UnitReading {
  const folded = cellText(text).text;
  const scanned = scanUnit(folded, 0);
  return scanned !== null && scanned.end === folded.length ? scanned.unit : unknownUnit(folded);
}

/** A unit that the table does not hold, as printed. */
export function unknownUnit(printed: string): UnitReading {
  return { canonical: printed, base: printed, factor: '1', per: [], dimension: 'unknown', known: false };
}

export interface ScannedUnit {
  readonly unit: UnitReading;
  readonly end: number;
  /** Whether the cell spells the unit otherwise than the table does. */
  readonly variant: boolean;
}

/** The unit that starts at `at` of a folded text; null where none does. */
export function scanUnit(text: string, at: number): ScannedUnit | null {
  const head = scanSimpleUnit(text, at);
  if (head === null) return null;
  const behind = scanPer(text, head.end);
  if (behind === null) return { unit: head.unit, end: head.end, variant: head.variant };
  const canonical = `${head.unit.canonical}/${behind.per.join('*')}`;
  return {
    unit: { ...head.unit, canonical, per: behind.per, dimension: 'rate' },
    end: behind.end,
    variant: head.variant || behind.variant,
  };
}

export interface PerUnit {
  /** The spelling behind a stroke: 年 季 月 旬 周 日 小时, 人, 万台; several of a stretch of time: 2年, 3个月. */
  readonly per: string;
  readonly isTime: boolean;
  readonly end: number;
}

/** The unit behind a stroke or 每 that starts at `at`; null where none does. A number stands only before time (两年, 3个月), except for one (1人). */
export function scanPerUnit(text: string, at: number): PerUnit | null {
  const plain = scanPlainPer(text, at);
  if (plain !== null) return plain;
  const count = scanSmallCount(text, at);
  const counted = count === null ? null : scanSimpleUnit(text, count.end, 'behind-stroke');
  if (count === null || counted === null) return null;
  const isTime = counted.unit.dimension === 'time';
  if (count.amount === '1') return { per: counted.perSpelling, isTime, end: counted.end };
  return isTime ? { per: count.amount + counted.unit.canonical, isTime, end: counted.end } : null;
}

function scanPlainPer(text: string, at: number): PerUnit | null {
  const unit = scanSimpleUnit(text, at, 'behind-stroke');
  return unit === null ? null : { per: unit.perSpelling, isTime: unit.unit.dimension === 'time', end: unit.end };
}

/** A whole number from 1 to 99, in either script. */
function scanSmallCount(text: string, at: number): { readonly amount: string; readonly end: number } | null {
  let end = at;
  while (isDigit(text[end])) end += 1;
  const found = end === at ? scanChineseNumeral(text, at) : { amount: text.slice(at, end), end };
  return found === null || found.amount.length > 2 || found.amount.startsWith('0') ? null : found;
}

/** Whether a unit in its `per` spelling is a stretch of time: 月, 季, 年, 2年 … */
export function isTimePer(per: string): boolean {
  const scanned = scanPerUnit(per, 0);
  return scanned !== null && scanned.isTime && scanned.end === per.length;
}

/** What is counted in a unit such as 次/月 or 万人次: `count` for both. */
export function headDimension(unit: UnitReading): UnitDimension {
  return unit.dimension === 'rate' ? (spellings.get(unit.base)?.declaration.dimension ?? 'unknown') : unit.dimension;
}

/** Whether a character alone is a declared count unit (measure words such as 个, 件, 次). */
export function isMeasureWord(character: string): boolean {
  const declaration = spellings.get(character)?.declaration;
  return declaration !== undefined && declaration.dimension === 'count' && declaration.onlyBehindStroke !== true;
}

interface SimpleUnit extends ScannedUnit {
  readonly perSpelling: string;
}

type UnitPlace = 'behind-number' | 'behind-stroke';

function scanSimpleUnit(text: string, at: number, place: UnitPlace = 'behind-number'): SimpleUnit | null {
  const plain = scanDeclared(text, at, place);
  if (plain !== null) return simpleUnit(plain, '', '1', plain.end);
  for (const [name, factor] of magnitudes) {
    if (!text.startsWith(name, at)) continue;
    const behind = scanDeclared(text, at + name.length, place);
    if (behind !== null && beginsLongerWord(text.slice(at, behind.end), text[behind.end])) return null;
    return behind === null ? bareMagnitude(name, factor, text, at) : simpleUnit(behind, name, factor, behind.end);
  }
  return null;
}

function simpleUnit(found: Declared, prefix: string, prefixFactor: string, end: number): SimpleUnit {
  const { declaration } = found;
  const canonical = prefix + declaration.canonical;
  const unit: UnitReading = {
    canonical,
    base: declaration.base ?? declaration.canonical,
    factor: prefix === '' ? (declaration.factor ?? '1') : scaled(declaration.factor ?? '1', prefixFactor),
    per: [],
    dimension: declaration.dimension,
    known: true,
  };
  return { unit, end, variant: found.variant, perSpelling: prefix + (declaration.per ?? declaration.canonical) };
}

function bareMagnitude(name: string, factor: string, text: string, at: number): SimpleUnit | null {
  const end = at + name.length;
  if (isHan(text[end]) && !text.startsWith('以', end)) return null;
  const unit: UnitReading = { canonical: name, base: '', factor, per: [], dimension: 'magnitude', known: true };
  return { unit, end, variant: false, perSpelling: name };
}

function scanPer(text: string, at: number): { readonly per: readonly string[]; readonly end: number; readonly variant: boolean } | null {
  if (text[at] !== '/' && text[at] !== '每') return null;
  let end = at + 1;
  let variant = text[at] === '每';
  if (text[at] === '/' && text[end] === '每') {
    end += 1;
    variant = true;
  }
  const per: string[] = [];
  while (per.length < 4) {
    const next = per.length === 0 ? scanPerUnit(text, end) : scanPlainPer(text, end);
    if (next === null) break;
    per.push(next.per);
    end = next.end;
    const joint = text[end];
    if (joint === undefined || !'*·×/'.includes(joint) || scanPlainPer(text, end + 1) === null) break;
    variant = variant || joint !== '*';
    end += 1;
  }
  return per.length === 0 ? null : { per, end, variant };
}

interface Declared {
  readonly declaration: UnitDeclaration;
  readonly variant: boolean;
  readonly end: number;
}

function scanDeclared(text: string, at: number, place: UnitPlace): Declared | null {
  for (let length = longestSpelling; length > 0; length -= 1) {
    const piece = text.slice(at, at + length);
    const found = piece.length === length ? spellings.get(piece) : undefined;
    if (found === undefined || (found.declaration.onlyBehindStroke === true && place === 'behind-number')) continue;
    const end = at + length;
    if (isLatinLetter(text[end - 1]) && isLatinLetter(text[end])) continue;
    if (beginsLongerWord(piece, text[end])) continue;
    return { declaration: found.declaration, variant: found.variant, end };
  }
  return null;
}

function beginsLongerWord(unit: string, next: string | undefined): boolean {
  return next !== undefined && (wordsBeginningLikeUnits[unit]?.includes(next) ?? false);
}

/** Product of two plain decimals of which the second is a whole number written 1, 10, 100 …: only the point moves. */
function scaled(factor: string, powerOfTen: string): string {
  const places = powerOfTen.length - 1;
  const [whole = '', fraction = ''] = factor.split('.');
  const moved = fraction.padEnd(places, '0');
  const left = stripLeadingZeros(whole + moved.slice(0, places));
  const right = moved.slice(places);
  return right === '' ? left : `${left}.${right}`;
}

function stripLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits[start] === '0') start += 1;
  return digits.slice(start);
}

const spellings: ReadonlyMap<string, { readonly declaration: UnitDeclaration; readonly variant: boolean }> = collectSpellings();
const longestSpelling = Math.max(...[...spellings.keys()].map((spelling) => spelling.length));

function collectSpellings(): ReadonlyMap<string, { readonly declaration: UnitDeclaration; readonly variant: boolean }> {
  const collected = new Map<string, { readonly declaration: UnitDeclaration; readonly variant: boolean }>();
  for (const declaration of unitTable) {
    collected.set(declaration.canonical, { declaration, variant: false });
    for (const variant of declaration.variants) collected.set(variant, { declaration, variant: true });
  }
  return collected;
}
