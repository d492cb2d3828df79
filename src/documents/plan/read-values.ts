// Values of single cells: money, percentages, unit and money unit. A blank cell has no value; its text and place are kept all the same.
import type { Field, Unit } from '../../domain/plan/index.ts';
import { parseDecimal } from '../../kernel/decimal.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import { parseFen, type Fen, type MoneyUnit } from '../../kernel/money.ts';
import type { GridCell } from './table-grid.ts';

/** An amount in the money unit the table prints: `21.00` in 万元; a unit written in the cell itself (`21万元`, `3500元`) is obeyed. */
export function readMoneyField(cell: GridCell, unit: MoneyUnit): Field<Fen> {
  const text = foldedKey(cell.cell.text);
  const own = (['万元', '千元', '亿元', '元'] as const).find((candidate) => text.endsWith(candidate));
  const value = own === undefined ? parseFen(text, unit) : parseFen(text.slice(0, -own.length), own);
  return { text: cell.cell.text, place: cell.cell.place, value };
}

/** A cumulative percentage: `25.00%` or `25` is 25. */
export function readPercentField(cell: GridCell): Field<number> {
  const text = foldedKey(cell.cell.text);
  const decimal = parseDecimal(text.endsWith('%') ? text.slice(0, -1) : text);
  const value = decimal === null ? null : Number(`${decimal.digits}e-${decimal.scale}`);
  return { text: cell.cell.text, place: cell.cell.place, value };
}

/** A text field, trimmed; blank is null. */
export function readTextField(cell: GridCell): Field<string> {
  const value = cell.cell.text.trim();
  return { text: cell.cell.text, place: cell.cell.place, value: value === '' ? null : value };
}

/** `414001定州市市场监督管理局本级` → code and name. */
export function readUnit(cell: GridCell): Unit {
  const text = cell.cell.text.trim();
  let digits = 0;
  while (foldedKey(text[digits] ?? '') >= '0' && foldedKey(text[digits] ?? '') <= '9') digits += 1;
  return { code: foldedKey(text.slice(0, digits)), name: text.slice(digits).trim(), place: cell.cell.place };
}

/** `单位：万元` → 万元; null where no known money unit stands. */
export function readMoneyUnit(cell: GridCell): MoneyUnit | null {
  const text = foldedKey(cell.cell.text).replace(')', '');
  return (['万元', '千元', '亿元', '元'] as const).find((unit) => text.endsWith(unit)) ?? null;
}
