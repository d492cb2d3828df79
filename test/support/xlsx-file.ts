// Workbooks for tests, built in code: the least package that Excel would open, plus whatever a test puts into it.
import { relationshipsXml, zipFile } from './docx-file.ts';

export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetInput {
  readonly name?: string;
  /** Content of `sheetData`. */
  readonly rows: string;
  /** Ranges, `A1:B2`. */
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface XlsxParts {
  readonly sheets: readonly SheetInput[];
  /** Items of the shared strings, as XML inside `si`. */
  readonly strings?: readonly string[];
  /** Format codes; the style of index n + 1 has the nth of them. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Further relationships of the workbook, as XML. */
  readonly links?: string;
  /** Further entries, by name; replaces entries of the same name. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
  readonly namespace?: string;
}

export function xlsxEntries(parts: XlsxParts): Record<string, Uint8Array> {
  const namespace = parts.namespace ?? spreadsheet;
  const { sheets, strings, formats } = parts;
  const listed = sheets.map(({ name, state }, index) => `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`).join('');
  const related = [
    ...sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(strings === undefined ? [] : [relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')]),
    ...(formats === undefined ? [] : [relationship('rIdF', 'styles', 'styles.xml')]),
  ].join('');
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('') +
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    '_rels/.rels': relationshipsXml(relationship('r', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${links}"><workbookPr${parts.date1904 === true ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(related + (parts.links ?? '')),
    ...Object.fromEntries(sheets.map((input, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(input, namespace)])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${namespace}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>` }),
    ...(formats === undefined ? {} : { 'xl/styles.xml': stylesXml(formats, namespace) }),
    ...parts.entries,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
}

/** A `.xlsx` file. */
export function xlsxFile(parts: XlsxParts): Uint8Array {
  return zipFile(xlsxEntries(parts));
}

/** Rows of texts as inline strings, one row below the other; null leaves a cell out. */
export function textRows(...rows: readonly (readonly (string | null)[])[]): string {
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => (text === null ? '' : textCell(columnName(column + 1) + (row + 1), text))).join('')}</row>`)
    .join('');
}

export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** 1 is A, 27 is AA. */
export function columnName(column: number): string {
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
}

function sheetXml({ rows, merges = [] }: SheetInput, namespace: string): string {
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${namespace}" xmlns:r="${links}"><sheetData>${rows}</sheetData>${merged}</worksheet>`;
}

function stylesXml(formats: readonly string[], namespace: string): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('');
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('');
  return (
    `<styleSheet xmlns="${namespace}"><numFmts count="${formats.length}">${codes}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" xfId="0"/>${styles}</cellXfs></styleSheet>`
  );
}
