// Edits of a plan as they travel. They are the domain's own edits: texts and identities, nothing that was read from a text, so that the server believes no
// value that a page sends.
import { z } from 'zod';
import { editableFields, overallParts, type EditableField, type PlanEdit } from '../../domain/editing/index.ts';
import { indicatorColumnTitles, taskAmounts, taskColumnNames, departmentFunds, type IndicatorColumn } from '../../domain/plan/index.ts';

/** Characters of one cell or paragraph; the longest of the founding document has some 400. */
export const mostCellCharacters = 20_000;
/** Edits of one request; a pasted block of 50 rows and 20 columns is 1 000. */
export const mostEditsAtOnce = 5_000;
/** Bytes of one request. */
export const mostEditBytes = 4 * 1024 * 1024;

const id = z.uuid('编号的写法不对');
const at = z.number().int().min(0).max(10_000);
const text = z.string().max(mostCellCharacters);
const texts = z.array(text).max(500);
const column = z.custom<IndicatorColumn>((value) => typeof value === 'string' && Object.hasOwn(indicatorColumnTitles, value), '不是指标表的栏目');
const field = z.custom<EditableField>((value) => typeof value === 'string' && isEditableField(value), '不是项目表的栏目');
const rowTexts = z.partialRecord(column, text);

const projectTexts = z.object({
  numbered: z.boolean(),
  unitCode: z.string().max(20).nullable(),
  form: z.string().max(80),
  columns: z.array(column).max(30),
  fields: z.array(z.object({ field, text })).max(60),
  goals: texts,
  rows: z.array(z.object({ id, texts: rowTexts })).max(500),
});

/** A project of another text that goes on: what stands beside its forms there is read by the server. */
const projectSource = z.object({ plan: id, project: id, rows: z.array(id).max(500).readonly() });

const departmentTable = z.object({
  number: z.number().int().nullable(),
  title: text,
  name: text.nullable(),
  moneyUnit: z.enum(['元', '千元', '万元', '亿元']),
  funds: z.partialRecord(z.enum(departmentFunds), text),
  taskColumns: z.array(z.enum(taskColumnNames)).max(10).readonly(),
  tasks: z.array(z.partialRecord(z.enum(taskColumnNames), text)).max(200).readonly(),
  taskSums: z.partialRecord(z.enum(taskAmounts), text),
  goals: texts.readonly(),
  columns: z.array(column).max(30).readonly(),
  rows: z.array(rowTexts).max(500).readonly(),
  form: z.string().max(80),
});

export const planEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), project: id, row: id, column, text }),
  z.object({ kind: z.literal('field'), project: id, field, text }),
  z.object({ kind: z.literal('goals'), project: id, texts }),
  z.object({ kind: z.literal('row-added'), project: id, row: id, at, texts: rowTexts }),
  z.object({ kind: z.literal('row-removed'), project: id, row: id }),
  z.object({ kind: z.literal('row-moved'), project: id, row: id, at }),
  z.object({ kind: z.literal('project-added'), project: id, at, content: projectTexts, from: projectSource.optional() }),
  z.object({ kind: z.literal('project-removed'), project: id }),
  z.object({ kind: z.literal('project-moved'), project: id, at }),
  z.object({ kind: z.literal('paragraphs'), part: z.enum(overallParts), texts }),
  z.object({ kind: z.literal('department-tables'), tables: z.array(departmentTable).max(20).readonly() }),
]) satisfies z.ZodType<PlanEdit>;

/** `POST /api/plans/:id/edits`: what was done since `baseEvent`, the event of the document on which it was done. Sent again, it changes nothing. */
export const savePlanEditsSchema = z.object({
  baseEvent: z.number().int().positive(),
  edits: z.array(planEditSchema).min(1).max(mostEditsAtOnce),
  /** As the undo button calls it: `粘贴12格`. */
  title: z.string().trim().min(1).max(100),
});
export type SavePlanEdits = z.infer<typeof savePlanEditsSchema>;

/** Where two people wrote: what stood when the first began, what stands now, what was sent; null where nothing stands. */
export const editConflictSchema = z.object({
  /** Position among the edits sent. */
  edit: z.number().int(),
  why: z.enum(['both-wrote', 'gone', 'changed']),
  before: z.string().nullable(),
  theirs: z.string().nullable(),
  mine: z.string().nullable(),
});
export type ConflictingEdit = z.infer<typeof editConflictSchema>;

export const savedEditsSchema = z.discriminatedUnion('outcome', [
  /** `event` holds the plan now. `changed`: something had to be written; `others`: it also holds what came in after `baseEvent`, so ask for the document. */
  z.object({ outcome: z.literal('saved'), event: z.number().int(), changed: z.boolean(), others: z.boolean() }),
  /** 409. Nothing is saved: some of the edits meet what others wrote, and a person decides. `event` holds the plan on which to decide. */
  z.object({ outcome: z.literal('conflict'), event: z.number().int(), conflicts: z.array(editConflictSchema) }),
]);
export type SavedEdits = z.infer<typeof savedEditsSchema>;

/** A checkpoint of the spending plan is a day of the year, whichever the form prints. */
function isEditableField(name: string): boolean {
  return editableFields.some((known) => known === name) || /^spending\.\d{2}-\d{2}$/u.test(name);
}
