// Paragraphs and tables as WordprocessingML, elements in the order the schema demands (ISO/IEC 29500-1 §17.3.1.26, §17.4).
import { xmlAttribute } from '../../xml/xml-escapes.ts';
import type { TableStyle } from '../../../domain/typography/index.ts';
import { changeXml, inlineXml, type InlineContext } from './inline-xml.ts';
import { eighthsOfPoint, twips } from './measures.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './word-document.ts';

export interface BlockContext {
  readonly inline: InlineContext;
  readonly table: TableStyle;
}

/** Blocks one after the other; `sectionEnd` is the section's own properties, which stand in its last paragraph. */
export function blocksXml(blocks: readonly WordBlock[], context: BlockContext, sectionEnd = ''): string {
  let xml = '';
  const last = blocks.length - 1;
  for (const [index, block] of blocks.entries()) {
    xml += block.kind === 'table' ? tableXml(block, context) : paragraphXml(block, context, index === last ? sectionEnd : '');
  }
  return xml;
}

export function paragraphXml(block: WordParagraph, { inline }: BlockContext, sectionEnd = ''): string {
  const breakBefore = block.pageBreakBefore ? '<w:pageBreakBefore/>' : '';
  const indent = block.firstLine === null ? '' : `<w:ind w:firstLine="${block.firstLine}"/>`;
  const mark = block.change === 'none' ? '' : `<w:rPr>${changeXml(block.change, inline)}</w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${xmlAttribute(block.style)}"/>${breakBefore}${indent}${mark}${sectionEnd}</w:pPr>${inlineXml(block.inline, inline)}</w:p>`;
}

function tableXml(table: WordTable, context: BlockContext): string {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const columns = table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  let rows = '';
  for (const row of table.rows) rows += rowXml(row, table.columns, context);
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>${table.framed ? frames(context.table) : ''}<w:tblLayout w:type="fixed"/>${padding(context.table)}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
}

function rowXml(row: WordRow, columns: readonly number[], context: BlockContext): string {
  const whole = row.splittable ? '' : '<w:cantSplit/>';
  const height = row.height === null ? '' : `<w:trHeight w:val="${row.height}" w:hRule="atLeast"/>`;
  const header = row.header ? '<w:tblHeader/>' : '';
  let column = 0;
  let cells = '';
  for (const cell of row.cells) {
    cells += cellXml(cell, widthOf(columns, column, cell.span), context);
    column += cell.span;
  }
  const change = row.change === 'none' ? '' : changeXml(row.change, context.inline);
  return `<w:tr><w:trPr>${whole}${height}${header}${change}</w:trPr>${cells}</w:tr>`;
}

function cellXml(cell: WordCell, width: number, context: BlockContext): string {
  const span = cell.span === 1 ? '' : `<w:gridSpan w:val="${cell.span}"/>`;
  const merge = cell.merge === 'none' ? '' : cell.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const align = cell.verticalAlign === 'top' ? '' : `<w:vAlign w:val="${cell.verticalAlign}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${align}</w:tcPr>${blocksXml(cell.paragraphs, context)}</w:tc>`;
}

/** Width of a cell that begins at a grid column. */
export function widthOf(columns: readonly number[], column: number, span: number): number {
  let width = 0;
  for (let index = column; index < column + span; index += 1) width += columns[index] ?? 0;
  return width;
}

function frames({ line }: TableStyle): string {
  const side = (name: string) => `<w:${name} w:val="single" w:sz="${eighthsOfPoint(line)}" w:space="0" w:color="auto"/>`;
  return `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;
}

function padding(style: TableStyle): string {
  const side = (name: string, points: number) => `<w:${name} w:w="${twips(points)}" w:type="dxa"/>`;
  const { paddingTop, paddingSides, paddingBottom } = style;
  return `<w:tblCellMar>${side('top', paddingTop)}${side('left', paddingSides)}${side('bottom', paddingBottom)}${side('right', paddingSides)}</w:tblCellMar>`;
}
