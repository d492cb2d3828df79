// A unit's declaration: where it stands, what a step asks first, comments of reviewers, answers to findings, and the steps themselves.
import { z } from 'zod';
import { declarationActions, declarationStates, roundsInOrder } from '../../domain/lifecycle/index.ts';
import { attachmentSchema } from './attachments.ts';
import { amountSchema } from './shapes.ts';

const id = z.uuid('编号的写法不对');
const day = z.iso.date('应为日期');
const event = z.number().int().nonnegative();
const reason = z.string().max(500, '理由太长，最多500字');
const written = z.string().trim().min(1, '请写内容').max(1_000, '太长，最多1000字');
/** Made by the page for one press of a button: sent again, it is answered and not done again. */
const key = z.uuid('编号的写法不对');
export const roundSchema = z.enum(roundsInOrder);
const projectActions = ['hand-in', 'take-back', 'confirm', 'accept', 'send-back'] as const;
const projectStates = ['editing', 'with-head', 'with-unit-finance', 'accepted', 'sent-back'] as const;

/** Whether a round is open today; `not-set`: nobody has given it its days. */
export const roundLockSchema = z.discriminatedUnion('open', [
  /** `only`: just these projects were given longer; everything else stays as it stood when the round was over. */
  z.object({ open: z.literal(true), until: day, exception: z.boolean(), only: z.object({ projects: z.array(z.string()), closed: day }).nullable() }),
  z.object({ open: z.literal(false), why: z.enum(['not-set', 'not-yet', 'over']), opens: day.nullable(), closes: day.nullable() }),
]);

/** While only some projects were given longer: what may be written, with what was changed since the round was over and may be put back. */
const holdSchema = z.object({ until: day, closed: day, projects: z.array(z.string()), overall: z.array(z.string()), frame: z.boolean(), activities: z.boolean() });

function offered<const Actions extends readonly [string, ...string[]]>(actions: Actions) {
  return z.object({
    action: z.enum(actions),
    title: z.string(),
    /** Title of the state it leads to. */
    to: z.string(),
    asksReason: z.boolean(),
    /** Why the caller may not take it; null where they may. */
    refusal: z.string().nullable(),
    /** What it asks first (`guard`: id of the question), what of it is missing, and what is told without holding it up. */
    asked: z.array(z.object({ guard: z.string(), title: z.string(), obstacles: z.array(z.string()), advice: z.array(z.string()) })),
  });
}

const reopenedSchema = z.object({ whole: z.boolean(), parts: z.array(z.string()), rows: z.array(z.string()), lines: z.array(z.string()), removal: z.boolean() });

const declaredProjectSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  section: z.string().nullable(),
  sectionId: z.string().nullable(),
  /** 新增 or 延续; null where nobody said. */
  continuity: z.enum(['new', 'continued']).nullable(),
  /** 公开 or 不公开 */
  disclosure: z.enum(['public', 'withheld']).nullable(),
  secrecyReviewer: z.string().nullable(),
  /** On what ground (`disclosureGrounds` of the catalogue) and why; null and blank where nobody said. */
  disclosureGround: z.string().nullable(),
  disclosureReason: z.string(),
  state: z.enum(projectStates),
  stateTitle: z.string(),
  reason: z.string(),
  budget: amountSchema.nullable(),
  /** 控制数; null where none was given. */
  control: amountSchema.nullable(),
  blocking: z.number().int(),
  unanswered: z.number().int(),
  /** What is open in it now; null where everything is, or nothing. */
  reopened: reopenedSchema.nullable(),
  steps: z.array(offered(projectActions)),
});
export type DeclaredProject = z.infer<typeof declaredProjectSchema>;

/** On the text (`project` null), a project (`row` and `field` null), a field of it, a row, or a cell of it. */
const commentPlace = { project: z.string().nullable(), row: z.string().nullable(), field: z.string().max(60).nullable() };

