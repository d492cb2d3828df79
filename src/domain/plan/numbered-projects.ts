// The numbers by which findings, summaries and people name the projects of a plan. A file can hold several units, each counting its projects
// from 1; then the printed numbers name nothing, and the position in the document does.
import type { DepartmentPlan, Project } from './department-plan.ts';

export interface NumberedProject {
  readonly project: Project;
  /** As printed where every project prints a number and no two the same; else the position, 1, 2, 3 … Unique in the plan. */
  readonly number: number;
}

/** The projects in document order, each with its number: `numberedProjects(plan).map(({ number }) => number)` is `[1, 2, 3]` for two units printing 1, 2 and 1. */
export function numberedProjects(plan: DepartmentPlan): readonly NumberedProject[] {
  const printed = plan.projects.flatMap((project) => project.number ?? []);
  const isTelling = new Set(printed).size === plan.projects.length;
  return plan.projects.map((project) => ({ project, number: isTelling && project.number !== null ? project.number : project.ordinal }));
}
