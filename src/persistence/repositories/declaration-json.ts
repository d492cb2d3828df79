// The JSON columns and closed lists of declarations, as they are stored, and how they are read back.
import { z } from 'zod';
import type { AttachmentKind, CommentState, Continuity, Disclosure } from '../../application/declaration/declaration-store.ts';
import { projectParts } from '../../domain/editing/index.ts';
import { accumulationTitles, type Accumulation } from '../../domain/indicator-library/index.ts';
import { declarationActions, declarationStates, roundsInOrder, type PlaceInProject, type ProjectState, type ReopenedProject, type Round } from '../../domain/lifecycle/index.ts';
import type { JsonValue } from '../tables/column.ts';

export const texts = z.array(z.string());
export const round = z.custom<Round>((value) => roundsInOrder.some((known) => known === value));
export const declarationState = z.enum(declarationStates);
export const declarationAction = z.enum(declarationActions).nullable();
export const projectState: z.ZodType<ProjectState> = z.enum(['editing', 'with-head', 'with-unit-finance', 'accepted', 'sent-back']);
export const continuity: z.ZodType<Continuity | null> = z.enum(['new', 'continued']).nullable();
export const disclosure: z.ZodType<Disclosure | null> = z.enum(['public', 'withheld']).nullable();
export const commentState: z.ZodType<CommentState> = z.enum(['draft', 'sent', 'settled', 'removed']);
export const attachmentKind: z.ZodType<AttachmentKind> = z.enum(['party-minutes', 'office-minutes', 'stamped-scan', 'ex-ante-report', 'standard', 'other']);
export const answerSeverity = z.enum(['blocks', 'explain']);
export const answerSide = z.enum(['unit', 'finance']);
/** At least one: a line without a quantity is no product. */
export const factors = z.tuple([z.object({ amount: z.string(), unit: z.string() })]).rest(z.object({ amount: z.string(), unit: z.string() }));

const isAccumulation = (value: string): value is Accumulation => Object.hasOwn(accumulationTitles, value);
/** Blank: nobody said. */
export const accumulation = z.string().transform((value) => (isAccumulation(value) ? value : null));

export const workActivities = z.array(z.object({ name: z.string(), duty: z.string(), projects: texts }));

const reopened = z.object({ whole: z.boolean(), parts: z.array(z.enum(projectParts)), rows: texts, lines: texts, removal: z.boolean().default(false) });

export function readReopened(json: JsonValue): ReopenedProject {
  return reopened.parse(json);
}

/** Of one opinion beside the first; an opinion that was written before it could have several has none. */
export function readPlaces(json: JsonValue): readonly PlaceInProject[] {
  return z.array(z.object({ row: z.string().nullable(), field: z.string().nullable() })).parse(json ?? []);
}

export function reopenedJson({ whole, parts, rows, lines, removal }: ReopenedProject): JsonValue {
  return { whole, parts: [...parts], rows: [...rows], lines: [...lines], removal };
}
