// Addresses of cells and ranges: `C5`, `A1:H1` (ISO/IEC 29500-1 §18.18.7, §18.18.62).

export interface CellAddress {
  /** From 1; A is 1. */
  readonly column: number;
  readonly row: number;
}

export interface CellRange {
  readonly from: CellAddress;
  readonly to: CellAddress;
}

/** Null for what is no address of a sheet. `cellAddress('C5')` is column 3, row 5. */
export function cellAddress(text: string): CellAddress | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text);
  if (found === null) return null;
  const [, letters = '', digits = ''] = found;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column > lastColumn || row < 1 || row > lastRow ? null : { column, row };
}

/** The range between two corners, in whichever order they stand; null for a single cell or no range. */
export function rangeOf(text: string): CellRange | null {
  const [first = '', second = ''] = text.split(':');
  const a = cellAddress(first);
  const b = cellAddress(second);
  if (a === null || b === null) return null;
  return {
    from: { column: Math.min(a.column, b.column), row: Math.min(a.row, b.row) },
    to: { column: Math.max(a.column, b.column), row: Math.max(a.row, b.row) },
  };
}

/** `columnLetters(28)` is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The range as a workbook writes it: `A1:H1`, a single cell as `A1`. */
export function rangeText({ from, to }: CellRange): string {
  const first = columnLetters(from.column) + from.row;
  return from.column === to.column && from.row === to.row ? first : `${first}:${columnLetters(to.column)}${to.row}`;
}

export const lastColumn = 16_384;
export const lastRow = 1_048_576;
