// What of a project's money is explained, by its 测算 or by its own targets, or why nothing can be said. The arithmetic is domain/spending; here stand only
// the sentences about it.
import { classifyIndicator } from '../../domain/indicator/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { describeProduct, explainBudget, explainedPercent, explainProject, type ExplainedBudget } from '../../domain/spending/index.ts';
import { headDimension, unitOf, type Target } from '../../domain/target/index.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { distanceFen, formatFen, zeroFen, type Fen } from '../../kernel/money.ts';

export type MoneyExplanation =
  | {
      readonly kind: 'said';
      /** `costing` by its 测算 · `targets` by the quantities and prices in its targets */
      readonly by: ExplainedBudget['by'];
      readonly explained: Fen;
      /** Budget without a line, or without a quantity and a price behind it; zero where what is explained reaches the budget. */
      readonly rest: Fen;
      readonly percent: string;
      /** Whether what is explained comes to the budget exactly. */
      readonly matches: boolean;
      /** `可解释 10%，53.05 万元没有对应的数量和单价`, `可解释 96%，3.00 万元没有测算` */
      readonly sentence: string;
      /** `20批×2975元/批=5.95万元`, `测算明细2条合计72.00万元` */
      readonly products: readonly string[];
    }
  | { readonly kind: 'silent'; readonly why: string };

export function explanationOf(project: Project): MoneyExplanation {
  const total = project.budget.total?.value ?? null;
  if (total === null) return { kind: 'silent', why: '预算数空白，没有可以比的总数' };
  const money = explainBudget(project, checkCatalogue.trees, checkCatalogue.spendingWords);
  if (money === null) return { kind: 'silent', why: statesPrice(project) ? '写了单价，没有单位对得上的数量' : '目标里没有写单价' };
  const { by, explained, share } = money;
  const rest = distanceFen(explained, total) ?? zeroFen;
  const percent = explainedPercent(share);
  return {
    kind: 'said',
    by,
    explained,
    rest: explained > total ? zeroFen : rest,
    percent,
    matches: rest === 0,
    sentence: `可解释 ${percent}%，${standingOf(by, explained > total ? 'over' : rest === 0 ? 'even' : 'under', `${formatFen(rest, '万元')} 万元`)}`,
    products: by === 'costing' ? costedLines(project) : (explainProject(project, checkCatalogue.trees, checkCatalogue.spendingWords)?.pairs ?? []).map(describeProduct),
  };
}

/** How what is explained stands to the budget. */
function standingOf(by: ExplainedBudget['by'], standing: 'even' | 'over' | 'under', amount: string): string {
  switch (standing) {
    case 'even':
      return by === 'costing' ? '测算与预算一致' : '数量和单价与预算一致';
    case 'over':
      return by === 'costing' ? `测算的合计比预算多 ${amount}` : `按数量和单价算出来比预算多 ${amount}`;
    case 'under':
      return by === 'costing' ? `${amount}没有测算` : `${amount}没有对应的数量和单价`;
  }
}

function costedLines({ costing }: Project): readonly string[] {
  if (costing === undefined) return [];
  const open = costing.open.length === 0 ? [] : [`其中${costing.open.length}条没有写全数量或单价`];
  return [`测算明细${costing.lines}条合计${formatFen(costing.sum, '万元')}万元`, ...open];
}

function statesPrice(project: Project): boolean {
  return project.indicators.some((row) => classifyIndicator(row.level1, row.level2, checkCatalogue.trees) === 'cost' && isUnitPrice(row.target.target));
}

function isUnitPrice(target: Target): boolean {
  if (!('unit' in target) || target.unit === null || !('amount' in target)) return false;
  const unit = unitOf(target.unit);
  return unit.per.length > 0 && headDimension(unit) === 'money';
}
