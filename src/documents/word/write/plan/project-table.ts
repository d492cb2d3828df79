// One project as the table of its form: fields, indicators, and beside them what no form claims of the table it was read from.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import { isTreeTitle } from '../../../../domain/indicator/index.ts';
import type { IndicatorRow, UnreadText } from '../../../../domain/plan/index.ts';
import { indicatorTrees } from '../../../../catalogue/trees/index.ts';
import type { WordTable } from '../word-document.ts';
import { edgesOf, tableOf, type DraftRow } from './draft-table.ts';
import { fieldRows } from './field-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import { fieldText, type PrintedProject } from './project-fields.ts';

export function projectTable(form: FormDeclaration, printed: PrintedProject, unclaimed: readonly UnreadText[], width: number): WordTable {
  return tableOf(projectRows(form, printed, unclaimed, width));
}

/** The rows of the table by the positions of their cells; a workbook draws the same ones. */
export function projectRows(form: FormDeclaration, printed: PrintedProject, unclaimed: readonly UnreadText[], width: number): readonly DraftRow[] {
  const edges = edgesOf(form.gridWidths, width);
  const { project } = printed;
  const above = fieldRows(form, (field) => fieldText(field, printed), edges);
  return withUnclaimed(unclaimed, { above, indicators: project.indicators, below: indicatorRows(form, project, edges) }, width);
}

/** Rows of fields above, rows of indicators below. */
interface TableHalves {
  readonly above: readonly DraftRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly below: readonly DraftRow[];
}

/** The rows of a table with what no form claims of it. */
export function withUnclaimed(unclaimed: readonly UnreadText[], { above, indicators, below }: TableHalves, width: number): readonly DraftRow[] {
  const before = unclaimed.filter((item) => standsAbove(item, indicators));
  const behind = unclaimed.filter((item) => !before.includes(item));
  return [...above, ...rowsTogether(before).map((row) => unclaimedRow(row, width)), ...below, ...behind.map((item) => unclaimedRow([item], width))];
}

/** A cell stays on its side of the indicators, but for the title of a kind of indicator: below them it would be read as an empty box of the form. */
function standsAbove({ text, place }: UnreadText, indicators: readonly IndicatorRow[]): boolean {
  const first = indicators[0]?.place.row ?? null;
  return isTreeTitle(text, indicatorTrees) || (first !== null && place.row !== null && place.row < first);
}

/** Cells that stood in one row stand in one again. Below the indicators each has a row of its own: several might be read as an indicator. */
function rowsTogether(items: readonly UnreadText[]): readonly (readonly UnreadText[])[] {
  const rows: UnreadText[][] = [];
  for (const item of items) {
    const last = rows.at(-1);
    if (last !== undefined && item.place.row !== null && last[0]?.place.row === item.place.row && last.length < mostTogether) last.push(item);
    else rows.push([item]);
  }
  return rows;
}

const mostTogether = 4;

/** The first cell, mostly a label, is the narrowest. */
function unclaimedRow(items: readonly UnreadText[], width: number): DraftRow {
  const edges = edgesOf([1, ...items.slice(1).map(() => 2)], width);
  return {
    cells: items.map(({ text }, index) => ({ start: edges[index] ?? 0, end: edges[index + 1] ?? width, text, style: 'cellText', merge: 'none', content: { kind: 'unclaimed' } })),
    header: false,
    indicator: null,
  };
}
