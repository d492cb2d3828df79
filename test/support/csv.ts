// Comma-separated tables of the corpus: RFC 4180 quoting, LF line ends, first row holds the column names.

export type CsvRow = Readonly<Record<string, string>>;

/** The rows as text, columns in the given order. */
export function writeCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** The rows of a table, keyed by column name. */
export function readCsv(text: string): readonly CsvRow[] {
  const [header = [], ...lines] = splitCells(text);
  return lines.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

function quoted(cell: string): string {
  const needsQuotes = ['"', ',', '\n'].some((mark) => cell.includes(mark)) || cell.trim() !== cell;
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function splitCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let inQuotes = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (inQuotes && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === ',' || character === '\n')) {
      cells.push(cell);
      cell = '';
      if (character === '\n') {
        lines.push(cells);
        cells = [];
      }
    } else cell += character;
  }
  return lines;
}
