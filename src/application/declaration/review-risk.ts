// Which text a reviewer should see first: what blocks weighs most, then the score offered to the reviewer, then money that no quantity and price explain, then what
// has to be explained. A comparison in this order, each thing told beside it: one sum of unlike things would hide which of them it was.
import { fen, type Fen } from '../../kernel/money.ts';
import type { Hundredths } from '../../domain/review/index.ts';
import type { PlanFigures } from '../plan-figures.ts';

export interface ReviewRisk {
  readonly blocks: number;
  /** 审核得分 as offered. */
  readonly points: Hundredths;
  /** Budget of the projects whose money is not explained, and what is missing in the others; null where the budget is not known. */
  readonly unexplained: Fen | null;
  readonly explain: number;
}

export function riskOf({ bySeverity, totalBudget, moneyExplained, reviewPoints }: PlanFigures): ReviewRisk {
  const explained = moneyExplained === null ? 0 : Math.min(moneyExplained.explained, moneyExplained.budget);
  return { blocks: bySeverity.blocks, points: reviewPoints, unexplained: totalBudget === null ? null : fen(Math.max(0, totalBudget - explained)), explain: bySeverity.explain };
}

/** The riskiest first; figures that are still being computed come first too, because nobody knows. */
export function riskiestFirst(a: ReviewRisk | null, b: ReviewRisk | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  // An amount that is not known counts as more than any that is.
  const money = (risk: ReviewRisk): number => risk.unexplained ?? Number.MAX_SAFE_INTEGER;
  return b.blocks - a.blocks || a.points - b.points || money(b) - money(a) || b.explain - a.explain;
}