const commentSchema = z.object({
  id: z.string(),
  ...commentPlace,
  /** Further places in the project that the same opinion is about. */
  also: z.array(z.object({ row: z.string().nullable(), field: z.string().nullable() })),
  /** As people say it; null where the place is gone. */
  where: z.string().nullable(),
  text: z.string(),
  finding: z.string().nullable(),
  writtenBy: z.string(),
  /** `draft` seen by reviewers only · `sent` with a return · `settled` changed or answered when submitted again */
  state: z.enum(['draft', 'sent', 'settled', 'removed']),
  answer: z.string(),
  answeredBy: z.string().nullable(),
  /** Sent, and neither changed where it points nor answered. */
  waits: z.boolean(),
  /** What became of it since it was delivered; null where it was not. */
  outcome: z.enum(['changed', 'answered', 'changed-and-answered', 'untouched']).nullable(),
});
export type ReviewComment = z.infer<typeof commentSchema>;

const sides = z.enum(['unit', 'finance']);
const answer = { id: z.string(), side: sides, by: z.string(), at: z.string(), reason: z.string() };

const askingFindingSchema = z.object({
  /** By which the form shows it. */
  id: z.string(),
  /** By which it is answered. */
  key: z.string(),
  rule: z.string(),
  severity: z.enum(['blocks', 'explain']),
  message: z.string(),
  project: z.string().nullable(),
  rows: z.array(z.string()),
  /** Printed numbers of these rows. */
  ordinals: z.array(z.number().int()),
  column: z.string().nullable(),
  said: z.string().nullable(),
  answer: z.object(answer).nullable(),
  /** The side on which the caller may answer it now; null where they may not. */
  side: sides.nullable(),
});
export type AskingFinding = z.infer<typeof askingFindingSchema>;

const stepRecordSchema = z.object({
  action: z.enum(declarationActions),
  title: z.string(),
  to: z.enum(declarationStates),
  toTitle: z.string(),
  round: roundSchema,
  reason: z.string(),
  /** Until when a returned text comes back. */
  until: day.nullable(),
  event,
  at: z.string(),
  by: z.string(),
  /** In whose post, as it is read behind the name; empty where it was their own. */
  under: z.string(),
});

/** `GET /api/plans/:id/declaration` */
export const declarationSchema = z.object({
  event,
  unitName: z.string(),
  state: z.enum(declarationStates),
  stateTitle: z.string(),
  inHandOf: z.string().nullable(),
  round: roundSchema,
  lock: roundLockSchema,
  /** Null: nothing is held. */
  hold: holdSchema.nullable(),
  steps: z.array(offered(declarationActions)),
  /** What it holds and who else wrote in it, for whoever may give it up; null for everybody else. */
  inside: z.object({ projects: z.number().int(), rows: z.number().int(), costing: z.number().int(), attachments: z.number().int(), others: z.array(z.string()) }).nullable(),
  projects: z.array(declaredProjectSchema),
  comments: z.array(commentSchema),
  mayComment: z.boolean(),
  /** Whether the caller answers comments that were sent. */
  mayAnswer: z.boolean(),
  /** Whether the caller says which section fills a project in, whether it is new, whether it is published. */
  mayDescribe: z.boolean(),
  /** Whether projects are published, which is said of an approved text too. */
  mayDisclose: z.boolean(),
  /** Sections and offices of the unit, for whoever may. */
  sections: z.array(z.object({ id: z.string(), name: z.string() })),
  findings: z.array(askingFindingSchema),
  /** Answers that hold no longer, and why. */
  stale: z.array(z.object({ ...answer, message: z.string(), said: z.string().nullable(), why: z.string() })),
  attachments: z.array(attachmentSchema),
  /** Whether the caller puts files here now. */
  mayAttach: z.boolean(),
  history: z.array(stepRecordSchema),
  /** What an opinion letter offers: the day of the answer, null where the paper tells the term in working days. */
  letter: z.object({ deadline: day.nullable(), replyDays: z.number().int() }).nullable(),
});
export type Declaration = z.infer<typeof declarationSchema>;
export type OfferedStep = Declaration['steps'][number];
export type OfferedProjectStep = DeclaredProject['steps'][number];

