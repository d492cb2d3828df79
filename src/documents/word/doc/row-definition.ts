// The definition of a table row: where its cells begin and end across the page, and which are merged. It stands on the row-end mark.
// Ground: [MS-DOC] 2.6.3, 2.9.317 (TDefTableOperand), 2.9.305 (TC80), 2.9.313 (TCGRF).
import { byteAt, signedWordAt, wordAt } from './little-endian.ts';
import { forEachModifier, modifierCodes } from './property-modifier.ts';

export interface CellDefinition {
  /** `first` opens a horizontal merge, `merged` is swallowed by the cell before it. */
  readonly horizontal: 'none' | 'first' | 'merged';
  readonly vertical: 'none' | 'restart' | 'continue';
}

export interface RowDefinition {
  /** Edges in twentieths of a point, one more than there are cells. */
  readonly edges: readonly number[];
  readonly cells: readonly CellDefinition[];
}

/** The definition that a row-end mark's modifiers give; null when they give none. */
export function readRowDefinition(lists: readonly Uint8Array[]): RowDefinition | null {
  let row: { edges: number[]; cells: CellDefinition[] } | null = null;
  for (const list of lists) {
    forEachModifier(list, (code, at, length) => {
      if (code === modifierCodes.defineTable) row = defineTable(list, at, length);
      else if (row !== null) changeRow(row, code, list, at);
    });
  }
  return row;
}

const plainCell: CellDefinition = { horizontal: 'none', vertical: 'none' };
const cellSize = 20;
/** Word allows 63 cells in a row. */
const mostCells = 63;

function defineTable(list: Uint8Array, at: number, length: number): { edges: number[]; cells: CellDefinition[] } | null {
  const count = Math.min(mostCells, byteAt(list, at));
  if (1 + 2 * (count + 1) > length) return null;
  const edges: number[] = [];
  for (let index = 0; index <= count; index += 1) edges.push(signedWordAt(list, at + 1 + 2 * index));
  const cells: CellDefinition[] = [];
  const first = at + 1 + 2 * (count + 1);
  for (let index = 0; index < count; index += 1) {
    const place = first + cellSize * index;
    cells.push(place + 2 <= at + length ? cellOfFlags(wordAt(list, place)) : plainCell);
  }
  return { edges, cells };
}

function cellOfFlags(flags: number): CellDefinition {
  return (flags & 0x0063) === 0 ? plainCell : mergedCell(flags);
}

function mergedCell(flags: number): CellDefinition {
  const horizontal = (flags & 0x0001) !== 0 ? 'first' : (flags & 0x0002) !== 0 ? 'merged' : 'none';
  const vertical = (flags & 0x0040) !== 0 ? 'restart' : (flags & 0x0020) !== 0 ? 'continue' : 'none';
  return { horizontal, vertical };
}

/** Changes that stand behind the definition: Word writes them when it saves fast. */
function changeRow(row: { edges: number[]; cells: CellDefinition[] }, code: number, list: Uint8Array, at: number): void {
  const first = byteAt(list, at);
  const limit = Math.min(byteAt(list, at + 1), row.cells.length);
  switch (code) {
    case modifierCodes.verticalMerge: {
      const cell = row.cells[first];
      if (cell !== undefined) row.cells[first] = { ...cell, vertical: verticalKinds.get(byteAt(list, at + 1)) ?? 'none' };
      break;
    }
    case modifierCodes.mergeCells:
      for (let index = first; index < limit; index += 1) {
        row.cells[index] = { horizontal: index === first ? 'first' : 'merged', vertical: row.cells[index]?.vertical ?? 'none' };
      }
      break;
    case modifierCodes.splitCells:
      for (let index = first; index < limit; index += 1) row.cells[index] = { horizontal: 'none', vertical: row.cells[index]?.vertical ?? 'none' };
      break;
    case modifierCodes.deleteCells:
      if (first < limit) {
        row.cells.splice(first, limit - first);
        const gap = (row.edges[limit] ?? 0) - (row.edges[first] ?? 0);
        row.edges.splice(first, limit - first);
        for (let index = first; index < row.edges.length; index += 1) row.edges[index] = (row.edges[index] ?? 0) - gap;
      }
      break;
    case modifierCodes.insertCells:
      insertCells(row, first, byteAt(list, at + 1), wordAt(list, at + 2));
      break;
    case modifierCodes.cellWidth: {
      const width = wordAt(list, at + 2);
      for (let index = first; index < limit; index += 1) {
        const change = (row.edges[index] ?? 0) + width - (row.edges[index + 1] ?? 0);
        for (let edge = index + 1; edge < row.edges.length; edge += 1) row.edges[edge] = (row.edges[edge] ?? 0) + change;
      }
      break;
    }
    default:
  }
}

function insertCells(row: { edges: number[]; cells: CellDefinition[] }, wanted: number, count: number, width: number): void {
  const at = Math.min(wanted, row.cells.length);
  const added = Math.min(count, mostCells - row.cells.length);
  const base = row.edges[at] ?? 0;
  const later = row.edges.slice(at + 1).map((edge) => edge + added * width);
  row.edges.length = at + 1;
  for (let index = 1; index <= added; index += 1) row.edges.push(base + index * width);
  for (const edge of later) row.edges.push(edge);
  row.cells.splice(at, 0, ...Array.from({ length: added }, () => plainCell));
}

const verticalKinds: ReadonlyMap<number, CellDefinition['vertical']> = new Map([
  [1, 'continue'],
  [3, 'restart'],
]);
