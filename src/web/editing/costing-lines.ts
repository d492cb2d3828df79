// The lines of a 测算 while they are typed: one more line, one more factor, and how much of the budget they explain.
import type { CostingLine } from '../../domain/costing/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { explainByCosting, explainedPercent } from '../../domain/spending/index.ts';
import type { CostingLineRecord } from '../../http/contract/filling.ts';
import { distanceFen, formatFen, type Fen } from '../../kernel/money.ts';

export function blankLine(id: string): CostingLineRecord {
  return { id, item: '', factors: [{ amount: '', unit: '' }], price: '', standard: '', indicators: [] };
}

export function withLine(lines: readonly CostingLineRecord[], at: number, change: Partial<CostingLineRecord>): readonly CostingLineRecord[] {
  return lines.map((line, index) => (index === at ? { ...line, ...change } : line));
}

export function withFactor({ factors }: CostingLineRecord, at: number, change: Partial<CostingLineRecord['factors'][number]>): CostingLineRecord['factors'] {
  return factors.map((factor, index) => (index === at ? { ...factor, ...change } : factor));
}

/** The lines as the domain counts them; the rows they speak of do not matter for that. */
export function costingLines(lines: readonly CostingLineRecord[]): readonly CostingLine[] {
  return lines.flatMap(({ factors: [first, ...others], ...line }): readonly CostingLine[] => (first === undefined ? [] : [{ ...line, factors: [first, ...others], indicators: [] }]));
}

/** How much of the budget the lines explain, as a sentence, and whether that is all of it. */
export function againstBudget({ budget, costing }: Pick<Project, 'budget' | 'costing'>): { readonly fits: boolean; readonly sentence: string } {
  if (costing === undefined) return { fits: false, sentence: '明细的金额太大，合计不出来。' };
  const { lines, sum, open } = costing;
  const told = `测算说明 ${inTenThousands(sum)}`;
  const total = budget.total?.value ?? null;
  const unwritten = open.length === 0 ? '' : `；${lines === 1 ? '这条明细' : `有 ${open.length} 条明细`}的数量或单价没有写全，没有算进去`;
  if (total === null) return { fits: false, sentence: `${told}${unwritten}；预算数没有填，占多少说不出来。` };
  const money = explainByCosting({ budget, costing });
  const share = money === null ? '' : `，占预算 ${explainedPercent(money.share)}%`;
  if (sum === total && open.length === 0) return { fits: true, sentence: `${told}${share}，与预算数相符。` };
  const distance = distanceFen(sum, total);
  const rest = distance === null || distance === 0 ? '' : sum > total ? `，比预算数多 ${inTenThousands(distance)}` : `，还有 ${inTenThousands(distance)}没有测算`;
  return { fits: false, sentence: `${told}${share}${rest}${unwritten}；报送前要相符。` };
}

function inTenThousands(amount: Fen): string {
  return `${formatFen(amount, '万元')} 万元`;
}
