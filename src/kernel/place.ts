// Provenance: where in a file a value stands. All counts start at 1, as a person counts; null where the format has no such thing.

export interface Place {
  readonly file: string;
  /** Ordinal of the table in the document; of a workbook, of the visible sheet that holds something. */
  readonly table: number | null;
  /** Row in that table; of a sheet, as the program numbers it. */
  readonly row: number | null;
  /** Cell in that row, counting the cells the file stores; of a sheet, the column: C is 3. */
  readonly cell: number | null;
  /** Paragraph of the document (outside tables) or of the cell. */
  readonly paragraph: number | null;
  /** Line of a text file. */
  readonly line: number | null;
}

/** A place with only its file known. */
export function placeInFile(file: string): Place {
  return { file, table: null, row: null, cell: null, paragraph: null, line: null };
}

/** Whether two places name the same spot of the same file. */
export function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.table === b.table && a.row === b.row && a.cell === b.cell && a.paragraph === b.paragraph && a.line === b.line;
}

/** The place as a person reads it: `第10张表第12行第5格`, `第3段`, `第214行（文本）`. */
export function describePlace(place: Place): string {
  const parts: string[] = [];
  if (place.table !== null) parts.push(`第${place.table}张表`);
  if (place.row !== null) parts.push(`第${place.row}行`);
  if (place.cell !== null) parts.push(`第${place.cell}格`);
  if (place.table === null && place.paragraph !== null) parts.push(`第${place.paragraph}段`);
  if (place.line !== null) parts.push(parts.length > 0 ? `（文本第${place.line}行）` : `文本第${place.line}行`);
  return parts.length > 0 ? parts.join('') : place.file;
}
