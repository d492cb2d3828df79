// What waits on whom: the work desk, the review queue, one step for several texts, and the progress of the units of a county.
import { z } from 'zod';
import { declarationStates } from '../../domain/lifecycle/index.ts';
import { attachmentKinds } from './attachments.ts';
import { planFiguresSchema } from './plans.ts';
import { roundSchema } from './declarations.ts';
import { amountSchema, problemSchema } from './shapes.ts';

const count = z.number().int();
const day = z.iso.date();
const forwardStep = z.enum(['pass', 'give-control', 'approve']);

const queuedPlanSchema = z.object({
  id: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  fiscalYear: count.nullable(),
  state: z.enum(declarationStates),
  stateTitle: z.string(),
  steps: z.array(z.object({ action: forwardStep, title: z.string() })),
  /** Null while they are being computed anew. */
  figures: planFiguresSchema.nullable(),
  /** Budget that no quantity and price explain; null where the budget is not known. */
  unexplained: amountSchema.nullable(),
  /** When it came to the caller; null where it was never submitted. */
  since: z.string().nullable(),
  days: count.nullable(),
  returns: count,
  /** The last day of the review; null where it has none. */
  due: day.nullable(),
  /** Days since then; 0 while it is not over. */
  late: count,
  /** Files beside it, by kind. */
  attachments: z.array(z.object({ kind: z.enum(attachmentKinds), count })),
});
export type QueuedPlan = z.infer<typeof queuedPlanSchema>;

/** `GET /api/review-queue`: those that are late first, then the riskiest. */
export const reviewQueueSchema = z.object({ plans: z.array(queuedPlanSchema) });

/** `POST /api/declaration-steps`: each text by itself, with a key of its own. */
export const stepsTogetherSchema = z.object({
  action: z.enum(['pass', 'approve']),
  plans: z.array(z.object({ id: z.uuid('编号的写法不对'), key: z.uuid('编号的写法不对') })).min(1, '请选择绩效文本').max(500, '一次最多500份'),
});
export type StepsTogether = z.infer<typeof stepsTogetherSchema>;

/** Told one by one: `problem` null where it went. */
export const stepsTogetherTakenSchema = z.object({ outcomes: z.array(z.object({ id: z.string(), problem: problemSchema.nullable() })) });
export type StepsTogetherTaken = z.infer<typeof stepsTogetherTakenSchema>;

/** The return that says what is asked for, or was, until an office has decided on what came back. */
const toldReturnSchema = z.object({
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  /** Until when it comes back; null where no day was set. */
  until: day.nullable(),
  /** When it came back; null while it is out. */
  back: z.string().nullable(),
});
export type ToldReturn = z.infer<typeof toldReturnSchema>;

const deskTaskSchema = z.object({
  kind: z.enum(['review', 'declare', 'projects', 'publish']),
  plan: z.object({ id: z.string(), unitName: z.string(), fiscalYear: count.nullable() }),
  title: z.string(),
  detail: z.string(),
  due: day.nullable(),
  late: z.boolean(),
  returned: toldReturnSchema.nullable(),
});
export type DeskTask = z.infer<typeof deskTaskSchema>;

const waitingTextSchema = z.object({
  plan: deskTaskSchema.shape.plan,
  stateTitle: z.string(),
  inHandOf: z.string(),
  /** When it came to where it is; null where it was never submitted. */
  since: z.string().nullable(),
  days: count.nullable(),
  due: day.nullable(),
  late: z.boolean(),
  returned: toldReturnSchema.nullable(),
});
export type WaitingText = z.infer<typeof waitingTextSchema>;

/** A text that nobody can take further today; without `plan` for whoever mends it without reading texts. */
const strandedTextSchema = z.object({ plan: deskTaskSchema.shape.plan.nullable(), unitName: z.string(), sentence: z.string() });
export type StrandedText = z.infer<typeof strandedTextSchema>;

/** `GET /api/desk` */
export const workDeskSchema = z.object({
  today: day,
  tasks: z.array(deskTaskSchema),
  /** In somebody else's hands, the late ones first; at most twenty of `waitingInAll`. */
  waiting: z.array(waitingTextSchema),
  waitingInAll: count,
  stranded: z.array(strandedTextSchema),
});

const unitProgressSchema = z.object({
  division: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  department: z.string().nullable(),
  /** Null where it has no text of this year. */
  plan: z
    .object({
      id: z.string(),
      state: z.enum(declarationStates),
      stateTitle: z.string(),
      inHandOf: z.string().nullable(),
      round: roundSchema,
      since: z.string().nullable(),
      days: count.nullable(),
      /** Days that the review is late; null where it is not. */
      reviewLate: count.nullable(),
      submitted: z.boolean(),
      returns: count,
      blocks: count.nullable(),
      explain: count.nullable(),
      /** In hundredths of a point; null while it is being computed. */
      reviewPoints: count.nullable(),
    })
    .nullable(),
  /** Days after the end of the round; null where it is not late, or the round has no days. */
  late: count.nullable(),
});
export type UnitProgress = z.infer<typeof unitProgressSchema>;

/** `GET /api/progress?year=2027` */
export const progressQuerySchema = z.object({ year: z.coerce.number('应为年度').int('应为整数').min(2000, '年度太早').max(2100, '年度太远') });
export const progressSchema = z.object({ units: z.array(unitProgressSchema) });
