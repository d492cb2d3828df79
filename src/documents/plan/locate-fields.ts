// Finds the value cells of a form's fields in a project table, by the labels of the form declaration. Every cell used, label or value, is
// claimed, so that what is left over can be reported.
import { fieldAnchors, type FieldAnchor, type FormDeclaration, type ProjectField } from '../../domain/form/index.ts';
import { cellUnder, labelKey, withoutMoneyUnit, type GridCell, type GridRow } from './table-grid.ts';

export interface LocatedField {
  readonly field: ProjectField;
  readonly cell: GridCell;
}

export interface FieldLocations {
  readonly fields: readonly LocatedField[];
  readonly claimed: ReadonlySet<GridCell>;
}

interface PreparedAnchor {
  readonly anchor: FieldAnchor;
  readonly keys: ReadonlySet<string>;
}

const preparedAnchors = new WeakMap<FormDeclaration, readonly PreparedAnchor[]>();

/** Locates each field at its first fitting label, in the rows above the indicator table. */
export function locateFields(rows: readonly GridRow[], form: FormDeclaration): FieldLocations {
  const fields: LocatedField[] = [];
  const claimed = new Set<GridCell>();
  const labels = labelKeys(form);
  for (const row of rows) for (const cell of row.cells) if (labels.has(cell.key)) claimed.add(cell);
  const found = new Set<string>();
  const take = (field: ProjectField, cellOf: () => GridCell | null): void => {
    const name = fieldName(field);
    const cell = found.has(name) ? null : cellOf();
    if (cell === null) return;
    fields.push({ field, cell });
    found.add(name);
    claimed.add(cell);
  };
  for (const { anchor, keys } of anchorsOf(form)) if (anchor.kind !== 'by-text') take(anchor.field, () => findByLabel(rows, anchor, keys, labels));
  // Last, so that what stands beside a label is that label's: 12315投诉举报中心经费 is a project, not unit 12315.
  for (const { anchor } of anchorsOf(form)) if (anchor.kind === 'by-text') take(anchor.field, () => findByText(rows, anchor.field, claimed));
  return { fields, claimed };
}

function fieldName(field: ProjectField): string {
  if (field.kind === 'spending') return field.checkpoint;
  return 'name' in field ? field.name : field.kind;
}

const labelsOfForms = new WeakMap<FormDeclaration, ReadonlySet<string>>();

/** Folded texts of every label of the form outside the indicator table. */
export function labelKeys(form: FormDeclaration): ReadonlySet<string> {
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

function anchorsOf(form: FormDeclaration): readonly PreparedAnchor[] {
  const known = preparedAnchors.get(form);
  if (known !== undefined) return known;
  const prepared = [...fieldAnchors(form), ...form.elsewhere].map((anchor): PreparedAnchor => {
    return { anchor, keys: new Set(anchor.kind === 'by-text' ? [] : anchor.labels.map(labelKey)) };
  });
  preparedAnchors.set(form, prepared);
  return prepared;
}

function findByLabel(
  rows: readonly GridRow[],
  anchor: Exclude<FieldAnchor, { kind: 'by-text' }>,
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
  anchor: Exclude<FieldAnchor, { kind: 'by-text' }>,
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

function findByText(rows: readonly GridRow[], field: ProjectField, claimed: ReadonlySet<GridCell>): GridCell | null {
  const free = rows.flatMap((row) => row.cells).filter((cell) => !claimed.has(cell));
  if (field.kind === 'unit') return free.find(({ key }) => startsWithUnitCode(key)) ?? null;
  if (field.kind !== 'money-unit') return null;
  return free.find(({ key }) => isMoneyUnitText(key)) ?? free.find(({ key }) => key.length <= longestLabel && withoutMoneyUnit(key) !== key) ?? null;
}

/** `项目资金(万元)` names the unit of the amounts beside it. */
const longestLabel = 20;

/** Three to 21 digits directly followed by a name: `414001定州市…`. */
function startsWithUnitCode(key: string): boolean {
  let digits = 0;
  while ((key[digits] ?? '') >= '0' && (key[digits] ?? '') <= '9') digits += 1;
  return digits >= 3 && digits <= 21 && digits < key.length && (key[digits] ?? '') > '\u2fff';
}

/** `单位:万元`, `金额单位:人民币元`, also in brackets. Anything more in the cell makes it another cell. */
function isMoneyUnitText(key: string): boolean {
  return /^\(?(?:金额|计量|货币)?单位:?(?:人民币)?[千万亿]?元\)?$/u.test(key);
}
