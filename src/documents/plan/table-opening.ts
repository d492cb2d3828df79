// What stands in the first rows of a table itself: its title and its year, which forms of many places print there and not above the table.
import type { FormDeclaration } from '../../domain/form/index.ts';
import { labelKeys } from './locate-fields.ts';
import { labelKey, type GridCell, type GridRow } from './table-grid.ts';

export interface TableOpening {
  readonly title: GridCell | null;
  readonly year: number | null;
  /** Cells that say nothing but the title or the year. */
  readonly claimed: readonly GridCell[];
}

/** The opening of a project's rows: those above its first label that hold a single text. */
export function tableOpening(rows: readonly GridRow[], form: FormDeclaration): TableOpening {
  const labels = labelKeys(form);
  const claimed: GridCell[] = [];
  let title: GridCell | null = null;
  let year: number | null = null;
  for (const row of rows) {
    const written = row.cells.filter(({ blank }) => !blank);
    const [only] = written;
    if (written.some(({ key }) => labels.has(key)) || written.length > 1) break;
    if (only === undefined) continue;
    const printed = printedYear(only.key);
    if (title === null && endsLikeTitle(only.cell.text, form)) title = only;
    else if (printed === null) continue;
    year ??= printed ?? yearBehindTitle(only.key);
    claimed.push(only);
  }
  return { title, year, claimed };
}

/** Whether a text ends like the title of a project table; the year may stand in brackets behind it. */
export function endsLikeTitle(text: string, { titleEndings }: FormDeclaration): boolean {
  if (text.length > longestTitle) return false;
  const key = withoutYear(labelKey(text));
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

function withoutYear(key: string): string {
  return key.replace(/\(20\d\d年度?\)$/u, '');
}
