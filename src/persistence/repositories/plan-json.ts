// The JSON columns of a stored plan and their shapes. Places are short lists [table, row, cell, paragraph, line]; the file is that of the version
// and is written only where it differs.
import { z } from 'zod';
import { isIndicatorColumn, type IndicatorColumn } from '../../domain/plan/index.ts';
import type { Place } from '../../kernel/place.ts';

const ordinal = z.number().int();
const count = ordinal.nullable();
type Count = number | null;
/** Table, row, cell, paragraph, line; the file where it is not that of the version. */
export type PlaceCode = readonly [Count, Count, Count, Count, Count] | readonly [Count, Count, Count, Count, Count, string];
/** By hand: a plan has a thousand of them, and a union of tuples tries each twice. */
export const placeCode = z.custom<PlaceCode>(isPlaceCode);

export function encodePlace(place: Place, file: string): PlaceCode {
  const { table, row, cell, paragraph, line } = place;
  return place.file === file ? [table, row, cell, paragraph, line] : [table, row, cell, paragraph, line, place.file];
}

export function decodePlace(code: PlaceCode, file: string): Place {
  const [table, row, cell, paragraph, line, otherFile] = code;
  return { file: otherFile ?? file, table, row, cell, paragraph, line };
}

const indicatorColumn = z.custom<IndicatorColumn>((value) => typeof value === 'string' && isIndicatorColumn(value));

export const paragraphs = z.array(z.object({ number: count, text: z.string(), source: z.string(), place: placeCode }));
export const units = z.array(z.object({ code: z.string().nullable(), name: z.string(), place: placeCode }));
export const overall = z.object({ goals: paragraphs, dutyGoals: paragraphs, safeguards: paragraphs });
/** Left out where a plan has none. */
export const partOneTables = z.object({ departmentTables: z.unknown().optional() }).transform((part) => part.departmentTables ?? []);
export const fiscalYearOrigin = z.object({
  from: z.enum(['printed', 'project-codes', 'project-names', 'document-numbers', 'unknown']),
  explanation: z.string(),
});
export const contents = z.array(z.object({ text: z.string(), list: z.string().nullable(), level: count, place: placeCode }));
export const unread = z.array(
  z.object({
    place: placeCode,
    text: z.string(),
    reason: z.enum(['unknown-table', 'outside-sections', 'stray-in-cell', 'unclaimed-cell', 'deleted-text']),
  }),
);
export const remarks = z.array(z.string());

/** Texts of the project's single cells, by field; a field the form lacks is absent. */
export const cellTexts = z.record(z.string(), z.string());
export const spendingTexts = z.array(z.object({ checkpoint: z.string(), text: z.string(), cumulative: z.number().nullable() }));
export const goalTexts = z.array(z.object({ number: count, text: z.string(), source: z.string() }));
export const printedColumns = z.array(indicatorColumn);
/** Texts of an indicator row by column. */
export const columnTexts = z.record(z.string(), z.string());

const arrangedIndicator = z.object({ id: z.string(), ordinal, place: placeCode, columns: z.array(z.tuple([indicatorColumn, placeCode])) });
const arrangedProject = z.object({
  id: z.string(),
  ordinal,
  place: placeCode,
  cells: z.record(z.string(), placeCode),
  purpose: placeCode.nullable(),
  spendingPlan: z.array(placeCode),
  goals: z.array(placeCode),
  indicators: z.array(arrangedIndicator),
});
/** Order and places of one file: the part of a plan that moves when a line is added above. */
export const arrangement = z.array(arrangedProject);
/** One project of an arrangement; null where it has none of this id. Read alone, because all of them are a thousand places. */
export function arrangedProjectOf(arrangementJson: unknown, id: string): ArrangedProject | null {
  const entry = identifiedEntries.parse(arrangementJson).find((one) => one.id === id);
  return entry === undefined ? null : arrangedProject.parse(entry);
}

const identifiedEntries = z.array(z.looseObject({ id: z.string() }));

export type ArrangedProject = z.infer<typeof arrangedProject>;
export type ArrangedIndicator = z.infer<typeof arrangedIndicator>;

function isPlaceCode(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 5 || value.length > 6) return false;
  for (let index = 0; index < 5; index += 1) if (value[index] !== null && !Number.isSafeInteger(value[index])) return false;
  return value.length === 5 || typeof value[5] === 'string';
}
