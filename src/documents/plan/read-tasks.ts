// The tasks of a department's table: a heading row, or two where the columns of amounts stand under one heading of their own, then one row a task, then the sums.
import type { TaskTableDeclaration } from '../../domain/form/index.ts';
import { taskAmounts, type DepartmentTask, type Field, type SourceText, type TaskAmount, type TaskColumn, type TaskSums } from '../../domain/plan/index.ts';
import type { Fen, MoneyUnit } from '../../kernel/money.ts';
import { readMoneyField, readMoneyUnit } from './read-values.ts';
import { cellUnder, labelKey, withoutMoneyUnit, type GridCell, type GridRow } from './table-grid.ts';

interface TaskHeading {
  readonly column: TaskColumn;
  readonly cell: GridCell;
}

/** The block of rows that the tasks take. */
export interface TaskBlock {
  readonly from: number;
  /** Behind its last row. */
  readonly to: number;
  readonly columns: readonly TaskHeading[];
  readonly tasks: readonly GridRow[];
  readonly sums: GridRow | null;
  /** As a heading prints it: 预算金额（万元）. */
  readonly moneyUnit: MoneyUnit | null;
  readonly claimed: ReadonlySet<GridCell>;
}

/** Null where no row names tasks. */
export function locateTasks(rows: readonly GridRow[], declared: TaskTableDeclaration): TaskBlock | null {
  const from = rows.findIndex((row) => headingsIn(row, declared).some(({ column }) => column === 'name'));
  const first = rows[from];
  if (first === undefined) return null;
  const keysOf = (texts: readonly string[]) => new Set(texts.map(labelKey));
  const amounts = keysOf(declared.amounts);
  const over = first.cells.find(({ key }) => amounts.has(withoutMoneyUnit(key))) ?? null;
  const second = over === null ? undefined : secondHeading(rows[from + 1], declared);
  const headings = [...headingsIn(first, declared), ...(second?.headings ?? [])];
  const start = from + (second === undefined ? 1 : 2);
  const sumKeys = keysOf(declared.sums);
  const label = first.cells.find(({ key }) => keysOf(declared.label.texts).has(key)) ?? null;
  let to = start;
  let sums: GridRow | null = null;
  for (let row = rows[to]; row !== undefined && sums === null && isBeside(row, label); row = rows[to]) {
    if (row.cells.some(({ key }) => sumKeys.has(key))) sums = row;
    to += 1;
  }
  const body = rows.slice(start, to);
  const claimed = new Set<GridCell>([...first.cells.filter((cell) => cell === over || cell === label), ...headings.map(({ cell }) => cell)]);
  for (const row of body) for (const cell of row.cells) if (sumKeys.has(cell.key) || headings.some((heading) => cellUnder(row, heading.cell) === cell)) claimed.add(cell);
  const printed = [over, ...headings.map(({ cell }) => cell)].find((cell) => cell !== null && withoutMoneyUnit(cell.key) !== cell.key);
  return { from, to, columns: headings, tasks: body.filter((row) => row !== sums), sums, moneyUnit: printed === undefined || printed === null ? null : readMoneyUnit(printed.cell.text), claimed };
}

/** Rows of tasks lie under the label at their left; where none is printed, until a row that is a field with its label. */
function isBeside(row: GridRow, label: GridCell | null): boolean {
  if (label === null) return row.cells.length > 2;
  return cellUnder(row, label)?.cell.verticalMerge === 'continue' || row.cells.every(({ cell }) => cell.column > label.cell.column);
}

export function readTasks({ tasks, columns }: TaskBlock, moneyUnit: MoneyUnit): readonly DepartmentTask[] {
  const written = tasks.filter((row) => columns.some(({ cell, column }) => !isBlankBox(cellUnder(row, cell), column)));
  return written.map((row, index) => {
    const at = (column: TaskColumn): GridCell | null => cellOfColumn(row, columns, column);
    const text = (column: TaskColumn): SourceText | null => sourceOf(columns, column, at(column), row);
    const amount = (column: TaskAmount): Field<Fen> | null => amountOf({ columns, column, row, moneyUnit });
    return { ordinal: index + 1, name: text('name'), content: text('content'), total: amount('total'), fiscal: amount('fiscal'), other: amount('other'), place: row.row.place };
  });
}

export function readSums({ sums, columns }: TaskBlock, moneyUnit: MoneyUnit): TaskSums {
  const [total, fiscal, other] = taskAmounts.map((column) => (sums === null ? null : amountOf({ columns, column, row: sums, moneyUnit })));
  return { total: total ?? null, fiscal: fiscal ?? null, other: other ?? null };
}

interface AmountCell {
  readonly columns: readonly TaskHeading[];
  readonly column: TaskAmount;
  readonly row: GridRow;
  readonly moneyUnit: MoneyUnit;
}

/** A column whose cell a row lacks is blank there. */
function amountOf({ columns, column, row, moneyUnit }: AmountCell): Field<Fen> | null {
  if (!columns.some((heading) => heading.column === column)) return null;
  const cell = cellOfColumn(row, columns, column);
  return cell === null ? { text: '', place: row.row.place, value: null } : readMoneyField(cell, moneyUnit);
}

function sourceOf(columns: readonly TaskHeading[], column: TaskColumn, cell: GridCell | null, row: GridRow): SourceText | null {
  if (!columns.some((heading) => heading.column === column)) return null;
  return { text: cell?.cell.text ?? '', place: cell?.cell.place ?? row.row.place };
}

function cellOfColumn(row: GridRow, columns: readonly TaskHeading[], column: TaskColumn): GridCell | null {
  const heading = columns.find((candidate) => candidate.column === column);
  return heading === undefined ? null : cellUnder(row, heading.cell);
}

/** What forms print where a task is to be written: nothing, `任务1`, `……`. */
function isBlankBox(cell: GridCell | null, column: TaskColumn): boolean {
  return cell === null || cell.blank || (column === 'name' && /^(?:任务\d*|[.…·]+)$/u.test(cell.key));
}

interface SecondHeading {
  readonly headings: readonly TaskHeading[];
}

/** The row below the first heading, where everything written in it is a heading. */
function secondHeading(row: GridRow | undefined, declared: TaskTableDeclaration): SecondHeading | undefined {
  if (row === undefined) return undefined;
  const headings = headingsIn(row, declared).filter(({ column }) => taskAmounts.some((amount) => amount === column));
  const written = row.cells.filter(({ blank }) => !blank);
  return headings.length > 0 && headings.length === written.length ? { headings } : undefined;
}

function headingsIn(row: GridRow, declared: TaskTableDeclaration): readonly TaskHeading[] {
  return row.cells.flatMap((cell): readonly TaskHeading[] => {
    const found = declared.columns.find(({ headings }) => headings.some((heading) => labelKey(heading) === withoutMoneyUnit(cell.key)));
    return found === undefined ? [] : [{ column: found.column, cell }];
  });
}
