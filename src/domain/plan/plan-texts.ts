// The running texts of a plan: the paragraphs of part one, and per project its name, purpose and goals. Rules about wording walk over them; each
// text is verbatim, so that a span in it can be shown.
import type { Place } from '../../kernel/place.ts';
import type { DepartmentPlan, NumberedParagraph, Project } from './department-plan.ts';

export interface PlanText {
  readonly column: 'overallGoals' | 'dutyGoals' | 'safeguards' | 'name' | 'purpose' | 'goals';
  readonly text: string;
  readonly place: Place;
}

export function textsOfPartOne({ overall }: DepartmentPlan): readonly PlanText[] {
  return [
    ...overall.goals.map((paragraph) => textOf('overallGoals', paragraph)),
    ...overall.dutyGoals.map((paragraph) => textOf('dutyGoals', paragraph)),
    ...overall.safeguards.map((paragraph) => textOf('safeguards', paragraph)),
  ];
}

/** Purpose and goals; the name as well where it is asked for (a name may be the title of somebody else's paper). */
export function textsOfProject(project: Project, withName = false): readonly PlanText[] {
  const { name, purpose, goals } = project;
  return [
    ...(withName && name !== null ? [{ column: 'name', text: name.text, place: name.place } as const] : []),
    ...(purpose === null ? [] : [{ column: 'purpose', text: purpose.text, place: purpose.place } as const]),
    ...goals.map((goal) => textOf('goals', goal)),
  ];
}

function textOf(column: PlanText['column'], { source, place }: NumberedParagraph): PlanText {
  return { column, text: source, place };
}
