// A part that a Word file carries unseen: custom XML with a text of ours. Word, WPS and LibreOffice keep such parts when the file is edited and saved
// (ECMA-376-1 §15.2.5 and §22.5).
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { addContentType, addRelationship, freePartName, freeRelationshipId, type PackageDraft } from '../package/package-draft.ts';
import { partBytes, readPartText } from '../package/part-text.ts';
import { readRelationships, resolvePartName } from '../package/relationships.ts';
import type { PartSource } from '../package/scan-part.ts';
import { unescapedText, xmlText } from '../xml/xml-escapes.ts';
import { createXmlScanner } from '../xml/xml-scanner.ts';
import { zipEntryKey, type ZipEntry } from '../zip/zip-archive.ts';

const boundNamespace = 'urn:hengji:opinions:1';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationshipTypes = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Names the kind of data to programs that ask; the same in every file. */
const itemId = '{6E1C3C52-7B0D-4F5B-9B1E-2F5D7A41C0A9}';

/** Puts the text into the file; one that stands there is replaced. */
export function attachBoundText(draft: PackageDraft, main: Pick<ZipEntry, 'name'>, text: string, isStrict: boolean): Fault | null {
  const content = partBytes({ text: `${declaration}<opinions xmlns="${boundNamespace}">${xmlText(text)}</opinions>`, mark: '' });
  const present = findBoundPart(draft.source, main);
  if (!present.ok) return present.fault;
  if (present.value !== null) {
    draft.written.set(present.value.entry.name, content);
    return null;
  }
  const relationships = readRelationships(draft.source, main.name);
  if (!relationships.ok) return relationships.fault;
  const types = isStrict ? strictRelationshipTypes : relationshipTypes;
  const item = freePartName(draft, (number) => `customXml/item${number}.xml`);
  const properties = freePartName(draft, (number) => `customXml/itemProps${number}.xml`);
  draft.written.set(item, content);
  draft.written.set(properties, partBytes({ text: propertiesXml, mark: '' }));
  return (
    addContentType(draft, item, 'application/xml') ??
    addContentType(draft, properties, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml') ??
    addRelationship(draft, main.name, { id: freeRelationshipId(relationships.value, 'rIdHengjiData'), type: `${types}/customXml`, target: `${'../'.repeat(main.name.split('/').length - 1)}${item}` }) ??
    addRelationship(draft, item, { id: 'rId1', type: `${types}/customXmlProps`, target: properties.slice(properties.lastIndexOf('/') + 1) })
  );
}

/** The text the file carries; null where it carries none. */
export function readBoundText(source: PartSource, main: Pick<ZipEntry, 'name'>): Result<string | null, Fault> {
  const found = findBoundPart(source, main);
  return found.ok ? ok(found.value?.text ?? null) : found;
}

interface BoundPart {
  readonly entry: ZipEntry;
  readonly text: string;
}

/** Parts that are no readable XML are somebody else's and are passed over. */
function findBoundPart(source: PartSource, main: Pick<ZipEntry, 'name'>): Result<BoundPart | null, Fault> {
  const relationships = readRelationships(source, main.name);
  if (!relationships.ok) return relationships;
  for (const { type, target, isExternal } of relationships.value) {
    if (type !== 'customXml' || isExternal) continue;
    const entry = source.archive.entries.get(zipEntryKey(resolvePartName(main.name, target)));
    if (entry === undefined) continue;
    const part = readPartText(source, entry);
    const text = part.ok ? boundTextOf(part.value.text, source.depth) : null;
    if (text !== null) return ok({ entry, text });
  }
  return ok(null);
}

function boundTextOf(xml: string, depth: number): string | null {
  let isOurs: boolean | null = null;
  const pieces: string[] = [];
  const scanner = createXmlScanner(
    {
      openElement({ namespace, local }) {
        isOurs ??= namespace === boundNamespace && local === 'opinions';
      },
      closeElement: () => undefined,
      text: (text) => void pieces.push(text),
      isHalted: () => isOurs === false,
    },
    { vocabulary: () => 0, depth },
  );
  const fault = scanner.feed(xml) ?? scanner.end();
  return fault === null && isOurs === true ? unescapedText(pieces.join('')) : null;
}

const propertiesXml =
  `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs>` +
  `<ds:schemaRef ds:uri="${boundNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
