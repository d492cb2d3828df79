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
      /** In whose post, as it is read behind the name; empty where it was their own. */
      under: z.string(),
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

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, '日期应写成2026-09-01');

/** Six digits of the division whose records are asked for; accounts and organisation stand under the first of `AuditScope.divisions`. */
export const divisionCodeSchema = z.string().regex(/^\d{6}$/u, '区划代码是6位数字');

/** `GET /api/audit/events` */
export const auditEventsQuerySchema = z.object({
  division: divisionCodeSchema,
  before: z.coerce.number('应为事件号').int('应为整数').positive('事件号从1开始').max(2 ** 40, '事件号太大').optional(),
  kind: z.string().max(60, '事项的写法不对').optional(),
  actor: z.string().max(120, '操作者的写法不对').optional(),
  subject: z.uuid('编号的写法不对').optional(),
  from: day.optional(),
  to: day.optional(),
});

/** `GET /api/audit/events?division=…`: the newest first. */
export const auditEventsSchema = z.object({
  entries: z.array(
    z.object({
      event,
      at: z.string(),
      actor: z.string(),
      by: z.string(),
      /** In whose post, as it is read behind the name; empty where it was their own. */
      under: z.string(),
      kind: z.string(),
      title: z.string(),
      subject: z.string().nullable(),
      /** What it was done to, as it is called now; null where it has no name. */
      object: z.string().nullable(),
      /** What the event tells, a sentence each. */
      lines: z.array(z.string()),
    }),
  ),
  before: event.nullable(),
});
export type AuditEvents = z.infer<typeof auditEventsSchema>;
export type AuditEntry = AuditEvents['entries'][number];

/** `GET /api/audit/scope`: the divisions whose records the asker may look at, that of accounts and organisation first, and what can have happened. */
export const auditScopeSchema = z.object({
  divisions: z.array(z.object({ code: z.string(), name: z.string() })),
  kinds: z.array(z.object({ kind: z.string(), title: z.string() })),
});
export type AuditScope = z.infer<typeof auditScopeSchema>;

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
