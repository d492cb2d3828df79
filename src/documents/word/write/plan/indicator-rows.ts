// The indicator rows of a project table: heading row, then one row per indicator with equal levels merged. Where rows print other columns than the ones
// before, the heading is printed anew, as the reader allows.
import type { FormLayout, IndicatorColumnDeclaration } from '../../../../domain/form/index.ts';
import type { IndicatorColumn, IndicatorRow, Project } from '../../../../domain/plan/index.ts';
import type { PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import { isBlankText } from '../../../../kernel/fold-width.ts';
import { edgesOf, type DraftCell, type DraftRow } from './draft-table.ts';

/** What has indicators: a project, or a department as a whole. */
export type IndicatorTable = Pick<Project, 'indicators' | 'printedColumns'>;

interface RowGroup {
  readonly columns: readonly IndicatorColumnDeclaration[];
  readonly rows: readonly IndicatorRow[];
}

export function indicatorRows(form: FormLayout, project: IndicatorTable, edges: readonly number[]): readonly DraftRow[] {
  return groupsOf(form, project).flatMap(({ columns, rows }) => {
    const columnEdges = edgesOfColumns(columns, form, edges);
    const between = (index: number) => ({ start: columnEdges[index] ?? 0, end: columnEdges[index + 1] ?? 0 });
    const heading: DraftRow = {
      cells: columns.map(({ headings }, index) => ({ ...between(index), text: headings[0], style: 'cellLabel', merge: 'none', content: { kind: 'label' } })),
      header: false,
      indicator: null,
    };
    const merged = mergedLevels(rows, columns);
    const body = rows.map((row, rowIndex): DraftRow => {
      const cells = columns.map(({ column }, index): DraftCell => {
        const isMerged = merged[rowIndex]?.has(column) ?? false;
        const opens = merged[rowIndex + 1]?.has(column) ?? false;
        const text = isMerged ? '' : textOf(row, column);
        return { ...between(index), text, style: styleOf(column), merge: isMerged ? 'continue' : opens ? 'start' : 'none', content: { kind: 'column', column } };
      });
      return { cells, header: false, indicator: row };
    });
    return [heading, ...body];
  });
}

/** Consecutive rows with the same columns. A table without rows still prints its heading. */
function groupsOf(form: FormLayout, project: IndicatorTable): readonly RowGroup[] {
  const declarations = new Map(form.indicatorColumns.map((declaration) => [declaration.column, declaration]));
  const declared = (columns: readonly IndicatorColumn[]) => columns.flatMap((column) => declarations.get(column) ?? []);
  if (project.indicators.length === 0) return project.printedColumns.length === 0 ? [] : [{ columns: declared(project.printedColumns), rows: [] }];
  const groups: { columns: readonly IndicatorColumnDeclaration[]; rows: IndicatorRow[] }[] = [];
  for (const row of project.indicators) {
    const columns = declared(project.printedColumns.filter((column) => row.columns[column] !== undefined));
    const last = groups.at(-1);
    if (last !== undefined && sameColumns(last.columns, columns)) last.rows.push(row);
    else groups.push({ columns, rows: [row] });
  }
  return groups;
}

function sameColumns(a: readonly IndicatorColumnDeclaration[], b: readonly IndicatorColumnDeclaration[]): boolean {
  return a.length === b.length && a.every((column, index) => column === b[index]);
}

/** The form's own columns stand on its grid; any other set shares the width by the spans the columns would have. */
function edgesOfColumns(columns: readonly IndicatorColumnDeclaration[], form: FormLayout, edges: readonly number[]): readonly number[] {
  const own = form.indicatorColumns.filter(({ printed }) => printed);
  if (sameColumns(own, columns)) {
    let column = 0;
    return [0, ...columns.map(({ span }) => edges[(column += span)] ?? 0)];
  }
  return edgesOf(columns.map(({ span }) => span), edges.at(-1) ?? 0);
}

/**
 * By row, the level columns that repeat the row above and are merged with it. A blank level below one that is not blank would take its text when read, unless a
 * level before it is printed again: then that level stays unmerged.
 */
function mergedLevels(rows: readonly IndicatorRow[], columns: readonly IndicatorColumnDeclaration[]): readonly ReadonlySet<IndicatorColumn>[] {
  const levels = columns.filter(({ inherits }) => inherits).map(({ column }) => column);
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const merged = new Set<IndicatorColumn>();
    if (above === undefined) return merged;
    const lastEnded = levels.findLastIndex((level) => isBlankText(textOf(row, level)) && !isBlankText(textOf(above, level)));
    for (const [position, level] of levels.entries()) {
      const text = textOf(row, level);
      if (position < lastEnded || isBlankText(text) || text !== textOf(above, level)) break;
      merged.add(level);
    }
    return merged;
  });
}

function textOf(row: IndicatorRow, column: IndicatorColumn): string {
  return row.columns[column]?.text ?? '';
}

function styleOf(column: IndicatorColumn): PlanStyle {
  return column === 'name' || column === 'description' || column === 'basis' || column === 'scoringStandard' || column === 'dataSource' ? 'cellText' : 'cellCentred';
}
