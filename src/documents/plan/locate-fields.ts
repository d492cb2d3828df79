// Finds the value cells of a form's fields in a project table, by the labels of the form declaration. Every cell used, label or value, is
// claimed, so that what is left over can be reported.
import { fieldAnchors, type FieldAnchor, type FormDeclaration, type ProjectField } from '../../domain/form/index.ts';
import { cellUnder, labelKey, type GridCell, type GridRow } from './table-grid.ts';

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
  const take = (field: ProjectField, cell: GridCell | null): void => {
    if (cell === null) return;
    fields.push({ field, cell });
    claimed.add(cell);
  };
  for (const { anchor, keys } of anchorsOf(form)) if (anchor.kind !== 'by-text') take(anchor.field, findByLabel(rows, anchor, keys, labels));
  // Last, so that what stands beside a label is that label's: 12315投诉举报中心经费 is a project, not unit 12315.
  for (const { anchor } of anchorsOf(form)) if (anchor.kind === 'by-text') take(anchor.field, findByText(rows, anchor.field, claimed));
  return { fields, claimed };
}

/** Folded texts of every label of the form outside the indicator table. */
export function labelKeys(form: FormDeclaration): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const row of form.rows) {
    for (const cell of row) if (cell.kind === 'label') for (const text of cell.texts) keys.add(labelKey(text));
  }
  return keys;
}

function anchorsOf(form: FormDeclaration): readonly PreparedAnchor[] {
  const known = preparedAnchors.get(form);
  if (known !== undefined) return known;
  const prepared = fieldAnchors(form).map((anchor): PreparedAnchor => {
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
    for (const cell of row.cells) {
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
  for (const row of rows) {
    for (const cell of row.cells) {
      if (claimed.has(cell)) continue;
      if (field.kind === 'unit' && startsWithUnitCode(cell.key)) return cell;
      if (field.kind === 'money-unit' && isMoneyUnitText(cell.key)) return cell;
    }
  }
  return null;
}

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
