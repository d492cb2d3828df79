// Which place of the text a cell of the form stands for in a comment, and the way back: a cell of a row by the row's lasting identity, a field of the project by its part.
import { projectParts, projectPartTitles, type ProjectPart } from '../../domain/editing/index.ts';
import { indicatorColumnNames, indicatorColumnTitles, type Project } from '../../domain/plan/index.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import { rowKey, type CellKey } from '../project/form-content.ts';

export interface CellPlace {
  /** Identity of the row. */
  readonly row: string | null;
  readonly field: string | null;
  /** As people say it: `第3行的指标值`, `资金用途`. */
  readonly title: string;
}

export const wholeProject: CellPlace = { row: null, field: null, title: '整个项目' };

/** `rows`: identities of the project's rows, in order. */
export function placeOfCell(key: CellKey, project: Project, rows: readonly string[]): CellPlace {
  const cell = rowOfKey(key);
  if (cell !== null) return placeInRow(cell, project, rows);
  const part = partOf(key);
  return part === null ? wholeProject : { row: null, field: part, title: projectPartTitles[part] };
}

/** The cell beside which a comment on that place stands: of a row as a whole its name, of the project its title; null where the row is gone. */
export function cellOfPlace({ row, field }: Pick<CellPlace, 'row' | 'field'>, { indicators, spendingPlan }: Project, rows: readonly string[]): CellKey | null {
  if (row !== null) {
    const ordinal = indicators[rows.indexOf(row)]?.ordinal;
    return ordinal === undefined ? null : rowKey(ordinal, indicatorColumnNames.find((column) => column === field) ?? 'name');
  }
  if (field === 'budget') return 'total';
  if (field === 'spendingPlan') return spendingPlan[0] === undefined ? 'title' : `spending:${spendingPlan[0].checkpoint}`;
  return field ?? 'title';
}

function placeInRow({ ordinal, column }: { readonly ordinal: number; readonly column: string }, { indicators }: Project, rows: readonly string[]): CellPlace {
  const row = rows[indicators.findIndex((indicator) => indicator.ordinal === ordinal)];
  if (row === undefined) return wholeProject;
  const titles: { readonly [name: string]: string | undefined } = indicatorColumnTitles;
  const title = titles[column];
  return title === undefined ? { row, field: null, title: `第${ordinal}行` } : { row, field: column, title: `第${ordinal}行的${title}` };
}

function partOf(key: CellKey): ProjectPart | null {
  if (key.startsWith('spending:')) return 'spendingPlan';
  if (key === 'unit' || key === 'money-unit') return null;
  // What is left of the head of the form are texts, called like the parts, and the amounts of the budget.
  return projectParts.find((part) => part === key) ?? 'budget';
}
