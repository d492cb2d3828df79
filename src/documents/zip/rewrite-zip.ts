// A zip container with some entries replaced, added or taken out: every other entry keeps its compressed bytes as they are, in the order of the
// directory; what is added stands behind them.
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipArchive, ZipEntry } from './zip-archive.ts';

/** `written` holds contents by name; a name the archive has is replaced, another one added. `removed` are names of entries as the archive has them. */
export function rewriteZip(archive: ZipArchive, written: ReadonlyMap<string, Uint8Array>, removed: ReadonlySet<string> = new Set()): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const present = [...archive.entries.values()].filter(({ name }) => !removed.has(name));
  const names = new Set(present.map(({ name }) => name));
  const kept = present.map((entry) => {
    const content = written.get(entry.name);
    return content === undefined ? keptEntry(archive, entry) : newEntry(entry.name, content);
  });
  const added = [...written].filter(([name]) => !names.has(name)).map(([name, content]) => newEntry(name, content));
  for (const stored of [...kept, ...added]) {
    const header = localHeader(stored);
    directory.push(directoryRecord(stored, at));
    parts.push(header, stored.data);
    at += header.length + stored.data.length;
  }
  const directoryLength = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...parts, ...directory, endRecord(directory.length, directoryLength, at)]);
}

interface StoredData {
  readonly name: Uint8Array;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly data: Uint8Array;
}

function keptEntry(archive: ZipArchive, { name, method, checksum, size, dataStart, compressedSize }: ZipEntry): StoredData {
  return { name: strToU8(name), method, checksum, size, data: archive.bytes.subarray(dataStart, dataStart + compressedSize) };
}

function newEntry(name: string, content: Uint8Array): StoredData {
  return { name: strToU8(name), method: 8, checksum: crc32(content, 0), size: content.length, data: deflateSync(content, { level: 6 }) };
}

const versionNeeded = 20;
const namesAreUtf8 = 0x800;
/** The first moment a zip can name: 1980-01-01 00:00, so that the same content gives the same bytes. */
const constantDate = 0x21;

/** The fields that local header and directory record have in common (APPNOTE 6.3.10 §4.3.7, §4.3.12). */
function commonFields({ name, method, checksum, size, data }: StoredData): readonly (readonly [bytes: 2 | 4, value: number])[] {
  return [[2, versionNeeded], [2, namesAreUtf8], [2, method], [2, 0], [2, constantDate], [4, checksum], [4, data.length], [4, size], [2, name.length], [2, 0]];
}

function localHeader(stored: StoredData): Uint8Array {
  return record([[4, 0x04034b50], ...commonFields(stored)], stored.name);
}

function directoryRecord(stored: StoredData, localStart: number): Uint8Array {
  return record([[4, 0x02014b50], [2, versionNeeded], ...commonFields(stored), [2, 0], [2, 0], [2, 0], [4, 0], [4, localStart]], stored.name);
}

function endRecord(count: number, length: number, start: number): Uint8Array {
  return record([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, start], [2, 0]], new Uint8Array(0));
}

function record(fields: readonly (readonly [bytes: 2 | 4, value: number])[], name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0) + name.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  bytes.set(name, at);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
