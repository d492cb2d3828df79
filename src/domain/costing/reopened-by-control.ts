// What a control figure (控制数) reopens: the budget of the project, and exactly the rows whose quantity × price no longer fits it. Everything else
// stays as it was reviewed.
import { sumFen, type Fen } from '../../kernel/money.ts';
import type { MoneyExplained } from '../spending/index.ts';
import { sumCosting, type CostingLine } from './costing-line.ts';

export interface ControlQuestion {
  /** The budget as declared; null where it is blank. */
  readonly declared: Fen | null;
  readonly control: Fen;
  /** 测算 of the project; empty where it has none. */
  readonly costing: readonly CostingLine[];
  /** What the rows themselves explain of the money; null where nothing can be said. */
  readonly explained: MoneyExplained | null;
}

export interface Reopened {
  /** Whether the budget cells (预算数 and its parts, 支出计划) and the texts that speak of them (资金用途, 绩效目标) are to be written anew. */
  readonly budget: boolean;
  /** Ordinals of the rows, ascending. */
  readonly indicators: readonly number[];
  /** Ids of costing lines. */
  readonly lines: readonly string[];
}

/**
 * Nothing where the figure is as declared. Otherwise the budget; where the costing adds up to more than the figure, its lines and the rows they speak of;
 * where the rows' own products do, the rows of those products.
 */
export function reopenedByControl({ declared, control, costing, explained }: ControlQuestion): Reopened {
  if (declared === control) return { budget: false, indicators: [], lines: [] };
  const costed = sumCosting(costing).total;
  const lines = costed !== null && costed > control ? costing : [];
  const products = explained === null ? null : sumFen(explained.pairs.map(({ product }) => product));
  const pairs = explained !== null && products !== null && products > control ? explained.pairs : [];
  const ordinals = [...lines.flatMap(({ indicators }) => indicators), ...pairs.flatMap(({ price, quantities }) => [price, ...quantities].map(({ ordinal }) => ordinal))];
  return { budget: true, indicators: [...new Set(ordinals)].toSorted((a, b) => a - b), lines: lines.map(({ id }) => id) };
}
