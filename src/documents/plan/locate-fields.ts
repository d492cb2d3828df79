// Finds the value cells of a form's fields in a project table, by the labels of the form declaration. Every cell used, label or value, is
// claimed, so that what is left over can be reported.
import { fieldAnchors, type FieldAnchor, type FormField, type FormLayout, type ProjectField } from '../../domain/form/index.ts';
import { isMoneyUnitText, labelledValue, startsWithUnitCode } from './labelled-text.ts';
import { bearsLabel, cellUnder, labelKey, withoutMoneyUnit, type GridCell, type GridRow } from './table-grid.ts';

export interface LocatedField<Field extends FormField = ProjectField> {
  readonly field: Field;
  readonly cell: GridCell;
}

export interface FieldLocations<Field extends FormField> {
  readonly fields: readonly LocatedField<Field>[];
  readonly claimed: ReadonlySet<GridCell>;
}

interface PreparedAnchor<Field extends FormField> {
  readonly anchor: FieldAnchor<Field>;
  readonly keys: ReadonlySet<string>;
}

/** Locates each field at its first fitting label, in the rows above the indicator table. */
export function locateFields<Field extends FormField>(rows: readonly GridRow[], form: FormLayout<Field>): FieldLocations<Field> {
  const fields: LocatedField<Field>[] = [];
  const claimed = new Set<GridCell>();
  const labels = labelKeys(form);
  for (const row of rows) for (const cell of row.cells) if (labels.has(cell.key) || labels.has(withoutMoneyUnit(cell.key))) claimed.add(cell);
  const found = new Set<string>();
  const take = (field: Field, value: GridCell, source: GridCell | null): void => {
    const name = fieldName(field);
    if (found.has(name)) return;
    fields.push({ field, cell: value });
    found.add(name);
    if (source !== null) claimed.add(source);
  };
  const anchors = anchorsOf(form);
  const missing = (): readonly PreparedAnchor<Field>[] => anchors.filter(({ anchor }) => !found.has(fieldName(anchor.field)));
  for (const { anchor, keys } of anchors) {
    const cell = anchor.kind === 'by-text' || found.has(fieldName(anchor.field)) ? null : findByLabel(rows, anchor, keys, labels);
    if (cell !== null) take(anchor.field, cell, cell);
  }
  // A label with its value in one cell counts only where no cell of its own holds the value.
  for (const { anchor, keys } of missing()) {
    const cell = rows.flatMap((row) => row.cells).find((candidate) => !claimed.has(candidate) && bearsLabel(candidate, keys));
    const value = cell === undefined ? null : labelledValue(cell.cell.text, keys);
    if (cell !== undefined && value !== null) take(anchor.field, behindLabel(cell, value), cell);
  }
  // Last, so that what stands beside a label is that label's: 12315投诉举报中心经费 is a project, not unit 12315.
  for (const { anchor } of missing()) {
    const cell = anchor.kind === 'by-text' ? findByText(rows, anchor.field, claimed) : null;
    if (cell !== null) take(anchor.field, cell, cell);
  }
  // `项目资金(万元)` names the unit of the amounts beside it, and stays what it is.
  const amounts = missing().find(({ anchor }) => anchor.kind === 'by-text' && anchor.field.kind === 'money-unit');
  const unit = rows.flatMap((row) => row.cells).find(({ key }) => key.length <= longestLabel && withoutMoneyUnit(key) !== key);
  if (amounts !== undefined && unit !== undefined) take(amounts.anchor.field, unit, null);
  return { fields, claimed };
}

/** The cell as if its label stood in one of its own. */
function behindLabel(cell: GridCell, value: string): GridCell {
  const [first, ...further] = cell.cell.paragraphs;
  const paragraphs = first === undefined ? [] : [{ ...first, text: value.split('\n')[0] ?? '' }, ...further];
  return { ...cell, cell: { ...cell.cell, text: value, paragraphs }, key: labelKey(value), front: null };
}

