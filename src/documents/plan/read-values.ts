// Values of single cells: money, percentages, unit and money unit. A blank cell has no value; its text and place are kept all the same.
import { readMoneyText, readPercentText, readPlainText, splitUnitCode, type Field, type SourceText, type Unit } from '../../domain/plan/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import type { Fen, MoneyUnit } from '../../kernel/money.ts';
import type { GridCell } from './table-grid.ts';

/** An amount in the money unit the table prints. */
export function readMoneyField(cell: GridCell, unit: MoneyUnit): Field<Fen> {
  return { ...sourceOf(cell), value: readMoneyText(cell.cell.text, unit) };
}

/** A cumulative percentage. */
export function readPercentField(cell: GridCell): Field<number> {
  return { ...sourceOf(cell), value: readPercentText(cell.cell.text) };
}

/** A text field, trimmed; blank is null. */
export function readTextField(cell: GridCell): Field<string> {
  return { ...sourceOf(cell), value: readPlainText(cell.cell.text) };
}

/** Code and name of a unit; null where nothing is written. */
export function readUnit(source: SourceText): Unit | null {
  return source.text.trim() === '' ? null : { ...splitUnitCode(source.text), place: source.place };
}

/** `单位：万元` → 万元; null where no known money unit stands. */
export function readMoneyUnit(text: string): MoneyUnit | null {
  const key = foldedKey(text).replace(')', '');
  return (['万元', '千元', '亿元', '元'] as const).find((unit) => key.endsWith(unit)) ?? null;
}

function sourceOf({ cell }: GridCell): SourceText {
  return { text: cell.text, place: cell.place };
}
