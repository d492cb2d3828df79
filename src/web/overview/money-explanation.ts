// What of a project's money its own targets explain, or why nothing can be said. The arithmetic is domain/spending; here stands only the
// sentence about its silence.
import { classifyIndicator } from '../../domain/indicator/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { describeProduct, explainProject, type MoneyExplained } from '../../domain/spending/index.ts';
import { headDimension, unitOf, type Target } from '../../domain/target/index.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { distanceFen, formatFen, zeroFen, type Fen } from '../../kernel/money.ts';
import { compareRatios, formatPercent, ratioOfPercent } from '../../kernel/ratio.ts';

export type MoneyExplanation =
  | {
      readonly kind: 'said';
      readonly money: MoneyExplained;
      /** Budget without a quantity and a price behind it; zero where the products reach the budget. */
      readonly rest: Fen;
      readonly percent: string;
      /** Whether the products come to the budget exactly. */
      readonly matches: boolean;
      /** `可解释 10%，53.05 万元没有对应的数量和单价` */
      readonly sentence: string;
      /** `20批×2975元/批=5.95万元` */
      readonly products: readonly string[];
    }
  | { readonly kind: 'silent'; readonly why: string };

export function explanationOf(project: Project): MoneyExplanation {
  const total = project.budget.total?.value ?? null;
  if (total === null) return { kind: 'silent', why: '预算数空白，没有可以比的总数' };
  const money = explainProject(project, checkCatalogue.trees, checkCatalogue.spendingWords);
  if (money === null) return { kind: 'silent', why: statesPrice(project) ? '写了单价，没有单位对得上的数量' : '目标里没有写单价' };
  const over = money.explained > total;
  const rest = distanceFen(money.explained, total) ?? zeroFen;
  const percent = formatPercent(money.share, compareRatios(money.share, ratioOfPercent(1)) < 0 ? 2 : 0);
  return {
    kind: 'said',
    money,
    rest: over ? zeroFen : rest,
    percent,
    matches: rest === 0,
    sentence: sentenceOf(percent, rest, over),
    products: money.pairs.map(describeProduct),
  };
}

function sentenceOf(percent: string, rest: Fen, over: boolean): string {
  if (rest === 0) return `可解释 ${percent}%，数量和单价与预算一致`;
  const amount = `${formatFen(rest, '万元')} 万元`;
  return over ? `可解释 ${percent}%，按数量和单价算出来比预算多 ${amount}` : `可解释 ${percent}%，${amount}没有对应的数量和单价`;
}

function statesPrice(project: Project): boolean {
  return project.indicators.some((row) => classifyIndicator(row.level1, row.level2, checkCatalogue.trees) === 'cost' && isUnitPrice(row.target.target));
}

function isUnitPrice(target: Target): boolean {
  if (!('unit' in target) || target.unit === null || !('amount' in target)) return false;
  const unit = unitOf(target.unit);
  return unit.per.length > 0 && headDimension(unit) === 'money';
}
