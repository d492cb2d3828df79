// An opinion of a reviewer on several places of one project is one opinion: it stands at each of them, opens each of them, and is dealt with where one of them is written anew or it is answered.
import type { CommentPlace } from './reopened-parts.ts';

/** A place within the project of a comment. */
export type PlaceInProject = Pick<CommentPlace, 'row' | 'field'>;

export interface CommentPlaces extends CommentPlace {
  /** Beside the first; none on the text as a whole. */
  readonly also: readonly PlaceInProject[];
}

/** Every place it stands at, the first one first. */
export function placesOf({ project, row, field, also }: CommentPlaces): readonly CommentPlace[] {
  return [{ project, row, field }, ...also.map((place) => ({ project, row: place.row, field: place.field }))];
}

/** As it is told: a row, or none where it is a field of the project; a column or field, or none where the row or the project as a whole is meant. */
export interface NamedPlace {
  readonly row: string | null;
  readonly cell: string | null;
}

/**
 * Places of one project named together: those of one row share its name, rows with the same cells share these.
 *
 * @example namedTogether([{ row: '第3行', cell: '指标值' }, { row: '第3行', cell: '依据' }, { row: '第4行', cell: '指标值' }, { row: '第4行', cell: '依据' }]) // 第3行、第4行的指标值、依据
 */
export function namedTogether(places: readonly NamedPlace[]): string {
  const cellsOfRows = new Map<string | null, ReadonlySet<string>>();
  for (const { row, cell } of places) cellsOfRows.set(row, new Set([...(cellsOfRows.get(row) ?? []), ...(cell === null ? [] : [cell])]));
  // By what is said of them; fields of the project stand by themselves.
  const rowsWithCells = new Map<string, readonly string[]>();
  for (const [row, cells] of cellsOfRows) {
    const said = [...cells].join('、');
    if (row === null) rowsWithCells.set(said, []);
    else rowsWithCells.set(`的${said}`, [...(rowsWithCells.get(`的${said}`) ?? []), row]);
  }
  return [...rowsWithCells].map(([said, rows]) => (rows.length === 0 ? said : `${rows.join('、')}${said === '的' ? '' : said}`)).join('，');
}