/** `POST /api/plans/:id/declaration/steps` */
export const takeStepSchema = z.object({
  action: z.enum(declarationActions),
  reason,
  /** 控制数 by project, for `give-control`; a project that is left out keeps its budget. */
  controls: z.array(z.object({ project: id, amount: amountSchema.nonnegative('控制数不能小于零') })).max(500).default([]),
  /** The projects of an adjustment. */
  projects: z.array(id).max(500).default([]),
  /** Until when a returned text may be handed in again. */
  until: day.nullable().default(null),
  /** Whether comments that were written and not delivered are dropped as the text goes on. */
  dropComments: z.boolean().default(false),
  key,
});
export type TakeStep = z.input<typeof takeStepSchema>;

/** `state` null: the same request was done before. */
export const stepTakenSchema = z.object({ outcome: z.enum(['done', 'repeated']), state: z.enum(declarationStates).nullable() });

/** `POST /api/plans/:id/declaration/project-steps` */
export const takeProjectStepSchema = z.object({ projects: z.array(id).min(1, '请选择项目').max(500), action: z.enum(projectActions), reason, key });
export type TakeProjectStep = z.infer<typeof takeProjectStepSchema>;

/** Those that could not go yet, told one by one; the others went. */
export const projectStepsTakenSchema = z.object({
  outcome: z.enum(['done', 'repeated']),
  taken: z.array(z.string()),
  refused: z.array(z.object({ project: z.string(), name: z.string(), why: z.string(), obstacles: z.array(z.string()) })),
});
export type ProjectStepsTaken = z.infer<typeof projectStepsTakenSchema>;

/** `POST /api/plans/:id/comments` */
export const writeCommentSchema = z.object({
  project: id.nullable(),
  row: id.nullable(),
  field: commentPlace.field,
  /** Further places in the project that the same opinion is about. */
  also: z.array(z.object({ row: id.nullable(), field: commentPlace.field })).max(100, '一条意见最多写在100处').default([]),
  text: written,
  finding: z.string().max(500).nullable(),
  key,
});
export type WriteComment = z.input<typeof writeCommentSchema>;

/** `POST /api/plans/:id/comments/:comment/answer` */
export const answerCommentSchema = z.object({ answer: written, key });

/** `POST /api/plans/:id/answers`; side `finance` lifts a 阻止. */
export const answerFindingSchema = z.object({ finding: z.string().min(1).max(500), side: sides, reason: written, key });
export type AnswerFinding = z.infer<typeof answerFindingSchema>;

/** `PUT /api/plans/:id/declaration/projects`: what is left out stays as it is. */
export const describeProjectsSchema = z.object({
  projects: z.array(id).min(1, '请选择项目').max(500),
  section: id.nullable().optional(),
  continuity: z.enum(['new', 'continued']).nullable().optional(),
  key,
});
export type DescribeProjects = z.infer<typeof describeProjectsSchema>;

/** `PUT /api/plans/:id/declaration/disclosure`: all decisions together or none. */
export const discloseProjectsSchema = z.object({
  decisions: z
    .array(
      z.object({
        projects: z.array(id).min(1, '请选择项目').max(500),
        /** Null: it is open again; refused once the text is published. */
        disclosure: z.enum(['public', 'withheld']).nullable(),
        ground: z.string().max(40, '太长').nullable(),
        reason: z.string().trim().max(200, '理由太长，最多200字'),
        secrecyReviewer: z.string().trim().max(40, '太长').nullable(),
      }),
    )
    .min(1, '请选择项目')
    .max(500),
  key,
});
export type DiscloseProjects = z.infer<typeof discloseProjectsSchema>;
