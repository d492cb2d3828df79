// A document as it was read, written again as a Word file or as a workbook: the proof that a form reads alike in every format.
import type { Block, Paragraph, Table, TableCell } from '../../src/documents/document-reading.ts';
import { docxFile, paragraphXml, runXml, tableXml } from './docx-file.ts';
import { columnName, escaped, xlsxFile, type SheetInput } from './xlsx-file.ts';

export function asDocx(blocks: readonly Block[]): Uint8Array {
  return docxFile({ body: blocks.map((block) => (block.kind === 'paragraph' ? paragraphOf(block) : wordTable(block))).join('') });
}

function paragraphOf({ text }: Paragraph): string {
  return paragraphXml(escaped(text).split('\n').map((line) => runXml(line)).join('<w:r><w:br/></w:r>'));
}

function wordTable({ rows }: Table): string {
  return tableXml(...rows.map(({ cells }) => cells.map(wordCell).join('')));
}

function wordCell({ paragraphs, columnSpan, verticalMerge }: TableCell): string {
  const merge = verticalMerge === 'none' ? '' : `<w:vMerge w:val="${verticalMerge}"/>`;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${paragraphs.length === 0 ? '<w:p/>' : paragraphs.map(paragraphOf).join('')}</w:tc>`;
}

/**
 * One sheet per table, the paragraphs above it in rows of their own. Texts are shared, amounts and percentages are numbers with a format, as
 * Excel keeps them.
 */
export function asXlsx(blocks: readonly Block[]): Uint8Array {
  const sheets: SheetInput[] = [];
  const texts: string[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      sheets.push(sheetOf(above, block, texts));
      above = [];
    } else if (block.text.trim() !== '') above.push(block.text);
  }
  if (above.length > 0) sheets.push(sheetOf(above, null, texts));
  return xlsxFile({ sheets, strings: texts.map((text) => `<t xml:space="preserve">${escaped(text)}</t>`), formats: formats.map(({ code }) => code) });
}

function sheetOf(above: readonly string[], table: Table | null, texts: string[]): SheetInput {
  const rows = above.map((text, index) => `<row r="${index + 1}">${sharedCell(`A${index + 1}`, text, texts)}</row>`);
  const merges: string[] = [];
  for (const [index, row] of (table?.rows ?? []).entries()) {
    const number = above.length + index + 1;
    const cells = row.cells.map(({ text, column, columnSpan, verticalMerge }) => {
      const from = columnName(column + 1) + number;
      const end = verticalMerge === 'restart' ? number + height(table, index, column) - 1 : number;
      if (verticalMerge !== 'continue' && (columnSpan > 1 || end > number)) merges.push(`${from}:${columnName(column + columnSpan)}${end}`);
      return text === '' ? '' : sheetCell(from, text, texts);
    });
    rows.push(`<row r="${number}">${cells.join('')}</row>`);
  }
  return { rows: rows.join(''), merges };
}

/** Rows that the vertical merge beginning in this cell covers. */
function height(table: Table | null, index: number, column: number): number {
  const below = (table?.rows ?? []).slice(index + 1);
  const end = below.findIndex(({ cells }) => cells.find((cell) => cell.column === column)?.verticalMerge !== 'continue');
  return (end < 0 ? below.length : end) + 1;
}

const formats = [
  { code: '#,##0.00', pattern: /^\d{1,3}(?:,\d{3})*\.\d\d$/u, divisor: 1 },
  { code: '#,##0', pattern: /^\d{1,3}(?:,\d{3})+$/u, divisor: 1 },
  { code: '0.00', pattern: /^\d+\.\d\d$/u, divisor: 1 },
  { code: '0', pattern: /^(?:0|[1-9]\d{0,9})$/u, divisor: 1 },
  { code: '0%', pattern: /^\d{1,3}%$/u, divisor: 100 },
] as const;

function sheetCell(address: string, text: string, texts: string[]): string {
  const style = formats.findIndex(({ pattern }) => pattern.test(text));
  const format = formats[style];
  if (format === undefined) return sharedCell(address, text, texts);
  return `<c r="${address}" s="${style + 1}"><v>${Number(text.replaceAll(/[,%]/gu, '')) / format.divisor}</v></c>`;
}

function sharedCell(address: string, text: string, texts: string[]): string {
  const known = texts.indexOf(text);
  return `<c r="${address}" t="s"><v>${known < 0 ? texts.push(text) - 1 : known}</v></c>`;
}
