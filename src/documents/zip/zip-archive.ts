// The directory of a zip container, read from its end as the format asks (APPNOTE 6.3.10 §4.3), with zip64. Nothing is inflated here;
// entries that overlap, repeat a name or lie outside the file are refused before any of them is used.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { createBytesView, type BytesView } from './bytes-view.ts';
import { readDirectoryEntry, type StoredEntry } from './zip-directory-entry.ts';
import { zipFault } from './zip-fault.ts';

export interface ZipEntry {
  /** As stored, `\` made `/`, without a leading `/`. */
  readonly name: string;
  /** 0 stored, 8 deflated, others unknown to us. */
  readonly method: number;
  readonly compressedSize: number;
  /** As declared; not to be believed before it is counted. */
  readonly size: number;
  readonly checksum: number;
  /** Where the compressed bytes begin. */
  readonly dataStart: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly file: string;
  /** By {@link zipEntryKey}. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Package part names are equal without regard to ASCII case (ECMA-376 part 2 §6.2.2.3). */
export function zipEntryKey(name: string): string {
  return name.toLowerCase();
}

/** Reads the directory. Faults: `zip-truncated`, `zip-split`, `zip-directory-damaged`, `zip-too-many-entries`, `zip-encrypted`, `zip-duplicate-name`, `zip-overlap`. */
export function openZip(bytes: Uint8Array, file: string, limits: { readonly zipEntries: number }): Result<ZipArchive, Fault> {
  const view = createBytesView(bytes);
  const end = findDirectoryEnd(view);
  if (end === null) return failed(zipFault('zip-truncated', file, null));
  if (end.isSplit) return failed(zipFault('zip-split', file, null));
  if (end.count > limits.zipEntries) return failed(zipFault('zip-too-many-entries', file, null));
  const stored: StoredEntry[] = [];
  let at = end.start;
  for (let index = 0; index < end.count; index += 1) {
    const entry = readDirectoryEntry(view, at);
    if (entry === null || entry.end > end.start + end.size) return failed(zipFault('zip-directory-damaged', file, null));
    stored.push(entry);
    at = entry.end;
  }
  return locateEntries(view, file, stored, end.start);
}

const endSignature = 0x06054b50;
const endLength = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
const localSignature = 0x04034b50;

interface DirectoryEnd {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  readonly isSplit: boolean;
}

// The end record is the last one whose comment fits into the file.
function findDirectoryEnd(view: BytesView): DirectoryEnd | null {
  const first = Math.max(0, view.length - endLength - 0xffff);
  for (let at = view.length - endLength; at >= first; at -= 1) {
    if (view.uint32(at) !== endSignature || at + endLength + view.uint16(at + 20) > view.length) continue;
    const end = readDirectoryEnd(view, at);
    if (end !== null) return end;
  }
  return null;
}

function readDirectoryEnd(view: BytesView, at: number): DirectoryEnd | null {
  const plain: DirectoryEnd = {
    start: view.uint32(at + 16),
    size: view.uint32(at + 12),
    count: view.uint16(at + 10),
    isSplit: view.uint16(at + 4) !== 0 || view.uint16(at + 6) !== 0 || view.uint16(at + 8) !== view.uint16(at + 10),
  };
  const needsZip64 = plain.start === 0xffffffff || plain.size === 0xffffffff || plain.count === 0xffff;
  const end = needsZip64 && at >= 20 && view.uint32(at - 20) === zip64LocatorSignature ? readZip64End(view, at - 20) : plain;
  return end !== null && end.start + end.size <= at ? end : null;
}

function readZip64End(view: BytesView, locator: number): DirectoryEnd | null {
  const at = view.uint64(locator + 8);
  if (at + 56 > locator || view.uint32(at) !== zip64EndSignature) return null;
  const count = view.uint64(at + 32);
  return {
    start: view.uint64(at + 48),
    size: view.uint64(at + 40),
    count,
    isSplit: view.uint32(at + 16) !== 0 || view.uint32(at + 20) !== 0 || view.uint64(at + 24) !== count,
  };
}

function locateEntries(view: BytesView, file: string, stored: readonly StoredEntry[], directoryStart: number): Result<ZipArchive, Fault> {
  const entries = new Map<string, ZipEntry>();
  const ranges: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  for (const entry of stored) {
    const { localStart } = entry;
    if (entry.isEncrypted) return failed(zipFault('zip-encrypted', file, entry.name));
    if (localStart + 30 > directoryStart || view.uint32(localStart) !== localSignature) {
      return failed(zipFault('zip-directory-damaged', file, entry.name));
    }
    const dataStart = localStart + 30 + view.uint16(localStart + 26) + view.uint16(localStart + 28);
    const dataEnd = dataStart + entry.compressedSize;
    if (dataEnd > directoryStart) return failed(zipFault('zip-directory-damaged', file, entry.name));
    const key = zipEntryKey(entry.name);
    if (entries.has(key)) return failed(zipFault('zip-duplicate-name', file, entry.name));
    entries.set(key, {
      name: entry.name, method: entry.method, compressedSize: entry.compressedSize, size: entry.size, checksum: entry.checksum, dataStart,
    });
    ranges.push({ start: localStart, end: dataEnd, name: entry.name });
  }
  ranges.sort((a, b) => a.start - b.start);
  for (let index = 1; index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range !== undefined && range.start < (ranges[index - 1]?.end ?? 0)) return failed(zipFault('zip-overlap', file, range.name));
  }
  return ok({ bytes: view.bytes, file, entries });
}
