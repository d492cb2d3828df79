// What a 测算 clears: findings about the money that would be raised of a project if only its targets told how its budget comes about. Asked of the very rule, so
// the page promises nothing that a check would not keep.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { costXQty } from '../../catalogue/lint/money/cost-x-qty.rule.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { withCosting } from '../../domain/costing/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';

/** `findings` are those of the plan with its costing; a project in which the rule still finds something has nothing cleared. */
export function clearedByCosting(plan: DepartmentPlan, findings: readonly Finding[]): readonly Finding[] {
  if (plan.projects.every(({ costing }) => costing === undefined)) return [];
  const without = checkPlan(withCosting(plan, new Map()), { ...checkCatalogue, rules: [costXQty] }, { profile: null, presentation: 'everything' });
  const left = new Set(findings.filter(({ rule }) => rule === costXQty.id).map(({ project }) => project));
  return without.ok ? without.value.findings.filter(({ project }) => !left.has(project)) : [];
}
