// What stands in the first rows of a table itself: title and year, which many places print there and not above the table; in a workbook also
// the text of the document, which has nowhere else to stand.
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { TableCell } from '../document-reading.ts';
import { isMoneyUnitText, startsWithUnitCode } from './labelled-text.ts';
import { labelKeys } from './locate-fields.ts';
import { bearsLabel, labelKey, type GridRow } from './table-grid.ts';

export interface TableLead {
  /** How many rows it takes. */
  readonly rows: number;
  /** Its texts, one per row that is not blank. */
  readonly cells: readonly TableCell[];
}

/** The rows above the first field of a project that hold one text at most. */
export function tableLead(rows: readonly GridRow[], form: FormDeclaration): TableLead {
  const labels = labelKeys(form);
  const cells: TableCell[] = [];
  for (const [index, row] of rows.entries()) {
    const [only, second] = row.cells.filter(({ blank }) => !blank);
    if (only === undefined) continue;
    const isField = bearsLabel(only, labels) || isMoneyUnitText(only.key) || startsWithUnitCode(only.key);
    if (second !== undefined || isField) return { rows: index, cells };
    cells.push(only.cell);
  }
  return { rows: rows.length, cells };
}

/** Whether a text ends like the title of a project table; the year may stand in brackets behind it. */
export function endsLikeTitle(text: string, { titleEndings }: FormDeclaration): boolean {
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
