// What a person copied elsewhere, as a block of cell texts: a table of Excel, WPS, Word or a web page (HTML), or lines with tabs (plain text). Merged cells are
// taken apart as the form needs them: a cell merged downwards says the same in every row it covers, one merged sideways is one cell.
// Ground: HTML Living Standard §4.9.12 for spans; the quoting of text that spreadsheets put on the clipboard is that of RFC 4180 with tabs.
import { placeInFile } from '../../kernel/place.ts';
import type { Paragraph, TableCell, TableRow } from '../document-reading.ts';
import { scanHtml } from '../html/html-scanner.ts';
import { gridOf, type SpannedRow } from '../html/html-table-grid.ts';
import { PageBuilder, type PageItem, type PageTable } from '../html/page-builder.ts';

/** Rows of cell texts, all of one length; at least one cell. */
export type TextBlock = readonly (readonly string[])[];

export interface PastedTexts {
  /** The HTML of the clipboard; blank where it holds none. */
  readonly html: string;
  readonly text: string;
}

/** The table where the HTML holds one, else the text; null where nothing was copied. */
export function pastedBlock({ html, text }: PastedTexts): TextBlock | null {
  return blockOfHtml(html) ?? blockOfText(text);
}

/** Larger tables are no block for a form. */
const limits = { characters: 2_000_000, cells: 20_000, paragraphs: 40_000, depth: 64 };

function blockOfHtml(html: string): TextBlock | null {
  const builder = new PageBuilder(limits);
  scanHtml(html, builder);
  const { items, halt } = builder.finish();
  if (halt !== null) return null;
  const [table] = items.filter((item) => item.kind === 'table').toSorted((a, b) => b.rows.length - a.rows.length);
  if (table === undefined) return holdsCell(html) ? [[plain(paragraphsOf({ items }).map((paragraph) => paragraph.text).join('\n'))]] : null;
  const rows = gridOf(spannedRows(table), limits.cells);
  return rows === null || rows.length === 0 ? null : apart(rows);
}

/** A page's table of a single cell is a frame and opened out; on the clipboard it is the one cell that was copied. */
function holdsCell(html: string): boolean {
  return /<t[dh][\s>]/iu.test(html);
}

function spannedRows({ rows }: PageTable): readonly SpannedRow[] {
  return rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ paragraphs: paragraphsOf(cell), tables: [], place: nowhere, columns: cell.columns, rows: cell.rows })), place: nowhere }));
}

function paragraphsOf({ items }: { readonly items: readonly PageItem[] }): readonly Paragraph[] {
  return items.flatMap((item) => (item.kind === 'paragraph' ? [{ kind: 'paragraph', text: item.text, fields: [], deleted: '', place: nowhere }] : []));
}

/** A column is where some cell begins. */
function apart(rows: readonly TableRow[]): TextBlock {
  const begins = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted((a, b) => a - b);
  const above = new Map<number, string>();
  return rows.map(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    return begins.map((column) => {
      const cell = byColumn.get(column);
      const text = cell === undefined ? '' : textOf(cell, above.get(column) ?? '');
      above.set(column, text);
      return text;
    });
  });
}

function textOf({ verticalMerge, text }: TableCell, above: string): string {
  return verticalMerge === 'continue' ? above : plain(text);
}

function blockOfText(text: string): TextBlock | null {
  if (text === '') return null;
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (quoted && character === '"') {
      if (source.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (!quoted && character === '"' && cell === '' && closesQuote(source, index)) quoted = true;
    else if (!quoted && character === '\t') endCell();
    else if (!quoted && character === '\n') {
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => plain(row[index] ?? '')));
}

/** A quote opens a quoted cell only where another one ends it at the end of a cell: `"甲"级` is a text of its own. */
function closesQuote(source: string, open: number): boolean {
  for (let index = open + 1; index < source.length; index += 1) {
    if (source.charAt(index) !== '"') continue;
    const next = source.charAt(index + 1);
    if (next !== '"') return next === '' || next === '\t' || next === '\n';
    index += 1;
  }
  return false;
}

/** Without the blanks that only fill a cell. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

const nowhere = placeInFile('');
