// Names of SpreadsheetML that the reader cares about, in both of its namespaces (ISO/IEC 29500-1 §18, and the strict variant).
import type { XmlVocabulary } from '../xml/xml-names.ts';

export const sheet = {
  workbook: 1, workbookPr: 2, sheet: 3, si: 4, t: 5, rPh: 6, row: 7, c: 8, v: 9, is: 10, f: 11, mergeCell: 12, numFmt: 13, cellXfs: 14, xf: 15, worksheet: 16, sst: 17,
  styleSheet: 18, col: 19, cellStyleXfs: 20,
  // Attributes.
  name: 40, state: 41, id: 42, reference: 43, style: 44, type: 45, date1904: 46, formatId: 47, formatCode: 48, range: 49, hidden: 50,
} as const;

const elements: ReadonlyMap<string, number> = new Map([
  ['workbook', sheet.workbook], ['workbookPr', sheet.workbookPr], ['sheet', sheet.sheet], ['si', sheet.si], ['t', sheet.t], ['rPh', sheet.rPh], ['row', sheet.row],
  ['c', sheet.c], ['v', sheet.v], ['is', sheet.is], ['f', sheet.f], ['mergeCell', sheet.mergeCell], ['numFmt', sheet.numFmt], ['cellXfs', sheet.cellXfs], ['xf', sheet.xf],
  ['worksheet', sheet.worksheet], ['sst', sheet.sst], ['styleSheet', sheet.styleSheet], ['col', sheet.col], ['cellStyleXfs', sheet.cellStyleXfs],
]);

const attributes: ReadonlyMap<string, number> = new Map([
  ['name', sheet.name], ['state', sheet.state], ['r', sheet.reference], ['s', sheet.style], ['t', sheet.type], ['date1904', sheet.date1904], ['numFmtId', sheet.formatId],
  ['formatCode', sheet.formatCode], ['ref', sheet.range], ['hidden', sheet.hidden],
]);

const namespaces: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main']);
const linkNamespaces: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships']);

export const sheetVocabulary: XmlVocabulary = (namespace, local) => {
  if (namespace === '') return attributes.get(local) ?? 0;
  if (namespaces.has(namespace)) return elements.get(local) ?? 0;
  return local === 'id' && linkNamespaces.has(namespace) ? sheet.id : 0;
};
