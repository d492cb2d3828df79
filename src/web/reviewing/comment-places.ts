// Which place of the text a cell of the form stands for in a comment: a cell of a row by the row's lasting identity, a field of the project by its part.
import { projectParts, projectPartTitles, type ProjectPart } from '../../domain/editing/index.ts';
import { indicatorColumnTitles, type Project } from '../../domain/plan/index.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import type { CellKey } from '../project/form-content.ts';

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
