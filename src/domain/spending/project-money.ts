// The arithmetic of money-explained.ts applied to a whole project, and its products told as a person writes them. Asked by the lint rule, by
// the check's counts and by the pages.
import { formatFen } from '../../kernel/money.ts';
import { classifyIndicator, type IndicatorClass, type IndicatorTree } from '../indicator/index.ts';
import type { IndicatorRow, Project } from '../plan/index.ts';
import { explainMoney, type MoneyExplained, type PricedQuantity, type SpendingRow, type SpendingWords } from './money-explained.ts';

/** An indicator row as the arithmetic needs it. */
export function spendingRowOf(row: IndicatorRow, indicatorClass: IndicatorClass | null): SpendingRow {
  return { ordinal: row.ordinal, name: row.name, indicatorClass, target: row.target.target, source: row.target.source };
}

/** What the targets of a project explain of its budget; null where the budget is blank or nothing can be said. */
export function explainProject(project: Project, trees: readonly IndicatorTree[], words: SpendingWords): MoneyExplained | null {
  const total = project.budget.total?.value ?? null;
  if (total === null) return null;
  return explainMoney(project.indicators.map((row) => spendingRowOf(row, classifyIndicator(row.level1, row.level2, trees))), total, words);
}

/** `20批×2975元/批=5.95万元`, `45人×600元/人*月×12个月=32.4万元` */
export function describeProduct({ price, quantities, wholeYear, product }: PricedQuantity): string {
  const factors = [...[...quantities, price].map(({ amount, unit }) => `${amount}${unit}`), ...(wholeYear ? ['12个月'] : [])];
  return `${factors.join('×')}=${formatFen(product, '万元')}万元`;
}
