// Where the parts of a package lie: the main document is named by a relationship, not by a fixed path (ECMA-376 part 2 §6.5, §9.2).
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import { packageVocabulary, packaging } from '../../package/package-names.ts';
import { attributesHandler, readRelationships, resolvePartName, type Relationship } from '../../package/relationships.ts';
import { scanPart, type PartSource } from '../../package/scan-part.ts';
import { zipEntryKey, type ZipEntry } from '../../zip/zip-archive.ts';
import { otherPackageFault } from './other-format.ts';

export interface DocumentParts {
  readonly main: ZipEntry;
  readonly numbering: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Relationships of the main part and of its settings that lead out of the file. */
  readonly external: readonly Relationship[];
  readonly hasMacros: boolean;
}

/** Finds the parts. Faults: another kind of package, no main part, a damaged relationship part. */
export function findDocumentParts(source: PartSource): Result<DocumentParts, Fault> {
  const { archive } = source;
  const packageLinks = readRelationships(source, '');
  if (!packageLinks.ok) return packageLinks;
  const types = readMainType(source);
  if (!types.ok) return types;
  const link = packageLinks.value.find((candidate) => candidate.type === 'officeDocument' && !candidate.isExternal);
  const mainName = link === undefined ? types.value : resolvePartName('', link.target);
  const main = mainName === null ? undefined : archive.entries.get(zipEntryKey(mainName));
  if (main === undefined || isOtherOffice(main.name)) return failed(otherPackageFault(archive));
  const links = readRelationships(source, main.name);
  if (!links.ok) return links;
  const partOf = (type: string): ZipEntry | null => {
    const found = links.value.find((candidate) => candidate.type === type && !candidate.isExternal);
    return found === undefined ? null : (archive.entries.get(zipEntryKey(resolvePartName(main.name, found.target))) ?? null);
  };
  const settings = partOf('settings');
  const settingsLinks = settings === null ? ok([]) : readRelationships(source, settings.name);
  if (!settingsLinks.ok) return settingsLinks;
  return ok({
    main,
    numbering: partOf('numbering'),
    styles: partOf('styles'),
    external: [...links.value, ...settingsLinks.value].filter((candidate) => candidate.isExternal),
    hasMacros: [...archive.entries.keys()].some((name) => name.endsWith('vbaproject.bin')),
  });
}

/** The part whose content type says it is a main document, for packages that lost their relationships; null where none does. */
function readMainType(source: PartSource): Result<string | null, Fault> {
  const entry = source.archive.entries.get(zipEntryKey('[Content_Types].xml'));
  let main: string | null = null;
  if (entry === undefined) return ok(main);
  const handler = attributesHandler((token, valueOf) => {
    if (token !== packaging.override || !isMainType(valueOf(packaging.contentType) ?? '')) return;
    main ??= resolvePartName('', valueOf(packaging.partName) ?? '');
  });
  const scanned = scanPart(source, entry, packageVocabulary, handler);
  return scanned.ok ? ok(main) : scanned;
}

function isMainType(type: string): boolean {
  return type.endsWith('.main+xml') && (type.includes('wordprocessingml') || type.includes('ms-word'));
}

function isOtherOffice(name: string): boolean {
  const key = zipEntryKey(name);
  return key.startsWith('xl/') || key.startsWith('ppt/');
}
