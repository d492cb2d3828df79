// Plain text taken out of Word: a line that starts with a tab is a cell, a blank line ends the row, a line without a tab behind a cell
// belongs to that cell, everything else is a paragraph. TC fields stand as literal words and are taken out.
import type { Fault } from '../../kernel/fault.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { Place } from '../../kernel/place.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { splitLiteralContentsField } from '../contents-entry.ts';
import type { Block, DocumentReading, Paragraph, ReadingLimits, Table, TableCell, TableRow } from '../document-reading.ts';
import { mostParagraphs, tooManyCells, tooManyCharacters, tooManyParagraphs } from '../limit-faults.ts';
import { decodeText } from './decode-text.ts';

/** Reads a text file; see `docs/architecture.md` for the layout it expects. Lines may end in CR LF, LF or CR. */
export function readText(bytes: Uint8Array, file: string, limits: ReadingLimits): Result<DocumentReading, Fault> {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.length > limits.characters) return failed(tooManyCharacters(file, limits.characters));
  const unix = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const refused = refuseByLines(unix, file, limits);
  if (refused !== null) return failed(refused);
  const lines = unix.split('\n');
  const remarks = encoding === 'UTF-8' ? [] : [`按 ${encoding} 编码读取。`];
  return ok({ file, format: 'txt', blocks: new LineReader(lines, file).read(), remarks });
}

/** Counts before anything is built: ten million lines as texts of their own would take more memory than a refusal is worth. */
function refuseByLines(text: string, file: string, limits: ReadingLimits): Fault | null {
  let cells = 0;
  let others = 0;
  for (let start = 0; start < text.length; ) {
    if (text.charCodeAt(start) === tab) cells += 1;
    else others += 1;
    const end = text.indexOf('\n', start);
    start = end < 0 ? text.length : end + 1;
  }
  if (cells > limits.tableCells) return tooManyCells(file, limits.tableCells);
  // Every cell may have one blank line: the one that ends its row.
  const most = mostParagraphs(limits);
  return others > cells + most ? tooManyParagraphs(file, most) : null;
}

const tab = 0x09;

interface OpenCell {
  readonly line: number;
  readonly lines: string[];
}

/** Holds the cursor over the lines; one use per file. */
class LineReader {
  private readonly lines: readonly string[];
  private readonly file: string;
  private index = 0;
  private tables = 0;
  private paragraphs = 0;

  constructor(lines: readonly string[], file: string) {
    this.lines = lines;
    this.file = file;
  }

  read(): readonly Block[] {
    const blocks: Block[] = [];
    while (this.index < this.lines.length) {
      const line = this.lines[this.index] ?? '';
      if (line.startsWith('\t')) blocks.push(this.readTable());
      else {
        this.index += 1;
        if (!isBlankText(line)) {
          this.paragraphs += 1;
          blocks.push(readParagraph(line, this.place({ paragraph: this.paragraphs, line: this.index })));
        }
      }
    }
    return blocks;
  }

  private readTable(): Table {
    this.tables += 1;
    const place = this.place({ table: this.tables, line: this.index + 1 });
    const rows: TableRow[] = [];
    while ((this.lines[this.index] ?? '').startsWith('\t')) {
      rows.push(this.readRow(rows.length + 1));
      this.skipToNextRow();
    }
    return { kind: 'table', rows, place };
  }

  /** Blank lines between rows: one mostly, more where the Word table had empty paragraphs. A table ends where text other than a cell follows. */
  private skipToNextRow(): void {
    let next = this.index;
    while (next < this.lines.length && !(this.lines[next] ?? '').startsWith('\t') && isBlankText(this.lines[next] ?? '')) next += 1;
    if ((this.lines[next] ?? '').startsWith('\t')) this.index = next;
  }

  private readRow(row: number): TableRow {
    const open: OpenCell[] = [];
    const place = this.place({ table: this.tables, row, line: this.index + 1 });
    for (;;) {
      const line = this.lines[this.index];
      if (line === undefined) break;
      if (line.startsWith('\t')) open.push({ line: this.index + 1, lines: [line.slice(1)] });
      else if (!isBlankText(line)) open.at(-1)?.lines.push(line);
      else if (!this.takeStrayMark(open)) break;
      this.index += 1;
    }
    const cells = open.map((cell, index) => this.closeCell(cell, row, index));
    return { cells, place };
  }

  /**
   * A page number that was caught inside the last cell stands alone behind blank lines, where a paragraph of the document never is a bare
   * number. It stays in the cell, with the blank lines before it, exactly as the Word file holds it.
   */
  private takeStrayMark(open: readonly OpenCell[]): boolean {
    let next = this.index;
    while (next < this.lines.length && isBlankText(this.lines[next] ?? '') && !(this.lines[next] ?? '').startsWith('\t')) next += 1;
    const line = this.lines[next] ?? '';
    const behind = this.lines[next + 1] ?? '';
    if (line.startsWith('\t') || !isPageNumber(line) || !isBlankText(behind)) return false;
    open.at(-1)?.lines.push(...this.lines.slice(this.index, next + 1));
    this.index = next;
    return true;
  }

  private closeCell(cell: OpenCell, row: number, index: number): TableCell {
    const place = this.place({ table: this.tables, row, cell: index + 1, line: cell.line });
    const paragraphs = cell.lines.map((line, offset) => readParagraph(line, { ...place, paragraph: offset + 1, line: cell.line + offset }));
    return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs, column: index, columnSpan: 1, verticalMerge: 'none', tables: [], place };
  }

  private place(parts: Partial<Place>): Place {
    return { file: this.file, table: null, row: null, cell: null, paragraph: null, line: null, ...parts };
  }
}

function readParagraph(line: string, place: Place): Paragraph {
  const split = splitLiteralContentsField(line);
  if (split === null) return { kind: 'paragraph', text: line, fields: [], deleted: '', place };
  return { kind: 'paragraph', text: split.text, fields: [{ instruction: split.instruction }], deleted: '', place };
}

/** A bare number of at most four digits, or one between dashes: `1`, `- 12 -`. */
function isPageNumber(line: string): boolean {
  const digits = line.trim().replaceAll('-', '').replaceAll('—', '').trim();
  return digits.length > 0 && digits.length <= 4 && Array.from(digits).every((digit) => digit >= '0' && digit <= '9');
}
