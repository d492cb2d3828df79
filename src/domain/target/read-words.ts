// Level four of the target grammar: cells without a number. Menus, verdicts, trends, names of quantities, bare units, placeholders.
import { isBlankMark, isClosingPunctuation, isOptionSeparator, type CellText } from './characters.ts';
import { scanSign } from './comparators.ts';
import type { Draft, DraftNote } from './draft.ts';
import { wordAt } from './draft.ts';
import { readTrend } from './read-trend.ts';
import type { Target } from './target.ts';
import { unitTable } from './unit-table.ts';
import { scanUnit } from './units.ts';
import { degreeAdverbs, dimensionNames, gradeCharacters, gradeScales, oppositePairs, placeholderCharacters, placeholders, stateHeads, states, yesNoPairs } from './vocabulary.ts';

/** No entry of the short vocabulary, alone or composed, is longer. */
const longestWordTarget = 80;

/** The cell as a menu, verdict, trend, name of a quantity or mark; null where it is none of these. */
export function readWords(cell: CellText): Draft | null {
  const { text } = cell;
  if (text.length > longestWordTarget) return null;
  const qualitative = text.startsWith('定性') && text.length > 2;
  const start = qualitative ? skipMarkJoint(text, 2) : 0;
  const end = withoutClosing(text, start);
  const body = text.slice(start, end);
  const target = placeholder(text) ?? menu(body) ?? names(body) ?? verdict(body) ?? readTrend(body);
  if (target === null) return null;
  if (target.kind === 'placeholder') return { target, start: 0, end: text.length, notes: [] };
  const notes: DraftNote[] = [];
  if (qualitative) notes.push({ id: 'qualitative-mark', start: 0, end: 2 });
  if (end < text.length) notes.push({ id: 'trailing-text', start: end, end: text.length });
  return { target, start, end, notes };
}

/** The cell as a unit with or without a sign, the number missing or marked as still to come: `个`, `≧ %`, `≥**人`, `≥（　）%`. */
export function readUnitOnly(cell: CellText): Draft | null {
  const { text } = cell;
  const sign = scanSign(text, 0);
  const at = behindBlankMarks(text, sign === null ? 0 : sign.end);
  const bracketed = text[at] === '(' && text.endsWith(')');
  const unitAt = bracketed ? at + 1 : at;
  const scanned = scanUnit(text, unitAt);
  if (scanned === null || scanned.unit.dimension === 'magnitude' || isNumeralBefore(scanned.unit.canonical)) return null;
  if (scanned.end !== (bracketed ? text.length - 1 : withoutClosing(text, unitAt))) return null;
  const target: Target = { kind: 'unit-only', comparator: sign?.comparator ?? null, unit: scanned.unit.canonical };
  const isVariant = scanned.variant || cell.printed.slice(unitAt, scanned.end) !== text.slice(unitAt, scanned.end);
  const notes: DraftNote[] = isVariant ? [{ id: 'unit-variant', start: unitAt, end: scanned.end }] : [];
  return { target, start: 0, end: scanned.end, notes };
}

function behindBlankMarks(text: string, start: number): number {
  if (text.startsWith(openBlank, start)) return start + openBlank.length;
  let at = start;
  while (isBlankMark(text[at])) at += 1;
  return at;
}

/** Brackets around nothing: the place of something still to be written. */
const openBlank = '()';

/** A short text with an open place in it, which nothing else could be made of: `2021年（　）月底前`, `≥（　）`. */
export function readOpenBlank({ text }: CellText): Draft | null {
  return text.length <= longestOpenText && text.includes(openBlank) ? { target: { kind: 'placeholder', mark: text }, start: 0, end: text.length, notes: [] } : null;
}

const longestOpenText = 40;

/** 十万元, 百人 and 半年 are numbers in words; 千元 and 万元 are units. */
function isNumeralBefore(canonical: string): boolean {
  if (canonical.startsWith('半')) return true;
  if (canonical === '千元' || unitTable.some((unit) => unit.canonical === canonical)) return false;
  return '十百千'.includes(canonical.charAt(0));
}

function placeholder(text: string): Target | null {
  const mark = text.slice(0, withoutClosing(text, 0));
  if (placeholders.has(mark)) return { kind: 'placeholder', mark };
  for (const character of text) if (!placeholderCharacters.includes(character) && character !== '(' && character !== ')') return signAlone(text);
  return { kind: 'placeholder', mark: text };
}

function signAlone(text: string): Target | null {
  const sign = scanSign(text, 0);
  return sign !== null && sign.end === text.length && !sign.styles.includes('words') ? { kind: 'placeholder', mark: text } : null;
}

function menu(body: string): Target | null {
  const options = splitOptions(body);
  for (const [yes, no] of yesNoPairs) {
    if (body === yes + no || isPair(options, yes, no)) return { kind: 'menu', scale: 'yes-no', options: options.length === 2 ? options : [yes, no] };
  }
  if (options.length >= 2) return isOneScale(options) ? { kind: 'menu', scale: 'grade', options } : null;
  if (oppositePairs.has(body)) return { kind: 'menu', scale: 'grade', options: Array.from(body) };
  const isRow = body.length >= 3 && Array.from(body).every((character) => gradeCharacters.includes(character)) && new Set(body).size === body.length;
  return isRow ? { kind: 'menu', scale: 'grade', options: Array.from(body) } : null;
}

function isPair(options: readonly string[], yes: string, no: string): boolean {
  return options.length === 2 && ((options[0] === yes && options[1] === no) || (options[0] === no && options[1] === yes));
}

function isOneScale(options: readonly string[]): boolean {
  return new Set(options).size === options.length && gradeScales.some((scale) => options.every((option) => scale.has(option)));
}

/** The pieces between separators, outer brackets and empty tick boxes removed. */
function splitOptions(body: string): readonly string[] {
  const options: string[] = [];
  let option = '';
  for (const character of body) {
    if (isOptionSeparator(character) || character === '(' || character === ')') {
      if (option !== '') options.push(option);
      option = '';
    } else option += character;
  }
  if (option !== '') options.push(option);
  return options;
}

function names(body: string): Target | null {
  const listed = splitOptions(body);
  return listed.length > 0 && listed.every((name) => dimensionNames.has(name)) ? { kind: 'dimension-name', names: listed } : null;
}

function verdict(body: string): Target | null {
  const head = wordAt(stateHeads, body, 0);
  const behindHead = head === null ? 0 : head.length;
  const isState = isStateFrom(body, 0) || (behindHead > 0 && isStateFrom(body, behindHead));
  return isState ? { kind: 'verdict', word: body } : null;
}

/** A state, alone or behind one adverb of degree. */
function isStateFrom(body: string, at: number): boolean {
  if (states.has(body.slice(at))) return true;
  const adverb = wordAt(degreeAdverbs, body, at);
  return adverb !== null && states.has(body.slice(at + adverb.length));
}

function skipMarkJoint(text: string, at: number): number {
  return text[at] === ':' || text[at] === ',' || text[at] === '、' || text[at] === '-' ? at + 1 : at;
}

function withoutClosing(text: string, start: number): number {
  let end = text.length;
  while (end > start + 1 && isClosingPunctuation(text[end - 1])) end -= 1;
  return end;
}