function fieldName(field: FormField): string {
  if (field.kind === 'spending') return field.checkpoint;
  return 'name' in field ? field.name : field.kind;
}

const labelsOfForms = new WeakMap<FormLayout, ReadonlySet<string>>();

/** Folded texts of every label of the form outside the indicator table. */
export function labelKeys(form: FormLayout): ReadonlySet<string> {
  const known = labelsOfForms.get(form);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  for (const row of form.rows) {
    for (const cell of row) if (cell.kind === 'label') for (const text of cell.texts) keys.add(labelKey(text));
  }
  for (const anchor of form.elsewhere) if (anchor.kind !== 'by-text') for (const text of anchor.labels) keys.add(labelKey(text));
  labelsOfForms.set(form, keys);
  return keys;
}

function anchorsOf<Field extends FormField>(form: FormLayout<Field>): readonly PreparedAnchor<Field>[] {
  return [...fieldAnchors(form), ...form.elsewhere].map((anchor) => ({ anchor, keys: anchor.kind === 'by-text' ? noKeys : keysOf(anchor.labels) }));
}

const noKeys: ReadonlySet<string> = new Set();
const keysOfLabels = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Labels as they are compared; those of a declaration are folded once. */
function keysOf(labels: readonly string[]): ReadonlySet<string> {
  const known = keysOfLabels.get(labels);
  if (known !== undefined) return known;
  const keys = new Set(labels.map(labelKey));
  keysOfLabels.set(labels, keys);
  return keys;
}

function findByLabel(
  rows: readonly GridRow[],
  anchor: Exclude<FieldAnchor<FormField>, { kind: 'by-text' }>,
  keys: ReadonlySet<string>,
  labels: ReadonlySet<string>,
): GridCell | null {
  for (const [rowIndex, row] of rows.entries()) {
    // Of two in one row (中期 and 年度 side by side) the one further right is the year's.
    for (const cell of row.cells.toReversed()) {
      if (!keys.has(cell.key)) continue;
      const found = valueBeside(rows, rowIndex, cell, anchor, labels);
      if (found !== null) return found;
    }
  }
  return null;
}

function valueBeside(
  rows: readonly GridRow[],
  rowIndex: number,
  label: GridCell,
  anchor: Exclude<FieldAnchor<FormField>, { kind: 'by-text' }>,
  labels: ReadonlySet<string>,
): GridCell | null {
  const isValue = (cell: GridCell | null | undefined): cell is GridCell => cell !== null && cell !== undefined && !labels.has(cell.key);
  if (anchor.kind === 'right') {
    const next = rows[rowIndex]?.cells[label.index + 1];
    return isValue(next) ? next : null;
  }
  if (anchor.kind === 'below') {
    const row = rows[rowIndex + 1];
    const under = row === undefined ? null : cellUnder(row, label);
    return isValue(under) ? under : null;
  }
  const row = rows[rowIndex + anchor.offset];
  if (row === undefined) return null;
  const behind = row.cells.find((cell) => cell.index > 0 || (cell.cell.verticalMerge !== 'continue' && !cell.blank && cell.cell.column > label.cell.column));
  if (!isValue(behind)) return null;
  // Right of another label it is that label's value: the row this label spans is missing.
  const before = row.cells[behind.index - 1];
  return before !== undefined && before.key !== label.key && labels.has(before.key) ? null : behind;
}

function findByText(rows: readonly GridRow[], field: FormField, claimed: ReadonlySet<GridCell>): GridCell | null {
  const free = rows.flatMap((row) => row.cells).filter((cell) => !claimed.has(cell));
  if (field.kind === 'unit') return free.find(({ key }) => startsWithUnitCode(key)) ?? null;
  return field.kind === 'money-unit' ? (free.find(({ key }) => isMoneyUnitText(key)) ?? null) : null;
}

const longestLabel = 20;
