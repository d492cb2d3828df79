// Word files for tests, built in code: the least package that Word would open, plus whatever a test puts into it.
import { zipSync, type Zippable } from 'fflate';

export const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declarations = [
  ['r', relationshipTypes],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
].map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('');

export interface DocxParts {
  /** Content of `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  /** Further relationships of the main part, as XML. */
  readonly links?: string;
  /** Further entries, by name; replaces entries of the same name. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

/** The main part around a body; namespace prefix `w`. */
export function documentXml(body: string, namespace = transitional): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${namespace}"${declarations}><w:body>${body}</w:body></w:document>`;
}

export function relationshipsXml(links: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
}

export function relationshipXml(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
}

/** The entries of a package. */
export function docxEntries(parts: DocxParts): Record<string, Uint8Array> {
  const links = [
    parts.numbering === undefined ? '' : relationshipXml('n1', 'numbering', 'numbering.xml'),
    parts.styles === undefined ? '' : relationshipXml('s1', 'styles', 'styles.xml'),
    parts.links ?? '',
  ].join('');
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relationshipsXml(relationshipXml('d1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(parts.body),
    ...(links === '' ? {} : { 'word/_rels/document.xml.rels': relationshipsXml(links) }),
    ...(parts.numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering xmlns:w="${transitional}"${declarations}>${parts.numbering}</w:numbering>` }),
    ...(parts.styles === undefined ? {} : { 'word/styles.xml': `<w:styles xmlns:w="${transitional}">${parts.styles}</w:styles>` }),
    ...parts.entries,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
}

/** A `.docx` file. */
export function docxFile(parts: DocxParts): Uint8Array {
  return zipFile(docxEntries(parts));
}

export function zipFile(entries: Zippable): Uint8Array {
  return zipSync(entries, { mtime: new Date(2021, 0, 1), level: 6 });
}

export function paragraphXml(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function runXml(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function cellXml(text: string, properties = ''): string {
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraphXml(runXml(text))}</w:tc>`;
}

/** A table out of rows of cell XML. */
export function tableXml(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`;
}

export function fieldCharacterXml(type: 'begin' | 'separate' | 'end', content = ''): string {
  return `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
}

export function fieldCodeXml(code: string): string {
  return `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
}
