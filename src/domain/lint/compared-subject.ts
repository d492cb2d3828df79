// What a comparison rule sees: a project of this year beside the one of last year that it goes on.
import { matchRows, type PlanComparison } from '../comparison/index.ts';
import { classifyIndicator, type IndicatorTree } from '../indicator/index.ts';
import type { ComparisonSubject, ProjectSubject } from './lint-rule.ts';

/** Null where last year's plan has no such project. */
export function comparedSubject({ project, rows, policy }: ProjectSubject, comparison: PlanComparison, trees: readonly IndicatorTree[]): ComparisonSubject | null {
  const match = comparison.matches.find(({ current }) => current.project === project);
  if (match === undefined) return null;
  const previous = match.previous.project;
  const matched = matchRows(project.indicators, previous.indicators, (row) => classifyIndicator(row.level1, row.level2, trees));
  const pairs = rows.flatMap((current) => {
    const pair = matched.pairs.find((candidate) => candidate.current === current.row);
    return pair === undefined ? [] : [{ current, previous: pair.previous, actual: comparison.previous.actualOf(pair.previous) }];
  });
  return { project, rows, previous, previousYear: comparison.previous.plan.fiscalYear, pairs, gone: matched.gone, policy };
}
