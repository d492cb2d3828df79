// A plan with the 测算 of its projects beside their budgets: what a check needs of it to say how much of the money is explained. The lines themselves stay
// outside the text.
import { sumFen } from '../../kernel/money.ts';
import type { DepartmentPlan, Project, ProjectCosting } from '../plan/index.ts';
import { sumCosting, type CostingLine } from './costing-line.ts';

/**
 * By the position of the project in the text, from 1. A project without lines has no costing, and neither has one whose lines leave the range of exact money; what it had
 * before is not kept.
 */
export function withCosting(plan: DepartmentPlan, costing: ReadonlyMap<number, readonly CostingLine[]>): DepartmentPlan {
  return {
    ...plan,
    projects: plan.projects.map((project, index) => costed(project, costingOf(costing.get(index + 1) ?? []))),
  };
}

/** The same, by identity: `ids` are those of the projects, in the order of the text. */
export function withCostingByIdentity(plan: DepartmentPlan, ids: readonly string[], costing: ReadonlyMap<string, readonly CostingLine[]>): DepartmentPlan {
  return withCosting(plan, new Map(ids.map((id, index) => [index + 1, costing.get(id) ?? []])));
}

/** The same text read from another file, with the costing that `from` has. */
export function withCostingOf(plan: DepartmentPlan, from: DepartmentPlan): DepartmentPlan {
  return { ...plan, projects: plan.projects.map((project, index) => costed(project, from.projects[index]?.costing ?? null)) };
}

function costed(project: Project, costing: ProjectCosting | null): Project {
  if (costing !== null) return { ...project, costing };
  if (project.costing === undefined) return project;
  const { costing: _, ...bare } = project;
  return bare;
}

function costingOf(lines: readonly CostingLine[]): ProjectCosting | null {
  const { amounts } = sumCosting(lines);
  const sum = sumFen([...amounts.values()].filter((amount) => amount !== null));
  const open = lines.filter(({ id }) => amounts.get(id) === null).map(({ item }) => item.trim());
  return lines.length === 0 || sum === null ? null : { lines: lines.length, sum, open };
}
