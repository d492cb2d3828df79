// A unit's text of a year begun on the pages instead of brought in as a file.
import { z } from 'zod';

/** `POST /api/plans` */
export const beginPlanSchema = z.object({
  /** Its place in the organisation. */
  unit: z.uuid('编号的写法不对'),
  fiscalYear: z.number().int(),
  beginning: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('copy'), plan: z.uuid('编号的写法不对'), projects: z.array(z.uuid('编号的写法不对')).min(1, '请至少选择一个延续的项目').max(1_000) }),
    z.object({ kind: z.literal('blank'), firstProject: z.string().trim().min(1, '请写明第一个项目的名称').max(100, '名称太长') }),
  ]),
});
export type BeginPlan = z.infer<typeof beginPlanSchema>;

export const begunPlanSchema = z.object({ planId: z.string() });
