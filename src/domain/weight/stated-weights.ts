// Weights as a form states them: per row in the weight column, and for a whole head in its label (`产出指标（50分）`). Exact decimals; a column written
// in shares of one (0.1) counts in hundredths, as the others do.
import { addDecimals, compareDecimals, parseDecimal, type Decimal } from '../../kernel/decimal.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import type { IndicatorRow, Project } from '../plan/index.ts';

export interface WeightedRow {
  readonly row: IndicatorRow;
  readonly weight: Decimal;
}

/** The number of a weight cell: `10`, `10分`, `10%`; null where it is blank or no number. */
export function readWeight(text: string): Decimal | null {
  const key = foldedKey(text);
  const bare = key.endsWith('分') || key.endsWith('%') ? key.slice(0, -1) : key;
  return parseDecimal(bare);
}

/** The rows with their weights; null where the form prints no weights, a cell is blank or cannot be read, or there are fewer than two rows. */
export function statedWeights(project: Project): readonly WeightedRow[] | null {
  if (!project.printedColumns.includes('weight') || project.indicators.length < 2) return null;
  const rows: WeightedRow[] = [];
  for (const row of project.indicators) {
    const weight = readWeight(row.columns.weight?.text ?? '');
    if (weight === null) return null;
    rows.push({ row, weight });
  }
  return inHundredths(rows);
}

export function sumOfWeights(rows: readonly WeightedRow[]): Decimal {
  return rows.reduce((sum, { weight }) => addDecimals(sum, weight), zero);
}

/** The points a label gives to its whole head: `产出指标（50分）` and `数量指标(20)` state them; null where it states none. */
export function weightInLabel(label: string): Decimal | null {
  const key = foldedKey(label);
  const open = key.lastIndexOf('(');
  return open > 0 && key.endsWith(')') ? readWeight(key.slice(open + 1, -1)) : null;
}

const zero: Decimal = { digits: 0n, scale: 0 };
const one: Decimal = { digits: 1n, scale: 0 };

/** Where no weight is above one and they make one or less together, they are shares. */
function inHundredths(rows: readonly WeightedRow[]): readonly WeightedRow[] {
  const areShares = compareDecimals(sumOfWeights(rows), one) <= 0 && rows.some(({ weight }) => weight.digits > 0n);
  return areShares ? rows.map(({ row, weight }) => ({ row, weight: { ...weight, digits: weight.digits * 100n } })) : rows;
}
