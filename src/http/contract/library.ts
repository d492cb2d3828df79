// The indicator library of a county: what it added to what is shipped, proposals and their review, and who uses an entry.
import { z } from 'zod';

const text = (most: number) => z.string().max(most, '太长');
const texts = (most: number) => z.array(text(200)).max(most, '太多');
const year = z.coerce.number('应为年度').int('应为整数').min(2015, '年度太早').max(2100, '年度太远');
const entryId = z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/u, '编号的写法不对').max(60, '编号太长');
const classes = ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'] as const;
const subjects = ['common', 'food-drug', 'product-quality', 'special-equipment', 'complaints', 'cases', 'registration', 'metrology-laboratory', 'staff', 'property'] as const;

export const libraryDraftSchema = z.object({
  name: text(60),
  alsoCalled: texts(20),
  subject: z.enum(subjects),
  indicatorClass: z.enum(classes),
  definition: text(300),
  formula: text(500),
  target: z.discriminatedUnion('kind', [z.object({ kind: z.literal('date') }), z.object({ kind: z.literal('amount'), sign: z.enum(['≥', '≤', '=']), amount: text(20).nullable(), unit: text(20) })]),
  accumulation: z.enum(['sum', 'share', 'mean', 'on-day', 'last-date']),
  evidence: texts(20),
  basis: text(300),
  norms: z.array(z.object({ text: text(200), ground: z.object({ source: text(200), clause: text(60).nullable(), confidence: z.enum(['verified', 'secondary', 'seed', 'unverified', 'inferred']) }) })).max(20, '太多'),
  cautions: texts(20),
});

const acceptedSchema = libraryDraftSchema.extend({ id: entryId, validFrom: z.iso.date(), validTo: z.iso.date().nullable(), successor: z.string().nullable() });

/** `GET /api/library`: what stands here over what the program ships. */
export const librarySchema = z.object({ entries: z.array(acceptedSchema), mayPropose: z.boolean(), mayReview: z.boolean(), waiting: z.number().int() });

/** `POST /api/library/proposals`; `changes` the id of the entry it would change. */
export const proposeIndicatorSchema = z.object({ changes: entryId.nullable(), draft: libraryDraftSchema });
export type ProposeIndicator = z.input<typeof proposeIndicatorSchema>;

/** `GET /api/library/proposals` */
export const proposalListSchema = z.object({
  proposals: z.array(
    z.object({
      id: z.string(),
      changes: z.string().nullable(),
      draft: libraryDraftSchema,
      state: z.enum(['open', 'accepted', 'refused', 'merged', 'withdrawn']),
      reason: z.string(),
      entry: z.string().nullable(),
      at: z.string(),
      by: z.string(),
      place: z.string(),
      decidedBy: z.string().nullable(),
      own: z.boolean(),
      mayDecide: z.boolean(),
    }),
  ),
});
export type LibraryProposal = z.infer<typeof proposalListSchema>['proposals'][number];

/** `POST /api/library/proposals/:id/decision` */
export const decideProposalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), as: z.enum(['new', 'change', 'replace']), draft: libraryDraftSchema, fromYear: year }),
  z.object({ kind: z.literal('refused'), reason: text(300) }),
  z.object({ kind: z.literal('merged'), into: entryId, reason: text(300) }),
]);
export type DecideProposal = z.input<typeof decideProposalSchema>;
export const decidedProposalSchema = z.object({ entry: z.string().nullable() });

/** `POST /api/library/entries/:entry/end` */
export const entryParameter = z.object({ entry: entryId });
export const endEntrySchema = z.object({ toYear: year, successor: entryId.nullable(), reason: z.string().trim().min(2, '请写明理由').max(200, '理由太长') });
export type EndEntry = z.input<typeof endEntrySchema>;

/** `GET /api/library/entries/:entry/uses?year=2027` */
export const usesQuerySchema = z.object({ year });
export const entryUsesSchema = z.object({
  uses: z.array(z.object({ planId: z.string(), unitName: z.string(), project: z.string(), number: z.number().nullable(), name: z.string(), value: z.string() })),
});
