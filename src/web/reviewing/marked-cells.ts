// Several cells that one opinion is about: the first one that was chosen, and those marked beside it.
import { namedTogether, type NamedPlace, type PlaceInProject } from '../../domain/lifecycle/index.ts';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { columnsOf, rowKey, type CellKey } from '../project/form-content.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import { placeOfCell, type CellPlace } from './comment-places.ts';

/** The cells of the rectangle between two cells of the table, without the first; elsewhere the other cell alone. */
export function cellsBetween(from: CellKey, to: CellKey, form: FormDeclaration, project: Project): readonly CellKey[] {
  const [first, last] = [rowOfKey(from), rowOfKey(to)];
  const columns: readonly string[] = columnsOf(form, project).map(({ column }) => column);
  const rows = project.indicators.map(({ ordinal }) => ordinal);
  const spans = first === null || last === null ? null : ([[rows.indexOf(first.ordinal), rows.indexOf(last.ordinal)], [columns.indexOf(first.column), columns.indexOf(last.column)]] as const);
  if (spans === null || spans.flat().includes(-1)) return from === to ? [] : [to];
  const [[top, bottom], [left, right]] = spans;
  const inRange = (index: number, one: number, other: number): boolean => index >= Math.min(one, other) && index <= Math.max(one, other);
  const within = columnsOf(form, project).filter((_, index) => inRange(index, left, right));
  return rows.filter((_, index) => inRange(index, top, bottom)).flatMap((ordinal) => within.map(({ column }) => rowKey(ordinal, column))).filter((key) => key !== from);
}

/** Every cell that an opinion may be about besides, with how people call it. */
export function markableCells(form: FormDeclaration, project: Project, rows: readonly string[]): readonly { readonly key: CellKey; readonly title: string }[] {
  const fields: readonly CellKey[] = ['name', 'code', 'total', 'purpose', 'spending:12-31', 'goals'];
  const cells = project.indicators.flatMap(({ ordinal }) => columnsOf(form, project).filter(({ column }) => column !== 'level1').map(({ column }) => rowKey(ordinal, column)));
  const known = new Set<string>();
  return [...cells, ...fields].flatMap((key) => {
    const { title } = placeOfCell(key, project, rows);
    if (known.has(title)) return [];
    known.add(title);
    return [{ key, title }];
  });
}

/** The place of the first cell, called after all of them, and the places of the others. */
export function placesOfCells(cell: CellKey, marked: readonly CellKey[], project: Project, rows: readonly string[]): CellPlace & { readonly also: readonly PlaceInProject[] } {
  const first = placeOfCell(cell, project, rows);
  const others = marked.map((key) => placeOfCell(key, project, rows)).filter((place, index, all) => !isSame(place, first) && all.findIndex((other) => isSame(other, place)) === index);
  // The project as a whole has no cells beside it.
  const also = first.row === null && first.field === null ? [] : others.filter(({ row, field }) => row !== null || field !== null);
  return { ...first, title: also.length === 0 ? first.title : namedTogether([first, ...also].map(named)), also: also.map(({ row, field }) => ({ row, field })) };
}

function named({ row, title }: CellPlace): NamedPlace {
  if (row === null) return { row: null, cell: title };
  const cut = title.indexOf('的');
  return cut < 0 ? { row: title, cell: null } : { row: title.slice(0, cut), cell: title.slice(cut + 1) };
}

function isSame(one: PlaceInProject, other: PlaceInProject): boolean {
  return one.row === other.row && one.field === other.field;
}
