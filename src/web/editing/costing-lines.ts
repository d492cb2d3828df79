// The lines of a 测算 while they are typed: one more line, one more factor, and what they come to.
import { sumCosting, type CostingLine, type CostingSum } from '../../domain/costing/index.ts';
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

/** What the lines come to; the rows they speak of do not matter for that. */
export function sumOf(lines: readonly CostingLineRecord[]): CostingSum {
  return sumCosting(lines.flatMap(({ factors: [first, ...others], ...line }): readonly CostingLine[] => (first === undefined ? [] : [{ ...line, factors: [first, ...others], indicators: [] }])));
}

/** How the sum stands to the budget, as a sentence. */
export function againstBudget({ total }: CostingSum, budget: Fen | null): { readonly fits: boolean; readonly sentence: string } {
  if (total === null) return { fits: false, sentence: '还有明细没有写全，合计不出来。' };
  const sum = `合计 ${formatFen(total, '万元')} 万元`;
  if (budget === null) return { fits: false, sentence: `${sum}；预算数没有填。` };
  if (total === budget) return { fits: true, sentence: `${sum}，与预算数相符。` };
  const distance = distanceFen(total, budget);
  return { fits: false, sentence: `${sum}，比预算数${total > budget ? '多' : '少'} ${distance === null ? '很多' : `${formatFen(distance, '万元')} 万元`}；报送前要相符。` };
}
