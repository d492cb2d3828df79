// The table of a department or unit as a whole → 部门整体绩效目标表: fields by their labels, tasks by their headings, goals, indicators; what no label claims is left
// over and reported.
import type { DepartmentFormDeclaration } from '../../domain/form/index.ts';
import { departmentFunds, noSums, splitUnitCode, type DepartmentFund, type DepartmentTable, type Field, type UnreadText } from '../../domain/plan/index.ts';
import type { Fen, MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import { firstHeading } from './indicator-headings.ts';
import { leftOver } from './left-over.ts';
import { locateFields } from './locate-fields.ts';
import { readGoals } from './project-fields.ts';
import { readIndicators } from './read-indicators.ts';
import { locateTasks, readSums, readTasks } from './read-tasks.ts';
import { readMoneyField, readMoneyUnit } from './read-values.ts';
import { labelKey, type GridRow } from './table-grid.ts';
import type { ProjectTitle } from './read-project-table.ts';

/** What is known of the table before it is read. */
export interface DepartmentHead {
  readonly title: ProjectTitle;
  readonly place: Place;
  /** What an earlier table or a line above prints, for tables that do not print it themselves. */
  readonly moneyUnit: MoneyUnit | null;
}

export interface ReadDepartmentTable {
  readonly table: DepartmentTable;
  readonly unread: readonly UnreadText[];
}

export function readDepartmentTable(rows: readonly GridRow[], form: DepartmentFormDeclaration, head: DepartmentHead): ReadDepartmentTable {
  const indicatorStart = firstHeading(rows, form);
  const above = rows.slice(0, indicatorStart);
  const block = locateTasks(above, form.tasks);
  const outside = block === null ? above : above.filter((_, index) => index < block.from || index >= block.to);
  const located = locateFields(outside, form);
  const indicators = readIndicators(rows, indicatorStart, form);
  const cellOf = (kind: 'unit' | 'money-unit' | 'text') => located.fields.find(({ field }) => field.kind === kind)?.cell ?? null;
  const printedUnit = cellOf('money-unit');
  const moneyUnit = block?.moneyUnit ?? (printedUnit === null ? null : readMoneyUnit(printedUnit.cell.text)) ?? head.moneyUnit ?? '万元';
  const unit = cellOf('unit')?.cell ?? null;
  const name = unit === null ? null : { text: unit.text, place: unit.place };
  const fund = (wanted: DepartmentFund): Field<Fen> | null => {
    const cell = located.fields.find(({ field }) => field.kind === 'fund' && field.name === wanted)?.cell;
    return cell === undefined ? null : readMoneyField(cell, moneyUnit);
  };
  const [total, fiscal, other, basic, project] = departmentFunds.map(fund);
  const sides = new Set([...form.sideLabels, ...form.tasks.label.texts].map(labelKey));
  return {
    table: {
      number: head.title.number,
      title: head.title.text,
      name,
      unitCode: name === null ? null : splitUnitCode(name.text).code,
      moneyUnit,
      funds: { total: total ?? null, fiscal: fiscal ?? null, other: other ?? null, basic: basic ?? null, project: project ?? null },
      taskColumns: block?.columns.map(({ column }) => column) ?? [],
      tasks: block === null ? [] : readTasks(block, moneyUnit),
      taskSums: block === null ? noSums : readSums(block, moneyUnit),
      goals: readGoals(cellOf('text')),
      indicators: indicators.rows,
      printedColumns: indicators.printedColumns,
      form: form.id,
      place: head.place,
    },
    unread: leftOver(rows, (cell) => located.claimed.has(cell) || indicators.claimed.has(cell) || block?.claimed.has(cell) === true || sides.has(cell.key)),
  };
}
