// A list of one row per indicator → projects: columns found by their headings, rows gathered by the project they name. A project column that
// is blank or merged belongs to the project above; a project that comes again further down is the same project.
import type { FormDeclaration, ProjectColumnDeclaration } from '../../domain/form/index.ts';
import type { Project, Unit, UnreadText } from '../../domain/plan/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { headingsAt } from './indicator-headings.ts';
import { leftOver } from './left-over.ts';
import { locateFields, type LocatedField } from './locate-fields.ts';
import { projectFields } from './project-fields.ts';
import { readIndicators } from './read-indicators.ts';
import { readMoneyUnit } from './read-values.ts';
import { cellUnder, labelKey, withoutMoneyUnit, type GridCell, type GridRow } from './table-grid.ts';

export interface ProjectList {
  readonly projects: readonly Project[];
  readonly units: readonly Unit[];
  readonly moneyUnit: MoneyUnit | null;
  readonly unread: readonly UnreadText[];
}

export interface ListHead {
  /** Title of the list, which is that of every project in it. */
  readonly title: string;
  /** Ordinal of the first project. */
  readonly ordinal: number;
  /** What stands above the list, for lists that do not say it themselves. */
  readonly moneyUnit: MoneyUnit | null;
  readonly unit: Unit | null;
}

interface ListHeading {
  readonly index: number;
  readonly rows: number;
  readonly columns: readonly ProjectHeading[];
  readonly claimed: readonly GridCell[];
}

interface ProjectHeading {
  readonly declaration: ProjectColumnDeclaration;
  readonly cell: GridCell;
}

/** The rows of one project. */
interface ProjectGroup {
  readonly first: GridRow;
  readonly rows: GridRow[];
  /** By heading: the cell that states the field. */
  readonly cells: Map<ProjectHeading, GridCell>;
  readonly claimed: GridCell[];
}

/** Whether one row of the table names both projects and indicators. */
export function carriesList(rows: readonly GridRow[], form: FormDeclaration): boolean {
  return listHeading(rows, form) !== null;
}

export function readProjectList(rows: readonly GridRow[], form: FormDeclaration, head: ListHead): ProjectList {
  const heading = listHeading(rows, form);
  if (heading === null) return { projects: [], units: [], moneyUnit: null, unread: leftOver(rows, () => false) };
  const around = locateFields(rows.slice(0, heading.index), form);
  const unitAbove = around.fields.filter(({ field }) => field.kind === 'unit');
  const printed = rows.slice(heading.index, heading.index + heading.rows);
  const claimed = new Set<GridCell>([...around.claimed, ...heading.claimed]);
  const moneyUnit = moneyUnitOf(heading, around.fields);
  const projects: Project[] = [];
  const units: Unit[] = [];
  for (const group of projectGroups(rows.slice(heading.index + heading.rows), heading.columns)) {
    const table = readIndicators([...printed, ...group.rows], 0, form);
    if (table.rows.length === 0) continue;
    const located = [...group.cells].map(([{ declaration }, cell]): LocatedField => ({ field: declaration.field, cell }));
    const { fields, unit: printedUnit } = projectFields([...located, ...unitAbove], moneyUnit ?? head.moneyUnit);
    const unit = printedUnit ?? head.unit;
    projects.push({
      number: null,
      ordinal: head.ordinal + projects.length,
      unitCode: unit?.code ?? null,
      title: head.title,
      ...fields,
      indicators: table.rows,
      printedColumns: table.printedColumns,
      form: form.id,
      place: group.first.row.place,
    });
    if (unit !== null && !units.some(({ code, name }) => code === unit.code && name === unit.name)) units.push(unit);
    for (const cell of [...table.claimed, ...group.claimed]) claimed.add(cell);
  }
  return { projects, units, moneyUnit, unread: leftOver(rows, (cell) => claimed.has(cell)) };
}

