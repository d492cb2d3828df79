// The grid of a table: binary rows state their cell edges in twips, each row for itself. The union of all edges is the grid that a
// .docx writes as `w:tblGrid`, and every cell gets its first column and its span in it.
import type { RowDefinition } from './row-definition.ts';

export interface GridPlace {
  readonly column: number;
  readonly columnSpan: number;
}

/** Places of the cells of each row; a row without a definition counts its cells one by one. `cellCounts` are the cells really stored. */
export function placeInGrid(rows: readonly (RowDefinition | null)[], cellCounts: readonly number[]): readonly (readonly GridPlace[])[] {
  const columnAt = columnsOfEdges(rows);
  return rows.map((row, rowIndex) => {
    const places: GridPlace[] = [];
    let free = 0;
    for (let cell = 0; cell < (cellCounts[rowIndex] ?? 0); cell += 1) {
      const left = row?.edges[cell];
      const right = row?.edges[cell + 1];
      const column = left === undefined || right === undefined ? free : Math.max(free, columnAt(left));
      const columnSpan = right === undefined ? 1 : Math.max(1, columnAt(right) - column);
      places.push({ column, columnSpan });
      free = column + columnSpan;
    }
    return places;
  });
}

/** Edges that lie this close (in twips, a twentieth of a point) are one: programs round when they write. */
const tolerance = 12;

function columnsOfEdges(rows: readonly (RowDefinition | null)[]): (edge: number) => number {
  const edges = new Set<number>();
  for (const row of rows) for (const edge of row?.edges ?? []) edges.add(edge);
  const columns = new Map<number, number>();
  let clusterStart = -Infinity;
  let column = -1;
  for (const edge of [...edges].toSorted((left, right) => left - right)) {
    if (edge - clusterStart > tolerance) {
      column += 1;
      clusterStart = edge;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}
