// What happened to a text, and the proof of the chain.
import { z } from 'zod';
import { cellChangeSchema } from './plans.ts';

const event = z.number().int();

/** `GET /api/plans/:id/history?before=N`: the newest first. */
export const planHistorySchema = z.object({
  entries: z.array(
    z.object({
      event,
      at: z.string(),
      by: z.string(),
      title: z.string(),
      /** What it did and what was said. */
      lines: z.array(z.string()),
      /** Whether there are changed cells to be asked for. */
      changes: z.boolean(),
    }),
  ),
  /** The event before which to go on; null where that was all. */
  before: event.nullable(),
});
export type PlanHistory = z.infer<typeof planHistorySchema>;
export type HistoryEntry = PlanHistory['entries'][number];

/** `GET /api/plans/:id/history/:event/changes` */
export const eventChangesSchema = z.object({ changes: z.array(cellChangeSchema) });

/** `GET /api/audit/verification` */
export const auditVerificationSchema = z.object({
  divisions: z.array(z.object({ division: z.string(), events: event })),
  rows: event,
  /** Events that the head file outside the database does not know yet; no fault. */
  untold: event,
  /** One sentence per thing that is wrong. */
  problems: z.array(z.string()),
});
export type AuditVerification = z.infer<typeof auditVerificationSchema>;
