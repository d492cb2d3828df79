// The parts around the text of a Word file: content types, relationships, settings, properties. None holds a time, a name of a machine or
// anything else that differs from one writing to the next.
import type { Typography } from '../../../domain/typography/index.ts';
import { xmlAttribute, xmlText } from '../../xml/xml-escapes.ts';
import type { Footer } from './section-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function contentTypesXml(footers: readonly Footer[]): string {
  return (
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    override('/word/document.xml', `${wordType}.document.main+xml`) +
    override('/word/styles.xml', `${wordType}.styles+xml`) +
    override('/word/settings.xml', `${wordType}.settings+xml`) +
    override('/word/fontTable.xml', `${wordType}.fontTable+xml`) +
    footers.map(({ part }) => override(`/word/${part}`, `${wordType}.footer+xml`)).join('') +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

export const packageRelationshipsXml: string = relationships([
  ['rId1', `${relationshipNamespace}/officeDocument`, 'word/document.xml'],
  ['rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${relationshipNamespace}/extended-properties`, 'docProps/app.xml'],
]);

export function documentRelationshipsXml(footers: readonly Footer[]): string {
  return relationships([
    ['rId1', `${relationshipNamespace}/styles`, 'styles.xml'],
    ['rId2', `${relationshipNamespace}/settings`, 'settings.xml'],
    ['rId3', `${relationshipNamespace}/fontTable`, 'fontTable.xml'],
    ...footers.map(({ id, part }) => [id, `${relationshipNamespace}/footer`, part] as const),
  ]);
}

/** The mode of Word 2013 and later; the lists of 避头尾 replace those of the program. */
export function settingsXml({ lineBreaks, pageNumber }: Typography): string {
  const evenAndOdd = pageNumber.position === 'outside' ? '<w:evenAndOddHeaders/>' : '';
  return (
    `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="420"/>${evenAndOdd}` +
    `<w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${xmlAttribute(lineBreaks.notAtEnd)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${xmlAttribute(lineBreaks.notAtStart)}"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}

export function corePropertiesXml(title: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>衡绩</dc:creator></cp:coreProperties>`
  );
}

export const applicationPropertiesXml: string =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Hengji</Application></Properties>`;

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${list}</Relationships>`;
}
