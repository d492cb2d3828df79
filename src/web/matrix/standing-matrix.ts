// The matrix of a stored plan as it stands: its text, and what was filled in beside it.
import { dutyMatrix, type DutyMatrix, type MatrixDuty } from '../../domain/duty/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Filling } from '../../http/contract/filling.ts';
import { numberOf } from '../app/plan-view.ts';

export interface StandingText {
  readonly plan: DepartmentPlan;
  readonly identities: { readonly projects: readonly { readonly id: string }[] };
}

export function standingMatrix({ plan, identities }: StandingText, { projects, activities }: Filling): DutyMatrix {
  return dutyMatrix({
    duties: matrixDuties(plan),
    activities,
    projects: plan.projects.flatMap((project, index) =>
      identities.projects.slice(index, index + 1).map(({ id }) => ({
        id,
        number: numberOf(project),
        name: project.name?.text.trim() || project.title,
        total: project.budget.total?.value ?? null,
        duties: projects.find((one) => one.project === id)?.duties ?? [],
      })),
    ),
  });
}

/** By the number that a paragraph prints, or by its position where it prints none. */
function matrixDuties({ overall }: DepartmentPlan): readonly MatrixDuty[] {
  return overall.dutyGoals.map(({ number, text }, index) => ({ number: String(number ?? index + 1), text: text.replace(/\s+/gu, '') }));
}
