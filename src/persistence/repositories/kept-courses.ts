// The steps that declarations have taken, kept in memory until something happens to the plan: desks, queues and sheets of progress go through those of a whole county.
// Ground: docs/adr/0034-lists-from-memory.md.
import type { CourseStep } from '../../application/declaration/declaration-store.ts';
import type { PlanWatch } from '../audit/plan-watch.ts';
import type { Queryable } from '../engine/database.ts';
import { declarationCourses } from './declaration-courses.ts';

/** By plan, the oldest step first; a plan that was never submitted is absent. */
export type KeptCourses = (planIds: readonly string[]) => Promise<ReadonlyMap<string, readonly CourseStep[]>>;

/** So many are read at a time, so that nobody waits long for whoever is first. */
const readAtOnce = 200;

interface Kept {
  /** Of the watch, when it was read. */
  readonly serial: number;
  readonly course: readonly CourseStep[];
}

export function keptCourses(database: Queryable, watch: PlanWatch): KeptCourses {
  const kept = new Map<string, Kept>();
  return async (planIds) => {
    if (planIds.length === 0) return new Map();
    await watch.look();
    const serial = watch.serial();
    const missing = planIds.filter((id) => (kept.get(id)?.serial ?? -1) < watch.touchOf(id));
    for (let first = 0; first < missing.length; first += readAtOnce) {
      const some = missing.slice(first, first + readAtOnce);
      const read = await declarationCourses(database, some);
      for (const id of some) kept.set(id, { serial, course: read.get(id) ?? [] });
    }
    return new Map(planIds.flatMap((id) => {
      const course = kept.get(id)?.course ?? [];
      return course.length === 0 ? [] : [[id, course] as const];
    }));
  };
}
