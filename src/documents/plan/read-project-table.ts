// One project table → one project: fields by their labels, spending plan, goals, indicators; what no label claims is left over and reported.
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { NumberedParagraph, Project, ProjectBudget, SpendingPoint, Unit, UnreadText } from '../../domain/plan/index.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import { locateFields, type FieldLocations, type LocatedField } from './locate-fields.ts';
import { readNumberedParagraph } from './numbered-paragraphs.ts';
import { isHeadingRow, readIndicators } from './read-indicators.ts';
import { readMoneyField, readMoneyUnit, readPercentField, readTextField, readUnit } from './read-values.ts';
import { strayMarkOf } from './stray-mark.ts';
import { labelKey, type GridCell, type GridRow } from './table-grid.ts';

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

const noBudget: ProjectBudget = { total: null, fiscal: null, other: null, carryOver: null, central: null, provincial: null, municipal: null, county: null };

/** How many of the form's required labels stand in the rows; the table is of this form when all do. */
export function carriesForm(rows: readonly GridRow[], form: FormDeclaration): boolean {
  const wanted = new Set(form.requiredLabels.map(labelKey));
  for (const row of rows) {
    for (const cell of row.cells) wanted.delete(cell.key);
    if (wanted.size === 0) return true;
  }
  return false;
}

/**
 * Cuts a table that holds several projects one below the other into one piece per project: a piece starts at the row with the first required
 * label, or at the rows of one or two cells above it (title, unit and money unit).
 */
export function projectPieces(rows: readonly GridRow[], form: FormDeclaration): readonly (readonly GridRow[])[] {
  const first = labelKey(form.requiredLabels[0] ?? '');
  const starts = rows.flatMap((row, index) => (row.cells.some((cell) => cell.key === first) ? [index] : []));
  const cuts = starts.map((start, index) => (index === 0 ? 0 : startOfPiece(rows, start, form)));
  return cuts.map((cut, index) => rows.slice(cut, cuts[index + 1] ?? rows.length));
}

function startOfPiece(rows: readonly GridRow[], start: number, form: FormDeclaration): number {
  let first = start;
  for (let above = rows[first - 1]; above !== undefined && above.cells.length <= 2 && !isHeadingRow(above, form); above = rows[first - 1]) first -= 1;
  return first;
}

/** What is known of a project before its table is read. */
export interface ProjectHead {
  readonly title: ProjectTitle;
  readonly ordinal: number;
  readonly place: Place;
  /** Money unit that an earlier table of the document prints, for tables that print none. */
  readonly moneyUnit: MoneyUnit | null;
}

/** Amounts are read in the money unit the table prints, else the one printed before, else 万元, in which department budgets are drawn up. */
export function readProjectTable(rows: readonly GridRow[], form: FormDeclaration, head: ProjectHead): ProjectTable {
  const { title, ordinal, place } = head;
  const heading = rows.findIndex((row) => isHeadingRow(row, form));
  const indicatorStart = heading < 0 ? rows.length : heading;
  const upper = rows.slice(0, indicatorStart);
  const located = locateFields(upper, form);
  const table = readIndicators(rows, indicatorStart, form);
  const unitCell = cellOf(located, 'unit');
  const unit = unitCell === null ? null : readUnit(unitCell);
  const moneyUnitCell = cellOf(located, 'money-unit');
  const moneyUnit = moneyUnitCell === null ? null : readMoneyUnit(moneyUnitCell);
  const textCell = (name: string) => located.fields.find(({ field }) => field.kind === 'text' && field.name === name)?.cell ?? null;
  const name = textCell('name');
  const code = textCell('code');
  const purpose = textCell('purpose');
  const project: Project = {
    number: title.number,
    ordinal,
    unitCode: unit?.code ?? null,
    title: title.text,
    code: code === null ? null : readTextField(code),
    name: name === null ? null : readTextField(name),
    budget: readBudget(located.fields, moneyUnit ?? head.moneyUnit ?? '万元'),
    purpose: purpose === null ? null : { text: purpose.cell.text, place: purpose.cell.place },
    spendingPlan: readSpendingPlan(located.fields),
    goals: readGoals(textCell('goals')),
    indicators: table.rows,
    printedColumns: table.printedColumns,
    form: form.id,
    place,
  };
  return { project, unit, moneyUnit, unread: leftOver(rows, located, table.claimed) };
}

function cellOf(located: FieldLocations, kind: 'unit' | 'money-unit'): GridCell | null {
  return located.fields.find(({ field }) => field.kind === kind)?.cell ?? null;
}

function readBudget(fields: readonly LocatedField[], unit: MoneyUnit): ProjectBudget {
  const parts: Record<string, ReturnType<typeof readMoneyField>> = {};
  for (const { field, cell } of fields) if (field.kind === 'money') parts[field.name] = readMoneyField(cell, unit);
  return { ...noBudget, ...parts };
}

function readSpendingPlan(fields: readonly LocatedField[]): readonly SpendingPoint[] {
  return fields.flatMap(({ field, cell }) => (field.kind === 'spending' ? [{ checkpoint: field.checkpoint, cumulative: readPercentField(cell) }] : []));
}

/** Lines of the goals cell that hold text; soft breaks part goals as paragraphs do. */
function readGoals(cell: GridCell | null): readonly NumberedParagraph[] {
  if (cell === null) return [];
  return cell.cell.paragraphs.flatMap((paragraph) =>
    paragraph.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => readNumberedParagraph({ ...paragraph, text: line })),
  );
}

function leftOver(rows: readonly GridRow[], located: FieldLocations, claimed: ReadonlySet<GridCell>): readonly UnreadText[] {
  const unread: UnreadText[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const stray = strayMarkOf(cell.cell);
      if (stray !== null) unread.push(stray);
      for (const paragraph of cell.cell.paragraphs) {
        if (paragraph.deleted !== '') unread.push({ place: paragraph.place, text: paragraph.deleted, reason: 'deleted-text' });
      }
      if (cell.blank || located.claimed.has(cell) || claimed.has(cell)) continue;
      unread.push({ place: cell.cell.place, text: cell.cell.text, reason: 'unclaimed-cell' });
    }
  }
  return unread;
}
