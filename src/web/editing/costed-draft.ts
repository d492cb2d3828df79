// The plan being edited with what its 测算 comes to, the lines that are being typed just now among them: what the check of the page looks at.
import { withCostingByIdentity } from '../../domain/costing/index.ts';
import { planOf, type PlanDraft } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { CostingLineRecord, Filling } from '../../http/contract/filling.ts';
import { costingLines } from './costing-lines.ts';

/** The lines of one project as they stand on the page, saved or not. */
export interface TypedCosting {
  readonly project: string;
  readonly lines: readonly CostingLineRecord[];
}

/** `filling` is what is saved; until it is there, the projects have what they came with from the server. */
export function costedDraft(draft: PlanDraft, filling: Pick<Filling, 'projects'> | null, typed: TypedCosting | null): DepartmentPlan {
  const plan = planOf(draft);
  if (filling === null) return plan;
  const lines = new Map(filling.projects.map(({ project, costing }) => [project, costingLines(typed?.project === project ? typed.lines : costing)]));
  return withCostingByIdentity(plan, draft.projects.map(({ id }) => id), lines);
}
