// The rows of a table above its indicators, drawn by the form declaration. A cell that the project or department does not have is left out with its label, and
// its neighbour takes the room: a blank cell would be read as blank, which is something else than missing.
import { fieldAnchors, type FormCell, type FormField, type FormLayout } from '../../../../domain/form/index.ts';
import type { PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import type { DraftCell, DraftRow } from './draft-table.ts';
import { fieldName } from './project-fields.ts';

/** What a field shows; null where what is printed has no such cell. */
export type TextOfField<Field extends FormField> = (field: Field) => string | null;

/** A layout with the fields that are drawn. */
type DrawnLayout<Field extends FormField> = Pick<FormLayout<Field>, 'rows' | 'elsewhere' | 'repeatedRows' | 'requiredLabels'>;

/** A cell of the form's grid, from column to column. */
interface GridCell<Field extends FormField> {
  readonly cell: FormCell<Field>;
  readonly from: number;
  readonly to: number;
  readonly present: boolean;
}

export function fieldRows<Field extends FormField>(form: DrawnLayout<Field>, textOf: TextOfField<Field>, edges: readonly number[]): readonly DraftRow[] {
  const isPresent = presenceIn(form, textOf);
  const placed = form.rows.map((row) => placeCells(row, isPresent));
  const kept = keptRows(placed);
  const own = placed.flatMap((row, index): readonly DraftRow[] => {
    if (!kept[index]) return [];
    const cells = withRoomTaken(row).map(({ cell, from, to }): DraftCell => {
      const span = { start: edges[from] ?? 0, end: edges[to] ?? 0 };
      switch (cell.kind) {
        case 'label':
          return { ...span, text: cell.texts[0], style: 'cellLabel', merge: cell.rows > 1 && kept.slice(index + 1, index + cell.rows).includes(true) ? 'start' : 'none', content: { kind: 'label' } };
        case 'under':
          return { ...span, text: '', style: 'cellLabel', merge: 'continue', content: { kind: 'label' } };
        case 'field':
          return { ...span, text: textOf(cell.field) ?? '', style: styleOf(cell.field), merge: 'none', content: { kind: 'field', field: cell.field } };
      }
    });
    return [{ cells, header: index < form.repeatedRows, indicator: null }];
  });
  return [...own, ...rowsElsewhere(form, textOf, edges)];
}

/** Fields that the project has and the layout has no place for, each in a row of its own under a label by which this form reads it. */
function rowsElsewhere<Field extends FormField>(form: DrawnLayout<Field>, textOf: TextOfField<Field>, edges: readonly number[]): readonly DraftRow[] {
  const drawn = new Set(form.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'field' ? [fieldName(cell.field)] : []))));
  const width = edges.at(-1) ?? 0;
  const middle = edges.find((edge) => edge >= width / 6) ?? width / 6;
  return form.elsewhere.flatMap((anchor): readonly DraftRow[] => {
    const text = textOf(anchor.field) ?? '';
    if (anchor.kind !== 'right' || drawn.has(fieldName(anchor.field)) || text === '') return [];
    drawn.add(fieldName(anchor.field));
    const label: DraftCell = { start: 0, end: middle, text: anchor.labels[0] ?? '', style: 'cellLabel', merge: 'none', content: { kind: 'label' } };
    const value: DraftCell = { start: middle, end: width, text, style: styleOf(anchor.field), merge: 'none', content: { kind: 'field', field: anchor.field } };
    return [{ cells: [label, value], header: false, indicator: null }];
  });
}

/** Whether a cell of the layout is drawn: fields the project has, labels of such fields, and labels by which the form is known. */
function presenceIn<Field extends FormField>(form: DrawnLayout<Field>, textOf: TextOfField<Field>): (cell: FormCell<Field>) => boolean {
  const labelled = new Map<readonly string[], Field[]>();
  for (const anchor of fieldAnchors(form)) {
    if (anchor.kind === 'by-text') continue;
    labelled.set(anchor.labels, [...(labelled.get(anchor.labels) ?? []), anchor.field]);
  }
  const has = (field: Field) => textOf(field) !== null;
  return (cell) => {
    if (cell.kind === 'under' || spansRows(cell)) return true;
    if (cell.kind === 'field') return has(cell.field);
    const fields = labelled.get(cell.texts) ?? [];
    return fields.length === 0 || fields.some(has) || cell.texts.some((text) => form.requiredLabels.some((spellings) => spellings.includes(text)));
  };
}

function placeCells<Field extends FormField>(row: readonly FormCell<Field>[], isPresent: (cell: FormCell<Field>) => boolean): readonly GridCell<Field>[] {
  let column = 0;
  return row.map((cell) => {
    const from = column;
    column += cell.span;
    return { cell, from, to: column, present: isPresent(cell) };
  });
}

/**
 * Rows in which something is drawn. Under a label that spans rows a value is found by how many rows it stands below the label, so the rows between
 * are kept.
 */
function keptRows(rows: readonly (readonly GridCell<FormField>[])[]): readonly boolean[] {
  const kept = rows.map((row) => row.some(({ cell, present }) => present && cell.kind !== 'under' && !spansRows(cell)));
  for (const [index, row] of rows.entries()) {
    for (const { cell } of row) {
      if (!spansRows(cell)) continue;
      const last = kept.lastIndexOf(true, index + rowsOf(cell) - 1);
      for (let between = index; between <= last; between += 1) kept[between] = true;
    }
  }
  return kept;
}

/** The cells that are drawn, each with the room of missing ones beside it; cells that span rows keep their width. */
function withRoomTaken<Field extends FormField>(row: readonly GridCell<Field>[]): readonly GridCell<Field>[] {
  const drawn: GridCell<Field>[] = [];
  let free: number | null = null;
  for (const cell of row) {
    const before = drawn.at(-1);
    if (!cell.present) {
      if (before !== undefined && free === null && !keepsWidth(before)) drawn[drawn.length - 1] = { ...before, to: cell.to };
      else free ??= cell.from;
      continue;
    }
    if (free !== null && keepsWidth(cell)) drawn.push(blankCell(free, cell.from));
    drawn.push(free === null || keepsWidth(cell) ? cell : { ...cell, from: free });
    free = null;
  }
  if (free !== null) drawn.push(blankCell(free, row.at(-1)?.to ?? free));
  return drawn;
}

function keepsWidth({ cell }: GridCell<FormField>): boolean {
  return cell.kind === 'under' || spansRows(cell);
}

function blankCell(from: number, to: number): GridCell<never> {
  return { cell: { kind: 'label', texts: [''], span: 1, rows: 1 }, from, to, present: true };
}

function spansRows(cell: FormCell<FormField>): boolean {
  return rowsOf(cell) > 1;
}

function rowsOf(cell: FormCell<FormField>): number {
  return cell.kind === 'label' ? cell.rows : 1;
}

function styleOf(field: FormField): PlanStyle {
  switch (field.kind) {
    case 'unit':
      return 'cellText';
    case 'money-unit':
      return 'cellRight';
    case 'text':
      return field.name === 'purpose' || field.name === 'goals' ? 'cellText' : 'cellCentred';
    case 'money':
    case 'spending':
    case 'fund':
      return 'cellCentred';
  }
}
