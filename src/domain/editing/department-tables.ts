// 部门整体绩效目标表 being written: from the texts of its cells the table with everything that is read from them. What stands unchanged keeps its place in the file.
import type { Place } from '../../kernel/place.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import {
  readMoneyText, splitUnitCode, taskColumnNames, textsOfDepartmentTable,
  type DepartmentTable, type DepartmentTableTexts, type DepartmentTask, type Field, type IndicatorRow, type SourceText, type TaskTexts,
} from '../plan/index.ts';
import type { Fen } from '../../kernel/money.ts';
import { paragraphsOf } from './edited-project.ts';
import { renumbered } from './plan-draft.ts';
import { rowOfTexts, textsOfRow } from './project-texts.ts';

/** The tables that these texts are; `standing` those they take the place of, `elsewhere` where a new one points until it is printed. */
export function departmentTablesOf(texts: readonly DepartmentTableTexts[], standing: readonly DepartmentTable[], { elsewhere, trees }: { readonly elsewhere: Place; readonly trees: readonly IndicatorTree[] }): readonly DepartmentTable[] {
  return texts.map((table, index) => {
    const former = standing[index];
    return former !== undefined && isSame(textsOfDepartmentTable(former), table) ? former : departmentTableOf(table, former, { place: former?.place ?? elsewhere, trees });
  });
}

interface TableSetting {
  readonly place: Place;
  readonly trees: readonly IndicatorTree[];
}

function departmentTableOf(texts: DepartmentTableTexts, former: DepartmentTable | undefined, { place, trees }: TableSetting): DepartmentTable {
  const { moneyUnit, funds, taskSums } = texts;
  const source = (text: string | null | undefined, standing: SourceText | null | undefined): SourceText | null => (text === null || text === undefined ? null : { text, place: standing?.place ?? place });
  const amount = (text: string | undefined, standing: Field<Fen> | null | undefined): Field<Fen> | null => (text === undefined ? null : { text, place: standing?.place ?? place, value: readMoneyText(text, moneyUnit) });
  const task = (cells: TaskTexts, index: number): DepartmentTask => {
    const known = former?.tasks[index];
    return {
      ordinal: index + 1,
      name: source(cells.name, known?.name),
      content: source(cells.content, known?.content),
      total: amount(cells.total, known?.total),
      fiscal: amount(cells.fiscal, known?.fiscal),
      other: amount(cells.other, known?.other),
      place: known?.place ?? place,
    };
  };
  const name = source(texts.name, former?.name);
  return {
    number: texts.number,
    title: texts.title.trim(),
    name,
    unitCode: name === null ? null : splitUnitCode(name.text).code,
    moneyUnit,
    funds: {
      total: amount(funds.total, former?.funds.total),
      fiscal: amount(funds.fiscal, former?.funds.fiscal),
      other: amount(funds.other, former?.funds.other),
      basic: amount(funds.basic, former?.funds.basic),
      project: amount(funds.project, former?.funds.project),
    },
    taskColumns: texts.taskColumns,
    tasks: texts.tasks.map((cells, index) => task(printedOnly(cells, texts), index)),
    taskSums: { total: amount(taskSums.total, former?.taskSums.total), fiscal: amount(taskSums.fiscal, former?.taskSums.fiscal), other: amount(taskSums.other, former?.taskSums.other) },
    goals: paragraphsOf(texts.goals, former?.goals ?? [], place),
    indicators: rowsOf(texts, former, { place, trees }),
    printedColumns: texts.columns,
    form: texts.form,
    place,
  };
}

/** A column that the table prints and nobody wrote in is blank; one that it does not print cannot be written. */
function printedOnly(cells: TaskTexts, { taskColumns }: DepartmentTableTexts): TaskTexts {
  return Object.fromEntries(taskColumnNames.filter((column) => taskColumns.includes(column)).map((column) => [column, cells[column] ?? '']));
}

/** A row whose texts stand at the same position stays as it was read. */
function rowsOf({ rows, columns }: DepartmentTableTexts, former: DepartmentTable | undefined, { place, trees }: TableSetting): readonly IndicatorRow[] {
  return renumbered(
    rows.map((texts, index) => {
      const known = former?.indicators[index];
      return known !== undefined && isSame(textsOfRow(known), texts) ? known : rowOfTexts({ printedColumns: columns, place: known?.place ?? place }, texts, trees);
    }),
  );
}

/**
 * Three states of the same tables, part by part: what only one person wrote is kept. Null where both wrote the same part differently, or where tables came or went
 * on one side while the other wrote.
 */
export function mergedDepartmentTables(before: readonly DepartmentTableTexts[], theirs: readonly DepartmentTableTexts[], mine: readonly DepartmentTableTexts[]): readonly DepartmentTableTexts[] | null {
  if (isSame(before, theirs)) return mine;
  if (isSame(before, mine)) return theirs;
  if (before.length !== theirs.length || before.length !== mine.length) return isSame(theirs, mine) ? mine : null;
  const merged = before.flatMap((base, index) => theirs.slice(index, index + 1).flatMap((now) => mine.slice(index, index + 1).map((wrote) => mergedTable(base, now, wrote))));
  return merged.every((table) => table !== null) ? merged : null;
}

function mergedTable(before: DepartmentTableTexts, theirs: DepartmentTableTexts, mine: DepartmentTableTexts): DepartmentTableTexts | null {
  let contradicts = false;
  const part = <Value>(base: Value, now: Value, wrote: Value): Value => {
    if (isSame(base, wrote)) return now;
    if (!isSame(base, now) && !isSame(now, wrote)) contradicts = true;
    return wrote;
  };
  const merged: DepartmentTableTexts = {
    number: part(before.number, theirs.number, mine.number),
    title: part(before.title, theirs.title, mine.title),
    name: part(before.name, theirs.name, mine.name),
    moneyUnit: part(before.moneyUnit, theirs.moneyUnit, mine.moneyUnit),
    funds: part(before.funds, theirs.funds, mine.funds),
    taskColumns: part(before.taskColumns, theirs.taskColumns, mine.taskColumns),
    tasks: part(before.tasks, theirs.tasks, mine.tasks),
    taskSums: part(before.taskSums, theirs.taskSums, mine.taskSums),
    goals: part(before.goals, theirs.goals, mine.goals),
    columns: part(before.columns, theirs.columns, mine.columns),
    rows: part(before.rows, theirs.rows, mine.rows),
    form: part(before.form, theirs.form, mine.form),
  };
  return contradicts ? null : merged;
}

/** Equal as data, whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (item !== null && typeof item === 'object' && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).toSorted(([x], [y]) => (x < y ? -1 : 1))) : item));
}