function listHeading(rows: readonly GridRow[], form: FormDeclaration): ListHeading | null {
  const keys = projectKeysOf(form);
  if (keys.size === 0) return null;
  for (const [index, row] of rows.entries()) {
    const indicators = headingsAt(rows, index, form);
    if (indicators === null) continue;
    const columns = row.cells.flatMap((cell): readonly ProjectHeading[] => {
      const declaration = keys.get(withoutMoneyUnit(cell.key));
      return declaration === undefined ? [] : [{ declaration, cell }];
    });
    if (!columns.some(({ declaration }) => isKey(declaration))) continue;
    return { index, rows: indicators.rows, columns, claimed: [...indicators.claimed, ...columns.map(({ cell }) => cell)] };
  }
  return null;
}

const projectKeys = new WeakMap<FormDeclaration, ReadonlyMap<string, ProjectColumnDeclaration>>();

/** Project columns by the folded texts of their headings; of two with the same heading the first. */
function projectKeysOf(form: FormDeclaration): ReadonlyMap<string, ProjectColumnDeclaration> {
  const known = projectKeys.get(form);
  if (known !== undefined) return known;
  const keys = new Map(form.projectColumns.toReversed().flatMap((column) => column.headings.map((heading) => [labelKey(heading), column] as const)));
  projectKeys.set(form, keys);
  return keys;
}

/** `预算数（万元）` tells the unit of its column; else a cell above the list does. */
function moneyUnitOf(heading: ListHeading, around: readonly LocatedField[]): MoneyUnit | null {
  const column = heading.columns.find(({ declaration, cell }) => declaration.field.kind === 'money' && withoutMoneyUnit(cell.key) !== cell.key);
  const cell = column?.cell ?? around.find(({ field }) => field.kind === 'money-unit')?.cell;
  return cell === undefined ? null : readMoneyUnit(cell.cell.text);
}

/** Rows before the first project name belong to none. */
function projectGroups(rows: readonly GridRow[], headings: readonly ProjectHeading[]): readonly ProjectGroup[] {
  const groups = new Map<string, ProjectGroup>();
  let current: ProjectGroup | null = null;
  for (const row of rows) {
    const cells = cellsOf(row, headings);
    const key = keyOf(cells);
    if (key !== null && key !== (current === null ? null : keyOf(current.cells))) {
      const open: ProjectGroup = groups.get(key) ?? { first: row, rows: [], cells: inherited(cells, current), claimed: [] };
      groups.set(key, open);
      current = open;
    }
    if (current === null) continue;
    current.rows.push(row);
    takeCells(current, cells);
  }
  return [...groups.values()];
}

function cellsOf(row: GridRow, headings: readonly ProjectHeading[]): Map<ProjectHeading, GridCell> {
  const cells = new Map<ProjectHeading, GridCell>();
  for (const heading of headings) {
    const found = cellUnder(row, heading.cell);
    if (found !== null) cells.set(heading, found);
  }
  return cells;
}

/** What tells one project from another: unit, code and name as far as they are written; null where neither code nor name is. */
function keyOf(cells: ReadonlyMap<ProjectHeading, GridCell>): string | null {
  const written = [...cells].filter(([{ declaration }, cell]) => isKey(declaration) && !cell.blank).map(([, cell]) => foldedKey(cell.cell.text));
  return written.length === 0 ? null : written.join('|');
}

function isKey({ field }: ProjectColumnDeclaration): boolean {
  return field.kind === 'text' && (field.name === 'code' || field.name === 'name');
}

/** A new project shares the unit of the rows above where its own cell is blank, and every cell that is merged with one above. */
function inherited(cells: Map<ProjectHeading, GridCell>, above: ProjectGroup | null): Map<ProjectHeading, GridCell> {
  for (const [heading, cell] of cells) {
    const other = above?.cells.get(heading);
    const isShared = cell.blank && (heading.declaration.field.kind === 'unit' || cell.cell.verticalMerge === 'continue');
    if (isShared && other !== undefined) cells.set(heading, other);
  }
  return cells;
}

/** The first cell that says something states the field; a later one that says the same repeats it, one that says otherwise is left over. */
function takeCells(group: ProjectGroup, cells: ReadonlyMap<ProjectHeading, GridCell>): void {
  for (const [heading, cell] of cells) {
    const stated = group.cells.get(heading);
    if (stated === undefined || stated.blank) group.cells.set(heading, cell);
    if (foldedKey(cell.cell.text) === foldedKey(group.cells.get(heading)?.cell.text ?? '')) group.claimed.push(cell);
  }
}
