// The numbers by which findings, summaries and people name the projects of a plan. A file can hold several units, each counting its projects
// from 1; then the printed numbers name nothing, and the position in the document does.
import type { DepartmentPlan, Project } from './department-plan.ts';

export interface NumberedProject {
  readonly project: Project;
  /** As printed where every project prints a number and no two the same; else the position, 1, 2, 3 … Unique in the plan. */
  readonly number: number;
}

/** The projects in document order, each with its number: `numberedProjects(plan).map(({ number }) => number)` is `[1, 2, 3]` for two units printing 1, 2 and 1. */
export function numberedProjects({ projects }: Pick<DepartmentPlan, 'projects'>): readonly NumberedProject[] {
  const known = numbered.get(projects);
  if (known !== undefined) return known;
  const printed = projects.flatMap((project) => project.number ?? []);
  const isTelling = new Set(printed).size === projects.length;
  const told = projects.map((project) => ({ project, number: isTelling && project.number !== null ? project.number : project.ordinal }));
  numbered.set(projects, told);
  return told;
}

/** Asked for at every finding of a plan; a plan never changes. */
const numbered = new WeakMap<readonly Project[], readonly NumberedProject[]>();
