// What is filled in beside the forms: of a project how its money comes about (测算) and which duties it serves; of the whole text the work activities under its duties.
import { z } from 'zod';

const id = z.uuid('编号的写法不对');
const decimalText = z.string().max(30);

export const costingLineSchema = z.object({
  /** Made by the page for a new line; the answer names what it became. */
  id,
  item: z.string().max(300),
  /** 数量 × 数量 …: 45人, 12月. */
  factors: z.array(z.object({ amount: decimalText, unit: z.string().max(20) })).min(1).max(6),
  /** 单价 in 元, as typed. */
  price: decimalText,
  standard: z.string().max(500),
  /** Identities of the indicator rows whose quantity or unit price the line speaks of. */
  indicators: z.array(id).max(100),
});
export type CostingLineRecord = z.infer<typeof costingLineSchema>;

const lines = z.array(costingLineSchema).max(200);

/** Numbers of the duties (分项绩效目标) it serves, as text one prints them. */
const duties = z.array(z.string().max(20)).max(100);

/** 工作活动 under a duty, by the number that part one prints, and the projects that carry it out. */
const workActivitySchema = z.object({ name: z.string().max(200), duty: z.string().max(20), projects: z.array(id).max(1_000) });
export type WorkActivityRecord = z.infer<typeof workActivitySchema>;

const activities = z.array(workActivitySchema).max(500);

/** What is said about the target of a row beside the form: null and blank where nobody said. */
const targetDetailsSchema = z.object({
  direction: z.string().max(20),
  accumulation: z.enum(['sum', 'share', 'mean', 'on-day', 'last-date']).nullable(),
  weight: z.string().max(20),
  dataSource: z.string().max(300),
});

/** `PUT /api/plans/:id/projects/:project/rows/:row/target`: `before` what it was changed from, so that nobody covers what somebody else wrote. */
export const saveTargetDetailsSchema = z.object({ before: targetDetailsSchema, details: targetDetailsSchema });
export const savedTargetDetailsSchema = z.object({ details: targetDetailsSchema });

/** `GET /api/plans/:id/filling`: of every project that stands now, and the work activities. */
export const fillingSchema = z.object({ projects: z.array(z.object({ project: z.string(), duties, costing: z.array(costingLineSchema), targets: z.array(targetDetailsSchema.extend({ row: z.string() })) })), activities });
export type Filling = z.infer<typeof fillingSchema>;

/** `PUT /api/plans/:id/projects/:project/duties` */
export const linkedDutiesSchema = z.object({ duties });

/** `PUT /api/plans/:id/projects/:project/costing`: `before` the lines on which was worked, so that nobody covers what somebody else wrote. */
export const saveCostingSchema = z.object({ before: lines, lines });
export const savedCostingSchema = z.object({ lines: z.array(costingLineSchema) });

/** `PUT /api/plans/:id/activities`: `before` the list on which was worked. */
export const saveActivitiesSchema = z.object({ before: activities, activities });
export const savedActivitiesSchema = z.object({ activities });
