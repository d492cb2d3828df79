// The names of WordprocessingML that mean something to this reader, as small numbers. Transitional and strict documents use different
// namespaces for the same names; prefixes are free. Ground: ISO/IEC 29500-1 §17 and its part 4 for the transitional namespace.
import type { XmlVocabulary } from '../../xml/xml-names.ts';

/** Element and attribute names of the main vocabulary; 0 is every other name. */
export const word = {
  abstractNum: 1, abstractNumId: 2, altChunk: 3, basedOn: 4, body: 5, br: 6, cellDel: 7, cellIns: 8, cellMerge: 9, checkBox: 10, checked: 11,
  ddList: 12, default: 13, del: 14, delInstrText: 15, delText: 16, document: 17, endnoteReference: 18, ffData: 19, fldChar: 20, fldCharType: 21,
  fldSimple: 22, font: 23, footnoteReference: 24, gridAfter: 25, gridBefore: 26, gridSpan: 27, hMerge: 28, ilvl: 29, ins: 30, instr: 31,
  instrText: 32, isLgl: 33, link: 34, listEntry: 35, lvl: 36, lvlOverride: 37, lvlRestart: 38, lvlText: 39, moveFrom: 40, moveTo: 41,
  noBreakHyphen: 42, num: 43, numFmt: 44, numId: 45, numPr: 46, numStyleLink: 47, p: 48, pPr: 49, pPrChange: 50, pStyle: 51, ptab: 52, r: 53,
  rFonts: 54, rPr: 55, rPrChange: 56, rStyle: 57, result: 58, rt: 59, sectPr: 60, showingPlcHdr: 61, softHyphen: 62, start: 63,
  startOverride: 64, style: 65, styleId: 66, styleLink: 67, suff: 68, sym: 69, t: 70, tab: 71, tabs: 72, tbl: 73, tblGrid: 74, tblPr: 75,
  tblPrEx: 76, tc: 77, tcPr: 78, tcPrChange: 79, tr: 80, trPr: 81, trPrChange: 82, txbxContent: 83, type: 84, vMerge: 85, val: 86, vanish: 87,
  ascii: 88, char: 89, subDoc: 90, numberingChange: 91, cr: 92, hAnsi: 93, id: 94,
} as const;

/** Names from other vocabularies. */
export const beside = {
  alternateContent: 201, choice: 202, fallback: 203, mathText: 204, picture: 205, xmlSpace: 206, relationshipId: 207,
} as const;

const wordNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

const wordTokens: ReadonlyMap<string, number> = new Map(Object.entries(word));

const besideTokens: ReadonlyMap<string, number> = new Map([
  ['http://schemas.openxmlformats.org/markup-compatibility/2006 AlternateContent', beside.alternateContent],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006 Choice', beside.choice],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback', beside.fallback],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math t', beside.mathText],
  ['http://purl.oclc.org/ooxml/officeDocument/math t', beside.mathText],
  ['http://schemas.openxmlformats.org/drawingml/2006/main blip', beside.picture],
  ['http://purl.oclc.org/ooxml/drawingml/main blip', beside.picture],
  ['urn:schemas-microsoft-com:vml imagedata', beside.picture],
  ['http://www.w3.org/XML/1998/namespace space', beside.xmlSpace],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships id', beside.relationshipId],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships id', beside.relationshipId],
]);

export const wordVocabulary: XmlVocabulary = (namespace, local) =>
  wordNamespaces.includes(namespace) ? (wordTokens.get(local) ?? 0) : (besideTokens.get(`${namespace} ${local}`) ?? 0);
