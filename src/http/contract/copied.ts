// Values that a text took over from another one, when it was begun or with a project put in later, and their confirmation.
import { z } from 'zod';

const id = z.uuid('编号的写法不对');

const copiedCellSchema = z.object({
  /** Identity of the project; null: part one. */
  project: id.nullable(),
  /** Identity of the row; null: outside the indicator table. */
  row: id.nullable(),
  /** A field or column; of part one its section, a paragraph by its text; `costing`, `duties`, `section`, `continuity` of a project and `activities` stand beside the forms, as `target-details` does beside a row. */
  cell: z.string().max(60),
  text: z.string().max(200_000),
});

/** `GET /api/plans/:id/copied`: what nobody has confirmed, whether or not it still stands so; what stands beside the forms only where it does. */
export const copiedSchema = z.object({
  /** Year of the text from which this one was begun; null where it was not begun from one. */
  fromYear: z.number().int().nullable(),
  /** Projects taken from other texts since: their identity here and there, and what that text was called (`2027年度`). */
  taken: z.array(z.object({ project: id, source: id, from: z.string() })),
  cells: z.array(copiedCellSchema),
});
export type Copied = z.infer<typeof copiedSchema>;

/** `POST /api/plans/:id/copied`: with what the person saw in the cells. */
export const confirmCopiedSchema = z.object({ cells: z.array(copiedCellSchema).min(1, '请选择要确认的格').max(20_000), key: id });

/** How many were confirmed now; those that say something else by now are left. */
export const confirmedCopiedSchema = z.object({ outcome: z.enum(['done', 'repeated']), confirmed: z.number().int() });
