// Findings and tracked findings for tests of what becomes of them.
import { trackedFindings, type TrackedFinding } from '../../src/domain/follow-up/index.ts';
import type { Finding } from '../../src/domain/lint/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';

export function findingOf(parts: Partial<Finding>): Finding {
  const { rule = 'val-vague', project = 1, indicator = null, column = 'value' } = parts;
  return {
    id: `${rule}/${project}/${indicator}/${column}`, rule, messageId: 'found', severity: 'explain', dimension: 'completeness', reviewItem: 'clearly-stated', project, indicator,
    indicators: indicator === null ? [] : [indicator], column, place: null, span: null, message: '写得不清楚', rewrite: null, repair: null, ground: [], derived: false,
    ...parts,
  };
}

/** The findings as a check of that plan writes them down. */
export function trackedIn(plan: DepartmentPlan, ...parts: readonly Partial<Finding>[]): readonly TrackedFinding[] {
  return trackedFindings(parts.map(findingOf), plan);
}
