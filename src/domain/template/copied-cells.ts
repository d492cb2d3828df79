// Which cells of a text still say what was copied from an earlier year, and were neither written anew nor confirmed. Told from the copy and from what stands now, so that
// an edit, a paste, an import and an undo need to know nothing of it.
import { samePlace } from '../../kernel/place.ts';
import { partOneText, textsOfProject, type DraftProject, type PlanDraft } from '../editing/index.ts';
import type { IndicatorRow } from '../plan/index.ts';

/** A cell with the text that was copied into it; what stands beside the forms is one too (beside-text.ts). */
export interface CopiedCell {
  /** Identity of the project; null: part one. */
  readonly project: string | null;
  /** Identity of the row; null: outside the indicator table. */
  readonly row: string | null;
  /** A field or column; of part one its section, a paragraph by its text; or what stands beside the forms. */
  readonly cell: string;
  readonly text: string;
}

/** Every cell that says something, in the order of the text. The levels of a row are its place in the table, not a value of a year. */
export function writtenCells(draft: PlanDraft): readonly CopiedCell[] {
  return [...partOneCells(draft), ...draft.projects.flatMap(cellsOfProject)];
}

/** Those of them that still stand so. */
export function stillStanding(cells: readonly CopiedCell[], draft: PlanDraft): readonly CopiedCell[] {
  return amongThese(cells, writtenCells(draft));
}

/** Those of them that say the same as one of these. */
export function amongThese(cells: readonly CopiedCell[], standing: readonly CopiedCell[]): readonly CopiedCell[] {
  const keys = new Set(standing.map(copiedKey));
  return cells.filter((cell) => keys.has(copiedKey(cell)));
}

/** Those that nobody has confirmed. */
export function withoutConfirmed(cells: readonly CopiedCell[], confirmed: readonly CopiedCell[]): readonly CopiedCell[] {
  const done = new Set(confirmed.map(copiedKey));
  return cells.filter((cell) => !done.has(copiedKey(cell)));
}

/** A cell with its text as one text: another text in the same cell is another one. */
export function copiedKey({ project, row, cell, text }: CopiedCell): string {
  return JSON.stringify([project, row, cell, text]);
}

function partOneCells(draft: PlanDraft): readonly CopiedCell[] {
  const { overall, departmentTables } = draft.frame;
  const sections = (['goals', 'dutyGoals', 'safeguards'] as const).flatMap((cell) => overall[cell].map(({ source }) => ({ project: null, row: null, cell, text: source })));
  return written([...sections, ...(departmentTables.length === 0 ? [] : [{ project: null, row: null, cell: 'departmentTables', text: partOneText(draft, 'departmentTables') }])]);
}

/** Of one project, those that say something. */
export function cellsOfProject(standing: DraftProject): readonly CopiedCell[] {
  const { id: project } = standing;
  const { fields, goals } = textsOfProject(standing);
  return written([
    ...fields.map(({ field, text }) => ({ project, row: null, cell: field, text })),
    { project, row: null, cell: 'goals', text: goals.map((goal) => goal.trim()).join('\n') },
    ...standing.project.indicators.flatMap((indicator, index) => standing.rows.slice(index, index + 1).flatMap((row) => rowCells(indicator).map((cell) => ({ project, row, ...cell })))),
  ]);
}

/** Where a form states the target under another heading, that column and the value are one cell. */
function rowCells({ columns }: IndicatorRow): readonly Pick<CopiedCell, 'cell' | 'text'>[] {
  const { value } = columns;
  return Object.entries(columns).flatMap(([cell, { text, place }]) => {
    const isValueAgain = cell !== 'value' && value !== undefined && value.text === text && samePlace(value.place, place);
    return cell === 'level1' || cell === 'level2' || isValueAgain ? [] : [{ cell, text }];
  });
}

function written(cells: readonly CopiedCell[]): readonly CopiedCell[] {
  return cells.filter(({ text }) => text.trim() !== '');
}
