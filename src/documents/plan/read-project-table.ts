// One project table → one project: fields by their labels, spending plan, goals, indicators; what no label claims is left over and reported.
import type { FormDeclaration, FormLayout } from '../../domain/form/index.ts';
import { isTreeTitle } from '../../domain/indicator/index.ts';
import type { Project, Unit, UnreadText } from '../../domain/plan/index.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { firstHeading, headingsAt } from './indicator-headings.ts';
import { leftOver } from './left-over.ts';
import { locateFields } from './locate-fields.ts';
import { projectFields } from './project-fields.ts';
import { readIndicators } from './read-indicators.ts';
import { bearsLabel, labelKey, type GridCell, type GridRow } from './table-grid.ts';

/** The title above a table: its printed number and its text. */
export interface ProjectTitle {
  readonly number: number | null;
  readonly text: string;
}

export interface ProjectTable {
  readonly project: Project;
  readonly unit: Unit | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly unread: readonly UnreadText[];
}

/** A table is of a form when every text the form requires stands in it, in one of its spellings. */
export function carriesForm(rows: readonly GridRow[], form: FormLayout): boolean {
  let wanted = form.requiredLabels.map((texts) => new Set(texts.map(labelKey)));
  for (const row of rows) {
    for (const cell of row.cells) wanted = wanted.filter((keys) => !bearsLabel(cell, keys));
    if (wanted.length === 0) return true;
  }
  return false;
}

/**
 * Cuts a table that holds several projects one below the other into one piece per project: a piece starts at the row with the first required
 * label (in the first of its spellings that occurs), or at the rows with one or two texts above it (title, unit and money unit).
 */
export function projectPieces(rows: readonly GridRow[], form: FormDeclaration): readonly (readonly GridRow[])[] {
  const rowsWith = (isLabel: (cell: GridCell) => boolean) => rows.flatMap((row, index) => (row.cells.some(isLabel) ? [index] : []));
  const keys = form.requiredLabels[0].map(labelKey);
  const byLabel = keys.map((key) => rowsWith((cell) => cell.key === key)).find((found) => found.length > 0);
  const starts = byLabel ?? rowsWith((cell) => bearsLabel(cell, new Set(keys)));
  const cuts = starts.map((start, index) => (index === 0 ? 0 : startOfPiece(rows, start, form)));
  return cuts.map((cut, index) => rows.slice(cut, cuts[index + 1] ?? rows.length));
}

function startOfPiece(rows: readonly GridRow[], start: number, form: FormDeclaration): number {
  let first = start;
  for (let above = rows[first - 1]; above !== undefined && isLeading(above) && headingsAt(rows, first - 1, form) === null; above = rows[first - 1]) first -= 1;
  return first;
}

/** One or two texts in a row of their own: no indicator, whose levels lie under those above it or are titles of the tree. */
function isLeading({ cells }: GridRow): boolean {
  if (cells.length <= 2) return true;
  const written = cells.filter(({ blank }) => !blank);
  if (written.length > 2 || cells.some(({ cell }) => cell.verticalMerge === 'continue')) return false;
  return cells[0]?.blank === false && !written.some(({ cell }) => isTreeTitle(cell.text, indicatorTrees));
}

/** What is known of a project before its table is read. */
export interface ProjectHead {
  readonly title: ProjectTitle;
  readonly ordinal: number;
  readonly place: Place;
  /** What an earlier table or a line above prints, for tables that do not print it themselves. */
  readonly moneyUnit: MoneyUnit | null;
  readonly unit: Unit | null;
}

export function readProjectTable(rows: readonly GridRow[], form: FormDeclaration, head: ProjectHead): ProjectTable {
  const { title, ordinal, place } = head;
  const indicatorStart = firstHeading(rows, form);
  const located = locateFields(rows.slice(0, indicatorStart), form);
  const table = readIndicators(rows, indicatorStart, form);
  const { fields, unit: printedUnit, moneyUnit } = projectFields(located.fields, head.moneyUnit);
  const unit = printedUnit ?? head.unit;
  const project: Project = {
    number: title.number,
    ordinal,
    unitCode: unit?.code ?? null,
    title: title.text,
    ...fields,
    indicators: table.rows,
    printedColumns: table.printedColumns,
    form: form.id,
    place,
  };
  return { project, unit, moneyUnit, unread: leftOver(rows, (cell) => located.claimed.has(cell) || table.claimed.has(cell)) };
}
