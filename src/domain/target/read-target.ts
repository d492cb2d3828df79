// The reader of target cells: total, lossless, linear in the length of the cell. Levels: characters → numbers, signs, units → quantities
// and calendar points → the kinds. `docs/target-grammar.md` describes the language; nothing here throws on any text.
import { span } from '../../kernel/span.ts';
import { plausibleYear } from './calendar-point.ts';
import { cellText, isDigit, isHan, sourceSpan, touchesNext, withoutWrapping, type CellText } from './characters.ts';
import type { Draft, DraftNote } from './draft.ts';
import { firstDigitFrom, scanChineseNumeral } from './numerals.ts';
import { readCalendar } from './read-calendar.ts';
import { readQuantity } from './read-quantity.ts';
import { readOpenBlank, readUnitOnly, readWords } from './read-words.ts';
import type { TargetMode, TargetReading } from './target.ts';
import { scanUnit } from './units.ts';
import { numbersInWords } from './vocabulary.ts';

/**
 * Reads a 指标值. Every text has a reading; what is no target is prose, and an unclear number is prose too.
 * `mode` is the row around the cell; it only decides between readings the text itself allows (`12月`, `2021.12`, `30分`).
 *
 * `readTarget('≥20批').target` is `{ kind: 'bound', comparator: '≥', amount: '20', unit: '批' }`.
 */
export function readTarget(source: string, mode: TargetMode = 'any'): TargetReading {
  const cell = withoutWrapping(cellText(source));
  if (cell.text === '') return { source, target: { kind: 'empty' }, span: span(0, 0), notes: [] };
  const draft = readWords(cell) ?? readUnitOnly(cell) ?? readCalendar(cell, mode) ?? readQuantity(cell, mode) ?? readOpenBlank(cell) ?? prose(cell);
  return {
    source,
    target: draft.target,
    span: sourceSpan(cell, draft.start, draft.end),
    notes: draft.notes.map((note) => ({ id: note.id, at: sourceSpan(cell, note.start, note.end) })),
  };
}

function prose(cell: CellText): Draft {
  const { text } = cell;
  const notes: DraftNote[] = [];
  if (text.startsWith('定性')) notes.push({ id: 'qualitative-mark', start: 0, end: 2 });
  const numbers = statingNumbers(cell);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first !== undefined && last !== undefined) notes.push({ id: numbers.length > 1 ? 'several-numbers' : 'unread-number', start: first.start, end: last.end });
  else notes.push(...numberInWords(cell));
  return { target: { kind: 'prose' }, start: 0, end: text.length, notes };
}

/** A part or multiple in words (三分之二以上), or a Chinese number and a unit at the end (购置五辆). */
function numberInWords(cell: CellText): readonly DraftNote[] {
  const { text } = cell;
  for (const word of numbersInWords) {
    const start = text.indexOf(word);
    if (start >= 0) return [{ id: 'unread-number', start, end: start + word.length }];
  }
  for (let start = Math.max(0, text.length - longestNumberInWords); start < text.length; start += 1) {
    const numeral = scanChineseNumeral(text, start);
    const unit = numeral === null || numeral.amount === '0' ? null : scanUnit(text, numeral.end);
    if (unit !== null && unit.end === text.length) return [{ id: 'unread-number', start, end: unit.end }];
  }
  return [];
}

const longestNumberInWords = 8;

interface NumberPlace {
  readonly start: number;
  readonly end: number;
}

/** The numbers of a sentence. Years (2021年预算) and the numbers of a list (1、按时完成) state no amount and do not count. */
function statingNumbers(cell: CellText): readonly NumberPlace[] {
  const { text } = cell;
  const found: NumberPlace[] = [];
  let at = firstDigitFrom(text, 0);
  while (at < text.length) {
    const end = digitRunEnd(cell, at);
    found.push({ start: at, end });
    at = firstDigitFrom(text, end);
  }
  return found.filter(({ start, end }) => !isYear(text, start, end) && !isListNumber(text, start, end));
}

function isYear(text: string, start: number, end: number): boolean {
  return text[end] === '年' && plausibleYear(text.slice(start, end)) !== null;
}

/** 1、按时完成；2.按质完成: at the start or behind a stop, with words behind it. */
function isListNumber(text: string, start: number, end: number): boolean {
  const isPointed = text[end - 1] === '.';
  if (!isPointed && text[end] !== '、' && text[end] !== ')') return false;
  return (start === 0 || '。;(,'.includes(text.charAt(start - 1))) && isHan(text[isPointed ? end : end + 1]);
}

/** Index behind touching digits, points and separators. */
function digitRunEnd(cell: CellText, at: number): number {
  let end = at;
  while (end < cell.text.length && (isDigit(cell.text[end]) || cell.text[end] === '.') && (end === at || touchesNext(cell, end - 1))) end += 1;
  return end;
}
