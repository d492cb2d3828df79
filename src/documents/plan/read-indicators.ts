// The indicator rows of a project table: found by their heading row, read column by column, merged and repeated level cells filled in.
import type { FormLayout } from '../../domain/form/index.ts';
import { classifyIndicator, isTreeTitle, targetModeOf } from '../../domain/indicator/index.ts';
import type { IndicatorColumn, IndicatorRow, SourceText } from '../../domain/plan/index.ts';
import { readTargetCells } from '../../domain/target/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { headingsAt, type IndicatorHeading } from './indicator-headings.ts';
import type { GridCell, GridRow } from './table-grid.ts';

export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[];
  readonly printedColumns: readonly IndicatorColumn[];
  readonly claimed: ReadonlySet<GridCell>;
}

/**
 * Reads the rows from `start` on; the heading row may be repeated on later pages. A row that has neither a name nor a cell for the value (a
 * note, a line for signatures) is no indicator: its cells stay unclaimed.
 */
export function readIndicators(rows: readonly GridRow[], start: number, form: FormLayout, firstOrdinal = 1): IndicatorTable {
  const claimed = new Set<GridCell>();
  const printedColumns = new Set<IndicatorColumn>();
  const indicators: IndicatorRow[] = [];
  let headings: readonly IndicatorHeading[] = [];
  let above: ReadonlyMap<IndicatorColumn, string> = new Map();
  let next = start;
  while (next < rows.length) {
    const index = next;
    next += 1;
    const heading = headingsAt(rows, index, form);
    if (heading !== null) {
      headings = heading.columns;
      next = index + heading.rows;
      for (const { declaration } of headings) printedColumns.add(declaration.column);
      for (const cell of heading.claimed) claimed.add(cell);
      printedColumns.add('value');
      continue;
    }
    const row = rows[index];
    if (row === undefined) continue;
    const cells = cellsByColumn(row, headings, form);
    const unfilled = isUnfilled(cells);
    if (unfilled ? !holdsOnlyTreeTitles(cells) : !cells.has('value') && (cells.get('name')?.blank ?? true)) continue;
    for (const cell of cells.values()) claimed.add(cell);
    const texts = inheritedTexts(cells, headings, above);
    if (!texts.has('value')) texts.set('value', texts.get(form.targetColumn) ?? '');
    above = texts;
    if (!unfilled) indicators.push(readIndicator(firstOrdinal + indicators.length, row, cells, texts));
  }
  return { rows: indicators, printedColumns: [...printedColumns], claimed };
}

function readIndicator(
  ordinal: number,
  row: GridRow,
  cells: ReadonlyMap<IndicatorColumn, GridCell>,
  texts: ReadonlyMap<IndicatorColumn, string>,
): IndicatorRow {
  const columns: { [Column in IndicatorColumn]?: SourceText } = {};
  for (const [column, text] of texts) {
    const cell = cells.get(column);
    columns[column] = { text, place: cell?.cell.place ?? row.row.place };
  }
  const trimmed = (column: IndicatorColumn) => (texts.get(column) ?? '').trim();
  const level1 = trimmed('level1');
  const level2 = trimmed('level2');
  return {
    ordinal,
    level1,
    level2,
    name: trimmed('name'),
    description: trimmed('description'),
    basis: trimmed('basis'),
    target: readTargetCells(
      { sign: texts.get('sign') ?? null, value: texts.get('value') ?? '', unit: texts.get('unit') ?? null },
      targetModeOf(classifyIndicator(level1, level2, indicatorTrees)),
    ),
    columns,
    place: row.row.place,
  };
}

/**
 * Texts by column; a blank level cell takes the text above it, a new level 1 ends the level 2 before it. In every column a cell that lies under
 * a vertical merge takes the text of the cell it is merged with.
 */
function inheritedTexts(
  cells: ReadonlyMap<IndicatorColumn, GridCell>,
  headings: readonly IndicatorHeading[],
  above: ReadonlyMap<IndicatorColumn, string>,
): Map<IndicatorColumn, string> {
  const texts = new Map<IndicatorColumn, string>();
  let inheriting = true;
  for (const { declaration } of headings) {
    const { column, inherits } = declaration;
    const cell = cells.get(column);
    const blank = cell === undefined || cell.blank;
    const merged = blank && cell?.cell.verticalMerge === 'continue';
    if (merged || (inherits && blank && inheriting)) texts.set(column, above.get(column) ?? '');
    else texts.set(column, cell?.cell.text ?? '');
    if (inherits && !blank) inheriting = false;
  }
  return texts;
}

/** A box of the form nobody filled: levels are printed, everything else is blank. */
function isUnfilled(cells: ReadonlyMap<IndicatorColumn, GridCell>): boolean {
  for (const [column, cell] of cells) if (column !== 'level1' && column !== 'level2' && !cell.blank && !(column === 'name' && isNameOfNothing(cell.key))) return false;
  return true;
}

/** What forms print where a name is to be written: `指标1：`, `……`. */
function isNameOfNothing(key: string): boolean {
  return /^(?:指标\d*[:.、]?|[.…·]+)$/u.test(key);
}

/** The levels of a row nobody filled are boxes of the form; anything else there was written by a person. */
function holdsOnlyTreeTitles(cells: ReadonlyMap<IndicatorColumn, GridCell>): boolean {
  for (const cell of cells.values()) if (!cell.blank && !isNameOfNothing(cell.key) && !isTreeTitle(cell.cell.text, indicatorTrees)) return false;
  return true;
}

/** A cell under several headings (merged columns) belongs to the first. Where no 指标值 is printed, the column that states the target stands for it. */
function cellsByColumn(row: GridRow, headings: readonly IndicatorHeading[], form: FormLayout): ReadonlyMap<IndicatorColumn, GridCell> {
  const cells = new Map<IndicatorColumn, GridCell>();
  for (const { declaration, cell: heading } of headings) {
    const found = row.cells.find(({ cell }) => cell.column <= heading.cell.column && heading.cell.column < cell.column + cell.columnSpan);
    if (found !== undefined && ![...cells.values()].includes(found)) cells.set(declaration.column, found);
  }
  const target = cells.get(form.targetColumn);
  if (target !== undefined && !headings.some(({ declaration }) => declaration.column === 'value')) cells.set('value', target);
  return cells;
}
