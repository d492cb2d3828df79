// A package that somebody else made, being changed: parts written anew, added or taken out, with their content types and relationships; every other part
// stays as it is, byte for byte.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findRootEnd } from '../xml/last-child.ts';
import { withTextChanges, type TextChange } from '../xml/text-changes.ts';
import { xmlAttribute } from '../xml/xml-escapes.ts';
import { createXmlScanner } from '../xml/xml-scanner.ts';
import { tagEnd } from '../xml/tag-source.ts';
import { rewriteZip } from '../zip/rewrite-zip.ts';
import { zipEntryKey } from '../zip/zip-archive.ts';
import { packageVocabulary, packaging } from './package-names.ts';
import { partBytes, readPartText, type PartText } from './part-text.ts';
import type { Relationship } from './relationships.ts';
import type { PartSource } from './scan-part.ts';
import { xmlPartFault } from './xml-part-fault.ts';

export interface PackageDraft {
  readonly source: PartSource;
  /** Contents by the names of entries. */
  readonly written: Map<string, Uint8Array>;
  readonly removed: Set<string>;
}

export interface NewRelationship {
  readonly id: string;
  /** The whole relationship type. */
  readonly type: string;
  readonly target: string;
}

export function draftOf(source: PartSource): PackageDraft {
  return { source, written: new Map(), removed: new Set() };
}

export function draftBytes({ source, written, removed }: PackageDraft): Uint8Array {
  return rewriteZip(source.archive, written, removed);
}

/** The part as it stands in the draft; null where there is none. */
export function draftText({ source, written, removed }: PackageDraft, name: string): Result<PartText | null, Fault> {
  const content = written.get(name);
  if (content !== undefined) return ok({ text: new TextDecoder().decode(content), mark: '' });
  const entry = source.archive.entries.get(zipEntryKey(name));
  return entry === undefined || removed.has(entry.name) ? ok(null) : readPartText(source, entry);
}

/** The first of the names, counted from 1, that no part has. */
export function freePartName({ source, written }: PackageDraft, named: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const name = named(number);
    if (!source.archive.entries.has(zipEntryKey(name)) && !written.has(name)) return name;
  }
}

/** Says what kind of part `part` is; one that is said already stays. */
export function addContentType(draft: PackageDraft, part: string, contentType: string): Fault | null {
  const types = draftText(draft, contentTypes);
  if (!types.ok) return types.fault;
  const name = `/${part}`;
  const { text, mark } = types.value ?? { text: emptyTypes, mark: '' };
  const said = attributesOf(draft, contentTypes, text, packaging.override, packaging.partName);
  if (!said.ok) return said.fault;
  if (said.value.some(({ value }) => zipEntryKey(value) === zipEntryKey(name))) return null;
  return append(draft, contentTypes, { text, mark }, (prefix) => `<${prefix}Override PartName="${xmlAttribute(name)}" ContentType="${contentType}"/>`);
}

/** Relates `of` to a new part; the id must not be taken (`freeRelationshipId`). */
export function addRelationship(draft: PackageDraft, of: string, { id, type, target }: NewRelationship): Fault | null {
  const name = relationshipsPart(draft, of);
  const relationships = draftText(draft, name);
  if (!relationships.ok) return relationships.fault;
  const part = relationships.value ?? { text: emptyRelationships, mark: '' };
  return append(draft, name, part, (prefix) => `<${prefix}Relationship Id="${xmlAttribute(id)}" Type="${type}" Target="${xmlAttribute(target)}"/>`);
}

export function freeRelationshipId(relationships: readonly Pick<Relationship, 'id'>[], stem: string): string {
  for (let number = 1; ; number += 1) if (!relationships.some(({ id }) => id === `${stem}${number}`)) return `${stem}${number}`;
}

/** Takes a part out, with its content type and the relationship by which `of` names it. */
export function removePart(draft: PackageDraft, part: string, of: string, relationshipId: string): Fault | null {
  draft.written.delete(part);
  draft.removed.add(part);
  const links = relationshipsPart(draft, of);
  return (
    removeElement(draft, links, packaging.relationship, packaging.id, (id) => id === relationshipId) ??
    removeElement(draft, contentTypes, packaging.override, packaging.partName, (name) => zipEntryKey(name) === zipEntryKey(`/${part}`))
  );
}

const contentTypes = '[Content_Types].xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const emptyTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
const emptyRelationships = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** The name as the archive has it, where it has it. */
function relationshipsPart({ source }: PackageDraft, of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  const name = `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
  return source.archive.entries.get(zipEntryKey(name))?.name ?? name;
}

function append(draft: PackageDraft, name: string, part: PartText, child: (prefix: string) => string): Fault | null {
  const end = findRootEnd(part.text, draft.source.depth);
  if ('problem' in end) return xmlPartFault(end, draft.source.archive.file, name, draft.source.program);
  draft.written.set(name, partBytes({ ...part, text: withTextChanges(part.text, [end.append(child(end.prefix))]) }));
  return null;
}

function removeElement(draft: PackageDraft, name: string, element: number, attribute: number, isMeant: (value: string) => boolean): Fault | null {
  const part = draftText(draft, name);
  if (!part.ok) return part.fault;
  if (part.value === null) return null;
  const { text } = part.value;
  const found = attributesOf(draft, name, text, element, attribute);
  if (!found.ok) return found.fault;
  const changes = found.value.filter(({ value }) => isMeant(value)).map(({ at, closedAt }): TextChange => ({ start: at, end: tagEnd(text, closedAt), text: '' }));
  if (changes.length > 0) draft.written.set(name, partBytes({ ...part.value, text: withTextChanges(text, changes) }));
  return null;
}

interface FoundAttribute {
  readonly value: string;
  /** Where the start tag and the end tag begin. */
  readonly at: number;
  readonly closedAt: number;
}

/** One attribute of every element of a kind. */
function attributesOf({ source }: PackageDraft, name: string, text: string, element: number, attribute: number): Result<readonly FoundAttribute[], Fault> {
  const found: FoundAttribute[] = [];
  let open: { readonly value: string; readonly at: number } | null = null;
  const scanner = createXmlScanner(
    {
      openElement({ token }, attributes, at) {
        if (token === element) open = { value: attributes.valueOf(attribute) ?? '', at };
      },
      closeElement({ token }, at) {
        if (token !== element || open === null) return;
        found.push({ ...open, closedAt: at });
        open = null;
      },
      text: () => undefined,
      isHalted: () => false,
    },
    { vocabulary: packageVocabulary, depth: source.depth },
  );
  const fault = scanner.feed(text) ?? scanner.end();
  return fault === null ? ok(found) : failed(xmlPartFault(fault, source.archive.file, name, source.program));
}
