// The relationships of a package and of its parts: which part is what, and what lies outside (ECMA-376 part 2 §6.5, §9).
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import { zipEntryKey } from '../zip/zip-archive.ts';
import { packageVocabulary, packaging } from './package-names.ts';
import { scanPart, type PartSource } from './scan-part.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the relationship type: `numbering`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part by its name, of the package itself for ''; none where there is no part that holds them. */
export function readRelationships(source: PartSource, of: string): Result<readonly Relationship[], Fault> {
  const slash = of.lastIndexOf('/') + 1;
  const entry = source.archive.entries.get(zipEntryKey(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`));
  if (entry === undefined) return ok([]);
  const relationships: Relationship[] = [];
  const handler = attributesHandler((token, valueOf) => {
    if (token !== packaging.relationship) return;
    const type = valueOf(packaging.type) ?? '';
    relationships.push({
      id: valueOf(packaging.id) ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: valueOf(packaging.target) ?? '',
      isExternal: valueOf(packaging.targetMode) === 'External',
    });
  });
  const scanned = scanPart(source, entry, packageVocabulary, handler);
  return scanned.ok ? ok(relationships) : scanned;
}

/** The name of the part that `target` means when written in a relationship of `from`: `word/document.xml` + `../x.xml` = `x.xml`. */
export function resolvePartName(from: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const segments = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** A handler for parts that say everything in attributes. */
export function attributesHandler(open: (token: number, valueOf: (token: number) => string | null) => void): XmlHandler {
  return {
    openElement: (name, attributes) => open(name.token, attributes.valueOf),
    closeElement: () => undefined,
    text: () => undefined,
    isHalted: () => false,
  };
}
