// The indicator rows of a project table: found by their heading row, read column by column, merged and repeated level cells filled in.
import type { FormDeclaration, IndicatorColumnDeclaration } from '../../domain/form/index.ts';
import { classifyIndicator, isTreeTitle, targetModeOf } from '../../domain/indicator/index.ts';
import type { IndicatorColumn, IndicatorRow, SourceText } from '../../domain/plan/index.ts';
import { readTargetCells } from '../../domain/target/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { labelKey, type GridCell, type GridRow } from './table-grid.ts';

export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[];
  readonly printedColumns: readonly IndicatorColumn[];
  readonly claimed: ReadonlySet<GridCell>;
}

interface Heading {
  readonly declaration: IndicatorColumnDeclaration;
  readonly cell: GridCell;
}

/** Whether a row carries the headings of an indicator table: at least the level-3 name and the value. */
export function isHeadingRow(row: GridRow, form: FormDeclaration): boolean {
  const headings = headingsOf(row, form);
  return has(headings, 'value') && (has(headings, 'name') || has(headings, 'level2'));
}

/**
 * Reads the rows from `start` on; the heading row may be repeated on later pages. A row that has neither a name nor a cell for the value (a
 * note, a line for signatures) is no indicator: its cells stay unclaimed.
 */
export function readIndicators(rows: readonly GridRow[], start: number, form: FormDeclaration, firstOrdinal = 1): IndicatorTable {
  const claimed = new Set<GridCell>();
  const printedColumns = new Set<IndicatorColumn>();
  const indicators: IndicatorRow[] = [];
  let headings: readonly Heading[] = [];
  let above: ReadonlyMap<IndicatorColumn, string> = new Map();
  for (const row of rows.slice(start)) {
    if (isHeadingRow(row, form)) {
      headings = headingsOf(row, form);
      for (const { declaration, cell } of headings) {
        printedColumns.add(declaration.column);
        claimed.add(cell);
      }
      continue;
    }
    const cells = cellsByColumn(row, headings);
    const unfilled = isUnfilled(cells);
    if (unfilled ? !holdsOnlyTreeTitles(cells) : !cells.has('value') && (cells.get('name')?.blank ?? true)) continue;
    for (const cell of cells.values()) claimed.add(cell);
    const texts = inheritedTexts(cells, headings, above);
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
  headings: readonly Heading[],
  above: ReadonlyMap<IndicatorColumn, string>,
): ReadonlyMap<IndicatorColumn, string> {
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
  for (const [column, cell] of cells) if (column !== 'level1' && column !== 'level2' && !cell.blank) return false;
  return true;
}

/** The levels of a row nobody filled are boxes of the form; anything else there was written by a person. */
function holdsOnlyTreeTitles(cells: ReadonlyMap<IndicatorColumn, GridCell>): boolean {
  for (const cell of cells.values()) if (!cell.blank && !isTreeTitle(cell.cell.text, indicatorTrees)) return false;
  return true;
}

function cellsByColumn(row: GridRow, headings: readonly Heading[]): ReadonlyMap<IndicatorColumn, GridCell> {
  const cells = new Map<IndicatorColumn, GridCell>();
  for (const { declaration, cell: heading } of headings) {
    const found = row.cells.find(({ cell }) => cell.column <= heading.cell.column && heading.cell.column < cell.column + cell.columnSpan);
    if (found !== undefined && ![...cells.values()].includes(found)) cells.set(declaration.column, found);
  }
  return cells;
}

const headingKeys = new WeakMap<FormDeclaration, ReadonlyMap<string, IndicatorColumnDeclaration>>();

function headingsOf(row: GridRow, form: FormDeclaration): readonly Heading[] {
  const keys = headingKeysOf(form);
  return row.cells.flatMap((cell) => {
    const declaration = keys.get(cell.key);
    return declaration === undefined ? [] : [{ declaration, cell }];
  });
}

function headingKeysOf(form: FormDeclaration): ReadonlyMap<string, IndicatorColumnDeclaration> {
  const known = headingKeys.get(form);
  if (known !== undefined) return known;
  const keys = new Map(form.indicatorColumns.flatMap((column) => column.headings.map((heading) => [labelKey(heading), column] as const)));
  headingKeys.set(form, keys);
  return keys;
}

function has(headings: readonly Heading[], column: IndicatorColumn): boolean {
  return headings.some(({ declaration }) => declaration.column === column);
}
