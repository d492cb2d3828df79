// The reading of a target as stored JSON and back. The schema is held to the type of the domain by the compiler.
import { z } from 'zod';
import type { Target, TargetNoteId, TargetReading } from '../../domain/target/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { JsonValue } from '../tables/column.ts';

const comparator = z.enum(['≥', '>', '≤', '<', '=']);
const text = z.string();
const unit = text.nullable();
const wholeNumber = z.number().int().nullable();
const civilDay = z.custom<CivilDate>((value) => typeof value === 'string' && parseCivilDate(value) !== null).nullable();
const span = z.object({ start: z.number().int(), end: z.number().int() });

const target: z.ZodType<Target> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bound'), comparator, amount: text, unit }),
  z.object({ kind: z.literal('number'), amount: text, unit }),
  z.object({ kind: z.literal('range'), low: text, high: text, unit }),
  z.object({ kind: z.literal('frequency'), comparator: comparator.nullable(), amount: text, unit: text, per: text }),
  z.object({ kind: z.literal('count-in-words'), comparator: comparator.nullable(), amount: text, unit: text, what: text }),
  z.object({ kind: z.literal('glued'), comparator: comparator.nullable(), amount: text, unit, tail: text, grade: text.nullable() }),
  z.object({
    kind: z.literal('deadline'),
    on: civilDay,
    year: wholeNumber,
    month: wholeNumber,
    day: wholeNumber,
    precision: z.enum(['day', 'month', 'year']),
  }),
  z.object({ kind: z.literal('period'), from: civilDay, to: civilDay, fromMonth: wholeNumber, toMonth: wholeNumber }),
  z.object({ kind: z.literal('menu'), scale: z.enum(['yes-no', 'grade']), options: z.array(text) }),
  z.object({ kind: z.literal('verdict'), word: text }),
  z.object({ kind: z.literal('trend'), word: text, direction: z.enum(['up', 'down', 'steady']) }),
  z.object({ kind: z.literal('unit-only'), comparator: comparator.nullable(), unit: text }),
  z.object({ kind: z.literal('dimension-name'), names: z.array(text) }),
  z.object({ kind: z.literal('placeholder'), mark: text }),
  z.object({ kind: z.literal('prose') }),
  z.object({ kind: z.literal('empty') }),
]);

/** Every note id, held complete by the compiler. */
const noteIds: Readonly<Record<TargetNoteId, true>> = {
  'doubled-sign': true,
  'unusual-sign': true,
  'sign-in-words': true,
  'redundant-unit': true,
  'unit-variant': true,
  'bare-magnitude': true,
  'unknown-unit': true,
  'trailing-text': true,
  distributive: true,
  restated: true,
  'restated-differently': true,
  'zero-target': true,
  'year-missing': true,
  'several-numbers': true,
  'qualitative-mark': true,
  'leading-text': true,
  'before-unclear': true,
  'other-grades': true,
  'unread-number': true,
};
const noteId = z.custom<TargetNoteId>((value) => typeof value === 'string' && Object.hasOwn(noteIds, value));

const storedReading = z.object({ target, span, notes: z.array(z.object({ id: noteId, at: span })) });

/** What the column `target` holds; the source text stands in `value`. */
export function targetJson({ target: read, span: at, notes }: TargetReading): JsonValue {
  return {
    target: Object.fromEntries(Object.entries(read).map(([key, value]) => [key, isList(value) ? [...value] : value])),
    span: { start: at.start, end: at.end },
    notes: notes.map((note) => ({ id: note.id, at: { start: note.at.start, end: note.at.end } })),
  };
}

/** The reading of a stored row. Throws on JSON that no program version wrote. */
export function readTargetJson(source: string, json: JsonValue): TargetReading {
  return { source, ...storedReading.parse(json) };
}

function isList(value: string | number | null | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}
