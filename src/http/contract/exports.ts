// Exports in the background, and check codes of printed sheets.
import { z } from 'zod';
import { exportFormats, paperFormats } from '../../documents/written-formats.ts';
import { problemSchema, versionSchema } from './shapes.ts';

const fiscalYear = z.number('应为年度').int('应为整数').min(2000, '年度从2000年起').max(2200, '年度太大');
const unit = z.string().trim().regex(/^\d{3,12}$/u, '应为单位或部门的代码，例如 414001、414');
const layout = z.string().max(64, '不是列式的编号');

/** `POST /api/exports`: one version of a text (null: as it stands), the present text of a unit or department, all texts of a year in one zip, or indicators as a list by a layout. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), plan: z.uuid('编号的写法不对'), version: z.number().int().positive().nullable(), format: z.enum(paperFormats) }),
  z.object({ kind: z.literal('unit'), unit, fiscalYear, format: z.enum(paperFormats) }),
  z.object({ kind: z.literal('year'), fiscalYear, format: z.enum(exportFormats) }),
  z.object({ kind: z.literal('list'), plan: z.uuid('编号的写法不对'), version: z.number().int().positive().nullable(), layout }),
  z.object({ kind: z.literal('year-list'), fiscalYear, layout }),
]);
export type ExportRequestBody = z.infer<typeof exportRequestSchema>;

export const exportJobSchema = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  state: z.enum(['running', 'ready', 'failed']),
  steps: z.number().int(),
  done: z.number().int(),
  /** Bytes; null until it is ready. */
  size: z.number().int().nullable(),
  remarks: z.array(z.string()),
  /** Why it failed. */
  problem: problemSchema.nullable(),
});
export type ExportJob = z.infer<typeof exportJobSchema>;

/** `GET /api/exports`: the caller's own, the newest first. `pdf`: why no PDF can be made here, null where one can. */
export const exportListSchema = z.object({ exports: z.array(exportJobSchema), pdf: problemSchema.nullable() });

const outcome = z.enum(['same', 'different']);

/**
 * `GET /api/check-codes?code=…`: the version that a printed sheet names, or the versions of which a set was printed in one file, in order. `different`: its content is
 * not what the sheet was printed from.
 */
export const codedVersionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('version'),
    outcome,
    plan: z.string(),
    unitName: z.string(),
    fiscalYear: z.number().int().nullable(),
    demo: z.boolean(),
    version: versionSchema,
    isLatest: z.boolean(),
  }),
  z.object({
    kind: z.literal('set'),
    outcome,
    /** Of the department. */
    unit: z.string(),
    fiscalYear: z.number().int(),
    members: z.array(z.object({ plan: z.string(), unitCode: z.string(), unitName: z.string(), demo: z.boolean(), version: versionSchema, isLatest: z.boolean(), checkCode: z.string() })),
  }),
]);
export type CodedSheet = z.infer<typeof codedVersionSchema>;
