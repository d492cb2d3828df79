// Where the value of a field stands relative to its label, derived from the layout of a form: right of it, below it, or in a row under a label
// that spans several rows.
import type { FieldAnchor, FormCell, FormField, FormLayout } from './form-declaration.ts';

interface PlacedLabel {
  readonly labels: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  /** Its value stands right of it, so none stands below it. */
  readonly answered: boolean;
}

/** One anchor per field of the layout, in layout order. */
export function fieldAnchors<Field extends FormField>(form: Pick<FormLayout<Field>, 'rows'>): readonly FieldAnchor<Field>[] {
  const labels = placedLabels(form);
  const anchors: FieldAnchor<Field>[] = [];
  form.rows.forEach((row, rowIndex) => {
    let column = 0;
    row.forEach((cell, cellIndex) => {
      if (cell.kind === 'field') anchors.push(anchorOf(cell.field, rowIndex, column, row[cellIndex - 1], labels));
      column += cell.span;
    });
  });
  return anchors;
}

function anchorOf<Field extends FormField>(
  field: Field,
  row: number,
  column: number,
  before: FormCell<Field> | undefined,
  labels: readonly PlacedLabel[],
): FieldAnchor<Field> {
  if (before?.kind === 'label') return { kind: 'right', field, labels: before.texts };
  const above = labels.find(
    (candidate) => candidate.row === row - 1 && candidate.rows === 1 && !candidate.answered && candidate.column <= column && column < candidate.column + candidate.span,
  );
  if (above !== undefined) return { kind: 'below', field, labels: above.labels };
  const spanning = labels.find((candidate) => candidate.row < row && row < candidate.row + candidate.rows);
  if (spanning !== undefined) return { kind: 'row-below', field, labels: spanning.labels, offset: row - spanning.row };
  return { kind: 'by-text', field };
}

function placedLabels(form: Pick<FormLayout, 'rows'>): readonly PlacedLabel[] {
  return form.rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.flatMap((cell, cellIndex) => {
      const start = column;
      column += cell.span;
      const answered = row[cellIndex + 1]?.kind === 'field';
      return cell.kind === 'label' ? [{ labels: cell.texts, row: rowIndex, column: start, span: cell.span, rows: cell.rows, answered }] : [];
    });
  });
}
