// The indicator table of a project as a block of cells for other systems: every row says its levels, and a target can be taken apart into sign, number and unit,
// as the entry tables of many systems want it. What cannot be taken apart without losing a word stays whole.
import type { TextBlock } from '../../documents/index.ts';
import { indicatorColumnTitles, type IndicatorColumn, type IndicatorRow, type Project } from '../../domain/plan/index.ts';
import { columnsOf, formOf } from '../project/form-content.ts';

export type CopyShape = 'as-printed' | 'taken-apart';

/** With the headings of the columns as the first row. */
export function indicatorBlock(project: Project, shape: CopyShape): TextBlock {
  const form = formOf(project);
  const printed = columnsOf(form, project).map(({ column, headings }) => ({ column, heading: headings[0] }));
  if (shape === 'as-printed') return [printed.map(({ heading }) => heading), ...project.indicators.map((row) => printed.map(({ column }) => cellText(row, column)))];
  const apart: readonly IndicatorColumn[] = ['sign', 'value', 'unit'];
  const others = printed.filter(({ column }) => !apart.includes(column));
  const at = Math.max(0, printed.filter(({ column }) => !apart.includes(column) || column === 'value').findIndex(({ column }) => column === 'value'));
  const around = <Cell>(cells: readonly Cell[], three: readonly Cell[]): readonly Cell[] => [...cells.slice(0, at), ...three, ...cells.slice(at)];
  return [
    around(others.map(({ heading }) => heading), apart.map((column) => indicatorColumnTitles[column])),
    ...project.indicators.map((row) => around(others.map(({ column }) => cellText(row, column)), takenApart(row))),
  ];
}

function cellText(row: IndicatorRow, column: IndicatorColumn): string {
  if (column === 'level1' || column === 'level2') return row[column];
  return row.columns[column]?.text ?? '';
}

/** Sign, number, unit. A form that prints them apart keeps its own. */
function takenApart({ columns, target: reading }: IndicatorRow): readonly [string, string, string] {
  const { target, span, source } = reading;
  const own = (column: IndicatorColumn) => columns[column]?.text ?? '';
  if (columns.sign !== undefined || columns.unit !== undefined) return [own('sign'), own('value'), own('unit')];
  const isWhole = source.slice(0, span.start).trim() === '' && source.slice(span.end).trim() === '';
  if (isWhole && target.kind === 'bound') return [target.comparator, target.amount, target.unit ?? ''];
  if (isWhole && target.kind === 'number') return ['', target.amount, target.unit ?? ''];
  return ['', source, ''];
}
