// The indicator table of a project as a block of cells for other systems: every row says its levels, and a target can be taken apart into sign, number and unit,
// as the entry tables of many systems want it. What cannot be taken apart without losing a word stays whole.
import type { TextBlock } from '../../documents/index.ts';
import { indicatorColumnTitles, targetInThree, type IndicatorColumn, type IndicatorRow, type Project } from '../../domain/plan/index.ts';
import { columnsOf, formOf } from '../project/form-content.ts';

export type CopyShape = 'as-printed' | 'taken-apart';

/** With the headings of the columns as the first row. */
export function indicatorBlock(project: Project, shape: CopyShape): TextBlock {
  const form = formOf(project);
  const printed = columnsOf(form, project).map(({ column, headings }) => ({ column, heading: headings[0] }));
  if (shape === 'as-printed') return [printed.map(({ heading }) => heading), ...project.indicators.map((row) => printed.map(({ column }) => cellText(row, column)))];
  const apart = ['sign', 'value', 'unit'] as const;
  const isApart = (column: IndicatorColumn) => apart.some((one) => one === column);
  const others = printed.filter(({ column }) => !isApart(column));
  const at = Math.max(0, printed.filter(({ column }) => !isApart(column) || column === 'value').findIndex(({ column }) => column === 'value'));
  const around = <Cell>(cells: readonly Cell[], three: readonly Cell[]): readonly Cell[] => [...cells.slice(0, at), ...three, ...cells.slice(at)];
  return [
    around(others.map(({ heading }) => heading), apart.map((column) => indicatorColumnTitles[column])),
    ...project.indicators.map((row) => around(others.map(({ column }) => cellText(row, column)), apart.map((column) => targetInThree(row)[column]))),
  ];
}

function cellText(row: IndicatorRow, column: IndicatorColumn): string {
  if (column === 'level1' || column === 'level2') return row[column];
  return row.columns[column]?.text ?? '';
}
