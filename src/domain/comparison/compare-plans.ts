// This year's plan beside last year's: which projects go on, which are new, which are gone.
import { numberedProjects, type DepartmentPlan, type IndicatorRow, type NumberedProject } from '../plan/index.ts';
import type { TargetReading } from '../target/index.ts';
import { matchProjects, type MatchBounds, type ProjectMatch } from './match-projects.ts';

/** Last year's plan, and what is known of its results. */
export interface PreviousPlan {
  readonly plan: DepartmentPlan;
  /** What a row of that plan came to; null where nobody knows, as for every plan read from a file. */
  actualOf(row: IndicatorRow): TargetReading | null;
}

export interface PlanComparison {
  readonly previous: PreviousPlan;
  readonly matches: readonly ProjectMatch[];
  /** Projects that last year's plan does not have. */
  readonly added: readonly NumberedProject[];
  /** Projects of last year that this year's plan does not have. */
  readonly gone: readonly NumberedProject[];
}

/** A plan read from a file: no results are known. */
export function previousPlan(plan: DepartmentPlan): PreviousPlan {
  return { plan, actualOf: () => null };
}

export function comparePlans(plan: DepartmentPlan, previous: PreviousPlan, bounds: MatchBounds): PlanComparison {
  const current = numberedProjects(plan);
  const before = numberedProjects(previous.plan);
  const matches = matchProjects(current, before, bounds);
  return {
    previous,
    matches,
    added: current.filter(({ project }) => matches.every((match) => match.current.project !== project)),
    gone: before.filter(({ project }) => matches.every((match) => match.previous.project !== project)),
  };
}
