// The steps that the declarations of many plans have taken, in one statement: what queues, work desks and the progress sheet are made of.
import { z } from 'zod';
import type { CourseStep } from '../../application/declaration/declaration-store.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreText } from '../tables/storable-text.ts';
import { declarationActions, declarationStates } from '../../domain/lifecycle/index.ts';
import { round } from './declaration-json.ts';
import { knownDay } from './declaration-picture.ts';
import { returnedUntilColumn } from './declaration-rows.ts';

const courseRow = z.object({
  planId: z.string(),
  action: z.enum(declarationActions),
  to: z.enum(declarationStates),
  round,
  reason: z.string().transform(restoreText),
  until: z.string().transform(knownDay).nullable(),
  at: z.string(),
  actor: z.string(),
  declaredBy: z.array(z.string()),
});

/** By plan, the oldest step first; a plan that was never submitted is absent. */
export async function declarationCourses(database: Queryable, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly CourseStep[]>> {
  const courses = new Map<string, CourseStep[]>();
  if (planIds.length === 0) return courses;
  const answer = await database.query(
    `select d.plan_id as "planId", v.action, v.state as "to", v.round, v.reason, e.at, e.actor, v.declared_by as "declaredBy", ${returnedUntilColumn}
     from declaration d
     join declaration_version v on v.division = d.division and v.id = d.id and v.action is not null
     cross join lateral (select at, actor, body from event where event.division = v.division and event.number = v.from_event limit 1) e
     where d.plan_id = any($1::uuid[]) order by v.from_event`,
    [planIds],
  );
  for (const { planId, ...step } of z.array(courseRow).parse(answer.rows)) courses.set(planId, [...(courses.get(planId) ?? []), step]);
  return courses;
}
