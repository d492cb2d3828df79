// 部门整体绩效目标表 as they stand in the JSON of part one. A plan without such a table has no entry there, as plans had before these tables were known: what
// was stored then says the same and keeps its digest.
import { z } from 'zod';
import { departmentFunds, isIndicatorColumn, taskAmounts, taskColumnNames, type DepartmentTable, type Field, type IndicatorColumn, type SourceText } from '../../domain/plan/index.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import type { JsonValue } from '../tables/column.ts';
import { decodePlace, encodePlace, paragraphs, placeCode, printedColumns } from './plan-json.ts';
import { readTargetJson, targetJson } from './target-json.ts';

const count = z.number().int();
const text = z.object({ text: z.string(), place: placeCode }).nullable();
const amount = z.object({ text: z.string(), place: placeCode, value: count.nullable() }).nullable();
const sums = z.object({ total: amount, fiscal: amount, other: amount });
const column = z.custom<IndicatorColumn>((value) => typeof value === 'string' && isIndicatorColumn(value));

const row = z.object({
  ordinal: count,
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  description: z.string(),
  basis: z.string(),
  value: z.string(),
  target: z.json(),
  columns: z.array(z.tuple([column, z.string(), placeCode])),
  place: placeCode,
});

export const departmentTables = z.array(
  z.object({
    number: count.nullable(),
    title: z.string(),
    name: text,
    unitCode: z.string().nullable(),
    moneyUnit: z.enum(['元', '千元', '万元', '亿元']),
    funds: z.object({ total: amount, fiscal: amount, other: amount, basic: amount, project: amount }),
    taskColumns: z.array(z.enum(taskColumnNames)),
    tasks: z.array(z.object({ ordinal: count, name: text, content: text, ...sums.shape, place: placeCode })),
    taskSums: sums,
    goals: paragraphs,
    rows: z.array(row),
    printedColumns,
    form: z.string(),
    place: placeCode,
  }),
);

type StoredTable = z.infer<typeof departmentTables>[number];

export function encodeDepartmentTable(table: DepartmentTable, file: string): JsonValue {
  const source = (cell: SourceText | null): JsonValue => (cell === null ? null : { text: cell.text, place: encodePlace(cell.place, file) });
  const money = (cell: Field<Fen> | null): JsonValue => (cell === null ? null : { text: cell.text, place: encodePlace(cell.place, file), value: cell.value });
  const each = <Key extends string>(keys: readonly Key[], cells: Readonly<Record<Key, Field<Fen> | null>>): { readonly [key: string]: JsonValue } => Object.fromEntries(keys.map((key) => [key, money(cells[key])]));
  return {
    number: table.number,
    title: table.title,
    name: source(table.name),
    unitCode: table.unitCode,
    moneyUnit: table.moneyUnit,
    funds: each(departmentFunds, table.funds),
    taskColumns: [...table.taskColumns],
    tasks: table.tasks.map((task) => ({ ordinal: task.ordinal, name: source(task.name), content: source(task.content), ...each(taskAmounts, task), place: encodePlace(task.place, file) })),
    taskSums: each(taskAmounts, table.taskSums),
    goals: table.goals.map(({ number, text: said, source: verbatim, place }) => ({ number, text: said, source: verbatim, place: encodePlace(place, file) })),
    rows: table.indicators.map((one) => ({
      ordinal: one.ordinal,
      level1: one.level1,
      level2: one.level2,
      name: one.name,
      description: one.description,
      basis: one.basis,
      value: one.target.source,
      target: targetJson(one.target),
      columns: Object.entries(one.columns).map(([key, cell]) => [key, cell.text, encodePlace(cell.place, file)]),
      place: encodePlace(one.place, file),
    })),
    printedColumns: [...table.printedColumns],
    form: table.form,
    place: encodePlace(table.place, file),
  };
}

export function decodeDepartmentTable(stored: StoredTable, file: string): DepartmentTable {
  const source = (cell: StoredTable['name']): SourceText | null => (cell === null ? null : { text: cell.text, place: decodePlace(cell.place, file) });
  const money = (cell: StoredTable['funds']['total']): Field<Fen> | null => (cell === null ? null : { text: cell.text, place: decodePlace(cell.place, file), value: cell.value === null ? null : fen(cell.value) });
  const { funds, taskSums } = stored;
  return {
    number: stored.number,
    title: stored.title,
    name: source(stored.name),
    unitCode: stored.unitCode,
    moneyUnit: stored.moneyUnit,
    funds: { total: money(funds.total), fiscal: money(funds.fiscal), other: money(funds.other), basic: money(funds.basic), project: money(funds.project) },
    taskColumns: stored.taskColumns,
    tasks: stored.tasks.map((task) => ({
      ordinal: task.ordinal,
      name: source(task.name),
      content: source(task.content),
      total: money(task.total),
      fiscal: money(task.fiscal),
      other: money(task.other),
      place: decodePlace(task.place, file),
    })),
    taskSums: { total: money(taskSums.total), fiscal: money(taskSums.fiscal), other: money(taskSums.other) },
    goals: stored.goals.map((goal) => ({ ...goal, place: decodePlace(goal.place, file) })),
    indicators: stored.rows.map(({ value, target, columns, place, ...one }) => ({
      ...one,
      target: readTargetJson(value, target),
      columns: Object.fromEntries(columns.map(([key, said, at]) => [key, { text: said, place: decodePlace(at, file) }])),
      place: decodePlace(place, file),
    })),
    printedColumns: stored.printedColumns,
    form: stored.form,
    place: decodePlace(stored.place, file),
  };
}
