// How much of a project's budget is explained, and by what: by its 测算 where it has one, because that is the fuller account; else by what its targets state.
import type { Fen } from '../../kernel/money.ts';
import { compareRatios, formatPercent, ratioOfPercent, type Ratio } from '../../kernel/ratio.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { Project } from '../plan/index.ts';
import type { SpendingWords } from './money-explained.ts';
import { explainProject } from './project-money.ts';

export interface ExplainedBudget {
  /** `costing` 测算 · `targets` 数量指标 × 成本指标 */
  readonly by: 'costing' | 'targets';
  readonly explained: Fen;
  readonly total: Fen;
  /** explained : total */
  readonly share: Ratio;
}

/** Null where the budget is blank, or where neither says anything. */
export function explainBudget(project: Project, trees: readonly IndicatorTree[], words: SpendingWords): ExplainedBudget | null {
  const costed = explainByCosting(project);
  if (costed !== null) return costed;
  const stated = explainProject(project, trees, words);
  return stated === null ? null : { by: 'targets', explained: stated.explained, total: stated.total, share: stated.share };
}

/** Null where there is no 测算, or no budget to hold it against. */
export function explainByCosting({ budget, costing }: Pick<Project, 'budget' | 'costing'>): ExplainedBudget | null {
  const total = budget.total?.value ?? null;
  if (costing === undefined || total === null || total <= 0) return null;
  return { by: 'costing', explained: costing.sum, total, share: { numerator: BigInt(costing.sum), denominator: BigInt(total) } };
}

/** In per cent, for sentences: whole, or with two decimals where a whole number would say nothing is explained, or everything though it is not. */
export function explainedPercent(share: Ratio): string {
  const whole = formatPercent(share);
  const hides = compareRatios(share, ratioOfPercent(1)) < 0 || (whole === '100' && share.numerator !== share.denominator);
  return hides ? formatPercent(share, 2) : whole;
}
