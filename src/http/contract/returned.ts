// A workbook that came back edited, as its changes travel to the page that shows them.
import { z } from 'zod';
import { planEditSchema } from './edits.ts';

export const returnedChangeSchema = z.object({
  key: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'moved']),
  /** What accepting it does; the page puts accepted ones together and saves them with `POST /api/plans/:id/edits`. */
  edit: planEditSchema,
  /** Null in part one. */
  project: z.object({ number: z.number().int(), name: z.string() }).nullable(),
  /** Null outside the indicator rows. */
  row: z.object({ ordinal: z.number().int(), name: z.string() }).nullable(),
  title: z.string(),
  /** What went out, what stands now, what the workbook says. */
  before: z.string().nullable(),
  now: z.string().nullable(),
  returned: z.string().nullable(),
  conflict: z.enum(['both-wrote', 'gone', 'changed']).nullable(),
  behind: z.string().nullable(),
});

/** `POST /api/returned` (multipart, field `file`): nothing is stored. */
export const returnedComparisonSchema = z.object({
  planId: z.string(),
  unitName: z.string(),
  fiscalYear: z.number().int().nullable(),
  demo: z.boolean(),
  /** The event after which the workbook went out, and that of what stands now, on which accepted changes are made. */
  wentOut: z.number().int(),
  event: z.number().int(),
  changes: z.array(returnedChangeSchema),
  remarks: z.array(z.string()),
});
export type ReturnedComparison = z.infer<typeof returnedComparisonSchema>;
