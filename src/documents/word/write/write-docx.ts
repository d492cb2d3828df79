// A Word document as the bytes of a `.docx`. The same document always gives the same bytes.
import { writeZip } from '../../zip/write-zip.ts';
import { blocksXml, type BlockContext } from './block-xml.ts';
import { separatedBlocks } from './building-blocks.ts';
import {
  applicationPropertiesXml, contentTypesXml, corePropertiesXml, documentRelationshipsXml, packageRelationshipsXml, settingsXml,
} from './package-xml.ts';
import { footersOf, footerXml, sectionXml } from './section-xml.ts';
import { fontTableXml, stylesXml } from './styles-xml.ts';
import type { WordDocument, WordSection } from './word-document.ts';

export function writeDocx(document: WordDocument): Uint8Array {
  const { typography } = document;
  const footers = footersOf(document);
  return writeZip([
    ['[Content_Types].xml', contentTypesXml(footers)],
    ['_rels/.rels', packageRelationshipsXml],
    ['word/document.xml', documentXml(document)],
    ['word/_rels/document.xml.rels', documentRelationshipsXml(footers)],
    ['word/styles.xml', stylesXml(typography)],
    ['word/settings.xml', settingsXml(typography)],
    ['word/fontTable.xml', fontTableXml(typography)],
    ...footers.map((footer) => [`word/${footer.part}`, footerXml(typography, footer)] as const),
    ['docProps/core.xml', corePropertiesXml(document.title)],
    ['docProps/app.xml', applicationPropertiesXml],
  ]);
}

/** The main part; golden tests hold it. */
export function documentXml(document: WordDocument): string {
  const { sections, typography } = document;
  const context: BlockContext = { inline: { next: 1, revision: document.revision }, table: typography.table };
  const body = sections.map((section, index) => sectionBody(section, context, { document, isLast: index === sections.length - 1 })).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
    ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`
  );
}

/** All sections but the last end in the properties of their last paragraph; those of the last one end the body. */
function sectionBody(section: WordSection, context: BlockContext, { document, isLast }: { readonly document: WordDocument; readonly isLast: boolean }): string {
  const blocks = separatedBlocks(section.blocks);
  const end = sectionXml(section, document);
  return isLast ? blocksXml(blocks, context) + end : blocksXml(blocks, context, end);
}
