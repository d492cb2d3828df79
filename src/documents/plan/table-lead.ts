// What stands in the first rows of a table itself: title and year, which many places print there and not above the table; in a workbook also
// the text of the document, which has nowhere else to stand.
import type { FormLayout } from '../../domain/form/index.ts';
import type { TableCell } from '../document-reading.ts';
import { firstHeading } from './indicator-headings.ts';
import { isMoneyUnitText, startsWithUnitCode } from './labelled-text.ts';
import { labelKeys } from './locate-fields.ts';
import { bearsLabel, labelKey, type GridCell, type GridRow } from './table-grid.ts';

export interface TableLead {
  /** How many rows it takes. */
  readonly rows: number;
  /** Its texts: the cells that are alone in their row. */
  readonly cells: readonly TableCell[];
}

/** The rows above the first field of a project. Several texts in one of them belong together with nothing: they are left over. */
export function tableLead(rows: readonly GridRow[], form: FormLayout): TableLead {
  const labels = labelKeys(form);
  const isField = (cell: GridCell): boolean => bearsLabel(cell, labels) || isMoneyUnitText(cell.key) || (startsWithUnitCode(cell.key) && !endsLikeTitle(cell.cell.text, form));
  const heading = firstHeading(rows, form);
  const field = rows.findIndex((row) => row.cells.some(isField));
  const end = field < 0 ? heading : Math.min(field, heading);
  const alone = rows.slice(0, end).flatMap(({ cells }) => {
    const written = cells.filter(({ blank }) => !blank);
    return written.length === 1 ? written.map(({ cell }) => cell) : [];
  });
  return { rows: end, cells: alone };
}

/** Whether a text ends like the title of a project table; the year may stand in brackets behind it. */
export function endsLikeTitle(text: string, { titleEndings }: FormLayout): boolean {
  if (text.length > longestTitle) return false;
  const key = labelKey(text).replace(/\(20\d\d年度?\)$/u, '');
  return titleEndings.some((ending) => key.endsWith(ending));
}

const longestTitle = 120;

/** `(2024年度)`, alone: the year of the table; null for anything else. */
export function printedYear(key: string): number | null {
  const year = /^\(?(20\d\d)年度?\)?$/u.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** `…绩效目标表(2024年度)` */
export function yearBehindTitle(key: string): number | null {
  const year = /\((20\d\d)年度?\)$/u.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}
