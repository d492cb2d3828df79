// The reader of target cells: total, lossless, linear in the length of the cell. Levels: characters → numbers, signs, units → quantities
// and calendar points → the kinds. `docs/target-grammar.md` describes the language; nothing here throws on any text.
import { span } from '../../kernel/span.ts';
import { cellText, sourceSpan, touchesNext, type CellText } from './characters.ts';
import type { Draft, DraftNote } from './draft.ts';
import { firstDigitFrom } from './numerals.ts';
import { readCalendar } from './read-calendar.ts';
import { readQuantity } from './read-quantity.ts';
import { readUnitOnly, readWords } from './read-words.ts';
import type { TargetMode, TargetReading } from './target.ts';

/**
 * Reads a 指标值. Every text has a reading; what is no target is prose, and an unclear number is prose too.
 * `mode` is the row around the cell; it only decides between readings the text itself allows (`12月`, `2021.12`, `30分`).
 *
 * `readTarget('≥20批').target` is `{ kind: 'bound', comparator: '≥', amount: '20', unit: '批' }`.
 */
export function readTarget(source: string, mode: TargetMode = 'any'): TargetReading {
  const cell = cellText(source);
  if (cell.text === '') return { source, target: { kind: 'empty' }, span: span(0, 0), notes: [] };
  const draft = readWords(cell) ?? readUnitOnly(cell) ?? readCalendar(cell, mode) ?? readQuantity(cell, mode) ?? prose(cell);
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
  const first = firstDigitFrom(text, 0);
  const behindFirst = digitRunEnd(cell, first);
  const second = firstDigitFrom(text, behindFirst);
  if (second < text.length) notes.push({ id: 'several-numbers', start: first, end: lastDigitEnd(text) });
  return { target: { kind: 'prose' }, start: 0, end: text.length, notes };
}

/** Index behind touching digits, points and separators. */
function digitRunEnd(cell: CellText, at: number): number {
  let end = at;
  while (end < cell.text.length && '0123456789.'.includes(cell.text.charAt(end)) && (end === at || touchesNext(cell, end - 1))) end += 1;
  return end;
}

function lastDigitEnd(text: string): number {
  let end = text.length;
  while (end > 0 && !'0123456789'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
