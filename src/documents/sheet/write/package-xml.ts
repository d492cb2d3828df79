// The parts around the sheets of a workbook: content types, relationships, the workbook itself, properties. None holds a time or anything else
// that differs from one writing to the next.
import { xmlAttribute, xmlText } from '../../xml/xml-escapes.ts';
import { absolute, quoted } from './sheet-xml.ts';
import type { SheetFrame } from './workbook.ts';

/** A sheet of the file: the name it got, and what it was written from. */
export interface NamedSheet {
  readonly name: string;
  readonly frame: SheetFrame;
}

type Part = readonly [name: string, content: string];

export function packageParts(title: string, sheets: readonly NamedSheet[], stylesXml: string): readonly Part[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['rId1', `${links}/officeDocument`, 'xl/workbook.xml'], ['rId2', metadata, 'docProps/core.xml'], ['rId3', `${links}/extended-properties`, 'docProps/app.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets.map((_, index) => [`rId${index + 1}`, `${links}/worksheet`, sheetPath(index).slice(3)] as const), ['rIdStyles', `${links}/styles`, 'styles.xml']])],
    ['xl/styles.xml', stylesXml],
    ['docProps/core.xml', coreProperties(title)],
    ['docProps/app.xml', `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hengji</Application></Properties>`],
  ];
}

/** Where the sheet of an index (from 0) lies. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const metadata = `${packages}/relationships/metadata/core-properties`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const listed = Array.from({ length: sheets }, (_, index) => override(sheetPath(index), `${sheetType}.worksheet+xml`)).join('');
  return (
    `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${override('xl/workbook.xml', `${sheetType}.sheet.main+xml`)}${listed}${override('xl/styles.xml', `${sheetType}.styles+xml`)}` +
    `${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}</Types>`
  );
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(({ name, frame }, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${frame.state === 'hidden' ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('');
  const first = Math.max(0, sheets.findIndex(({ frame }) => frame.state === 'visible'));
  const names = sheets.map(({ name, frame }, index) => definedNames(name, frame, index)).join('');
  return (
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${links}">` +
    `<bookViews><workbookView activeTab="${first}"/></bookViews><sheets>${listed}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`
  );
}

/** Rows repeated on every page, and the range that the arrows of a filter work on. */
function definedNames(name: string, { page, filter, columns }: SheetFrame, index: number): string {
  const repeated = page.repeatedRows === 0 || columns.length === 0 ? '' : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(quoted(name))}!$1:$${page.repeatedRows}</definedName>`;
  const filtered = filter === null ? '' : `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(quoted(name))}!${absolute(filter)}</definedName>`;
  return filtered + repeated;
}

function coreProperties(title: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>衡绩</dc:creator></cp:coreProperties>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
}
