// A worksheet as SpreadsheetML, its elements in the order the schema demands (ISO/IEC 29500-1 §18.3.1.99): what stands before the rows, the rows, what
// stands behind them. Texts stand in their cells (no table of shared texts), so a sheet of any length can be written row by row.
import { columnLetters, lastRow, rangeText, type CellRange } from '../cell-address.ts';
import { xmlAttribute } from '../../xml/xml-escapes.ts';
import { fittingText, sheetText } from './sheet-text.ts';
import type { CellChoices, SheetCell, SheetFrame, SheetRow } from './workbook.ts';

export interface SheetXmlContext {
  /** Index of each style in the style part. */
  readonly styleIndex: (name: string) => number;
  /** The name a sheet has in the file, by its wanted one. */
  readonly nameOf: (wanted: string) => string;
}

export function sheetStart(sheet: SheetFrame, isFirst: boolean, { styleIndex }: SheetXmlContext): string {
  const { columns, frozen, rowHeight } = sheet;
  const listed = columns.map(({ width, isHidden, style }, index) => {
    const at = index + 1;
    return `<col min="${at}" max="${at}" width="${width}" customWidth="1"${style === null ? '' : ` style="${styleIndex(style)}"`}${isHidden ? ' hidden="1"' : ''}/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${rowHeight}" customHeight="1"/>${listed.length === 0 ? '' : `<cols>${listed.join('')}</cols>`}<sheetData>`
  );
}

/** One row; `number` counts from 1. */
export function rowXml({ height, cells }: SheetRow, number: number, { styleIndex }: SheetXmlContext): string {
  let xml = height === null ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`;
  for (const cell of cells) xml += cellXml(cell, number, styleIndex(cell.style));
  return `${xml}</row>`;
}

export function sheetEnd(sheet: SheetFrame, context: SheetXmlContext): string {
  const { isProtected, filter, merges, page } = sheet;
  const merged = merges.filter(({ from, to }) => from.row !== to.row || from.column !== to.column);
  return (
    '</sheetData>' +
    // 0 allows: columns stay as wide as somebody wants them, rows come and go, the list can be sorted where nothing in it is locked.
    (isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>' : '') +
    (filter === null ? '' : `<autoFilter ref="${rangeText(filter)}"/>`) +
    (merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join('')}</mergeCells>`) +
    choicesXml(sheet.choices, context) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.59" right="0.59" top="0.75" bottom="0.75" header="0.3" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${page.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${sheetText(footer(page.foot))}</oddFooter></headerFooter>` +
    // Codes and amounts are texts on purpose; no green corners in every cell.
    `<ignoredErrors><ignoredError sqref="A1:${columnLetters(Math.max(1, sheet.columns.length))}${lastRow}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

function cellXml({ column, content }: SheetCell, row: number, style: number): string {
  const at = `${columnLetters(column)}${row}`;
  switch (content.kind) {
    case 'blank':
      return `<c r="${at}" s="${style}"/>`;
    case 'number':
      return `<c r="${at}" s="${style}"><v>${content.digits}</v></c>`;
    case 'text':
      return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(fittingText(content.text).text)}</t></is></c>`;
  }
}

function pane({ rows, columns }: SheetFrame['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const corner = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns === 0 ? '' : ` xSplit="${columns}"`}${rows === 0 ? '' : ` ySplit="${rows}"`}`;
  return `<pane${split} topLeftCell="${columnLetters(columns + 1)}${rows + 1}" activePane="${corner}" state="frozen"/>`;
}

function choicesXml(choices: readonly CellChoices[], context: SheetXmlContext): string {
  const rules = choices.filter(({ ranges }) => ranges.length > 0).map((rule) => choiceXml(rule, context));
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function choiceXml({ ranges, source, prompt, warning }: CellChoices, { nameOf }: SheetXmlContext): string {
  const told = warning === null ? '' : ` errorStyle="warning" showErrorMessage="1" errorTitle="请核对" error="${xmlAttribute(warning)}"`;
  const asked = prompt === null ? '' : ` showInputMessage="1" prompt="${xmlAttribute(prompt)}"`;
  const list = source.kind === 'texts' ? `"${source.texts.join(',').replaceAll('"', '""')}"` : `${quoted(nameOf(source.sheet))}!${absolute(source.range)}`;
  return `<dataValidation type="list" allowBlank="1"${told}${asked} sqref="${ranges.map(rangeText).join(' ')}"><formula1>${sheetText(list)}</formula1></dataValidation>`;
}

/** A name of a sheet as a reference writes it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function absolute({ from, to }: CellRange): string {
  return `$${columnLetters(from.column)}$${from.row}:$${columnLetters(to.column)}$${to.row}`;
}

/** `&` begins a code in a foot line; a digit behind a font size would be read as part of it. */
function footer(foot: string): string {
  return `${foot === '' ? '' : `&L&9 ${foot.replaceAll('&', '&&')}`}&C&9第 &P 页，共 &N 页`;
}
