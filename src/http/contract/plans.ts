// Stored plans. The plan itself travels whole, as the plain data it is (domain/plan); pages compute overview, findings and money with the same
// engines as the server.
import { z } from 'zod';
import { declarationStates } from '../../domain/lifecycle/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { amountSchema, placeSchema, planMomentSchema, versionSchema } from './shapes.ts';

const count = z.number().int();
const amount = amountSchema;

/** Counts of a version under the rules of this program. */
export const planFiguresSchema = z.object({
  /** The profile that the division and the year of the plan select. */
  profile: z.string(),
  projects: count,
  targets: count,
  statedTargets: count,
  usableTargets: count,
  usableUnblockedTargets: count,
  /** Null where a project's budget is blank. */
  totalBudget: amount.nullable(),
  bySeverity: z.object({ blocks: count, explain: count, advice: count }),
  /** Of the projects that have a 测算, or in which a unit price meets its quantity: how many, what the products come to, Σ budget; null where there is none. */
  moneyExplained: z.object({ projects: count, explained: amount, budget: amount }).nullable(),
  /** 审核得分 offered to the reviewer, in hundredths of a point: 8050 is 80.50. */
  reviewPoints: count,
});

export const planSummarySchema = z.object({
  id: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  /** Its place in the organisation, whatever code that bears today; null where none was kept. */
  unit: z.string().nullable(),
  fiscalYear: z.number().int().nullable(),
  /** 示范: outside all statistics of real units. */
  demo: z.boolean(),
  /** Where its declaration stands. */
  state: z.enum(declarationStates),
  latest: versionSchema,
  versions: count,
  /** The last edit behind the latest version, which no version holds yet; null where it holds everything. */
  working: planMomentSchema.nullable(),
  /** Of the plan as it stands. Null while they are being computed anew, because the rules changed since; figures of former rules are never shown as those of today. */
  figures: planFiguresSchema.nullable(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

/** `GET /api/plans`; `computing`: how many of the plans are without figures still. */
export const planListSchema = z.object({ plans: z.array(planSummarySchema), computing: count });

/** `GET /api/plans/given-up`: what was given up and stands in no other list. */
export const givenUpListSchema = z.object({
  texts: z.array(z.object({ id: z.string(), unitCode: z.string(), unitName: z.string(), fiscalYear: z.number().int().nullable(), at: z.string(), by: z.string(), reason: z.string() })),
});
export type GivenUpText = z.infer<typeof givenUpListSchema>['texts'][number];

/** A department plan is written by our own reader and checked for its outline; its inner values are typed by the domain. */
export const departmentPlanSchema = z.custom<DepartmentPlan>((value) => isOutlineOfPlan(value), '不是绩效文本的数据');

/** Lasting identities of projects and rows, in the order of the plan: what edits name. */
const identitiesSchema = z.object({ projects: z.array(z.object({ id: z.string(), indicators: z.array(z.string()) })) });

/** `GET /api/plans/:id?version=N`; without a number the plan as it stands now, with the edits that no version holds yet. */
export const planDocumentSchema = z.object({
  id: z.string(),
  demo: z.boolean(),
  state: z.enum(declarationStates),
  /** The version shown, or the latest, behind which the edits stand. */
  version: versionSchema,
  versions: z.array(versionSchema),
  /** The last edit behind the latest version; null where it holds everything. */
  working: planMomentSchema.nullable(),
  /** After which event the plan is shown: what edits are made on. */
  event: count,
  /** After which event the 测算 is shown with it: past `event` where lines were written since. */
  checkBasis: count,
  identities: identitiesSchema,
  remarks: z.array(z.string()),
  /** Printed on every sheet of the version; null where edits stand behind it. */
  checkCode: z.string().nullable(),
  /** Each project with what its 测算 came to (`costing`) at the moment shown. */
  plan: departmentPlanSchema,
});
export type PlanDocument = z.infer<typeof planDocumentSchema>;

/** One changed cell between two versions. */
export const cellChangeSchema = z.object({
  kind: z.enum(['added', 'changed', 'removed']),
  /** Number of the project; null for part one and the plan itself. */
  project: z.number().int().nullable(),
  projectName: z.string().nullable(),
  indicator: z.number().int().nullable(),
  indicatorName: z.string().nullable(),
  /** Column or field, an identifier of the plan. */
  column: z.string(),
  /** The field as the form prints it: 指标值, 预算数, 资金用途. */
  columnTitle: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  placeBefore: placeSchema.nullable(),
  placeAfter: placeSchema.nullable(),
});
export type CellChange = z.infer<typeof cellChangeSchema>;

/** `GET /api/plans/:id/diff?from=N&to=M`; without `to` the plan as it stands now, told by `to` null where edits stand behind the latest version. */
export const planDiffSchema = z.object({ from: versionSchema, to: versionSchema.nullable(), changes: z.array(cellChangeSchema) });

/** `POST /api/imports` (multipart, field `file`): 201 created or changed, 200 unchanged. */
export const importResultSchema = z.object({
  outcome: z.enum(['created', 'changed', 'unchanged']),
  planId: z.string(),
  version: versionSchema,
  changes: z.array(cellChangeSchema),
  projects: z.number().int(),
  indicators: z.number().int(),
  totalBudget: z.number().int().nullable(),
  usableTargets: z.number().int(),
  bySeverity: z.object({ blocks: z.number().int(), explain: z.number().int(), advice: z.number().int() }),
  unread: z.number().int(),
  remarks: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** `POST /api/checks` (multipart, field `file`; also without signing in): read on the server, nothing stored. */
export const checkedFileSchema = z.object({ plan: departmentPlanSchema, remarks: z.array(z.string()) });

/** `GET /api/rules`: id, page in Markdown. Everything else of a rule is in the catalogue that the page already has. */
export const rulePagesSchema = z.object({ pages: z.array(z.object({ id: z.string(), page: z.string() })) });
export type RulePageList = z.infer<typeof rulePagesSchema>;

/** `GET /api/system`: what the banner and the foot of every page need, also without signing in. */
export const systemSchema = z.object({ version: z.string(), hasDemo: z.boolean() });

function isOutlineOfPlan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'projects' in value && Array.isArray(value.projects) && 'units' in value && Array.isArray(value.units) && 'overall' in value && 'departmentTables' in value && 'unread' in value;
}
