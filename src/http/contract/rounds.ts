// The rounds of a budget year: on which days each is open, and who was given longer.
import { z } from 'zod';
import { roundSchema } from './declarations.ts';

const day = z.iso.date('应为日期');
const id = z.uuid('编号的写法不对');
const division = z.string().regex(/^\d{6}$/u, '区划代码是6位数字');
const year = z.coerce.number('应为年度').int('应为整数').min(2000, '年度太早').max(2100, '年度太远');
/** Within how many days each office reviews a text of the round; null: as the policy says. Left out of what is written: as it stands. */
const reviewDays = z.number('应为天数').int('应为整数').min(1, '至少1天').max(365, '天数太多').nullable();
const windowSchema = z.object({ round: roundSchema, opens: day, closes: day, reviewDays: reviewDays.optional() });
const shownWindowSchema = windowSchema.extend({ reviewDays });

/** `GET /api/rounds?year=2027&division=130682`; without a division the one the caller looks after. */
export const roundsQuerySchema = z.object({ year, division: division.optional() });

export const roundsSchema = z.object({
  division: z.string(),
  fiscalYear: z.number().int(),
  divisions: z.array(z.object({ code: z.string(), name: z.string() })),
  windows: z.array(shownWindowSchema),
  /** The days of the policy, where a round has none of its own; null: no profile is known for the year. */
  usualReviewDays: z.object({ days: z.number().int(), confidence: z.string() }).nullable(),
  exceptions: z.array(
    z.object({
      id: z.string(),
      round: roundSchema,
      unit: z.string(),
      unitName: z.string(),
      /** Null: everybody of the unit. One person without a name where their name is not for the caller. */
      accountName: z.string().nullable(),
      /** How many projects it is about; null: the whole text. */
      projectCount: z.number().int().nullable(),
      /** Null also where the text is none of the caller's. */
      projectNames: z.array(z.string()).nullable(),
      until: day,
      /** Blank where the text is none of the caller's. */
      reason: z.string(),
      grantedBy: z.string(),
    }),
  ),
  maySet: z.boolean(),
  mayGrant: z.boolean(),
});
export type Rounds = z.infer<typeof roundsSchema>;

/** `PUT /api/rounds`: all rounds of the year; one that is left out has no days any more. */
export const setRoundsSchema = z.object({
  division,
  year,
  windows: z.array(windowSchema).max(7),
  /** The rounds as they were read; where others were set since, nothing is written (409). Left out: they are set whatever stands. */
  base: z.array(windowSchema).max(7).optional(),
});
export type SetRounds = z.input<typeof setRoundsSchema>;

/** `POST /api/lock-exceptions` */
export const grantExceptionSchema = z.object({ year, round: roundSchema, unit: id, account: id.nullable(), projects: z.array(id).min(1, '请选择项目').max(500).nullable().default(null), until: day, reason: z.string().trim().min(2, '请写明理由').max(200, '理由太长') });
export type GrantException = z.input<typeof grantExceptionSchema>;

/** `GET /api/lock-exceptions/projects?year=2027&unit=…`: the projects that can be given longer by themselves; none where the unit has no text. */
export const extendableQuerySchema = z.object({ year, unit: id });
export const extendableSchema = z.object({ projects: z.array(z.object({ id: z.string(), number: z.number().int(), name: z.string() })) });

/** `POST /api/lock-exceptions/:id/end` */
export const endExceptionSchema = z.object({ division, reason: z.string().trim().min(2, '请写明理由').max(200, '理由太长') });
export type EndException = z.input<typeof endExceptionSchema>;
