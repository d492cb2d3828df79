import * as fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { inflateEntry } from './inflate-entry.ts';
import { openZip } from './zip-archive.ts';

const limits = { zipEntries: 100 };
const mebibyte = 1024 * 1024;

interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly checksum?: number;
  /** Offset of the local header that the directory claims. */
  readonly localStart?: number;
}

function little(value: number, width: number): number[] {
  return Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

/** A zip written field by field, so that every field can lie. */
function rawZip(entries: readonly RawEntry[], end: { readonly disk?: number; readonly count?: number; readonly zip64?: boolean; readonly comment?: string } = {}): Uint8Array {
  const parts: number[][] = [];
  const directory: number[][] = [];
  let at = 0;
  for (const entry of entries) {
    const name = [...new TextEncoder().encode(entry.name)];
    const checksum = entry.checksum ?? crc32(entry.data, 0);
    const sizes = [...little(checksum, 4), ...little(entry.compressedSize ?? entry.data.length, 4), ...little(entry.size ?? entry.data.length, 4)];
    const fields = [...little(20, 2), ...little(entry.flags ?? 0, 2), ...little(entry.method ?? 0, 2), ...little(0, 4), ...sizes, ...little(name.length, 2)];
    const local = [0x50, 0x4b, 3, 4, ...fields, ...little(0, 2), ...name, ...entry.data];
    directory.push([0x50, 0x4b, 1, 2, 20, 0, ...fields, ...little(0, 12), ...little(entry.localStart ?? at, 4), ...name]);
    parts.push(local);
    at += local.length;
  }
  const directoryLength = directory.reduce((sum, record) => sum + record.length, 0);
  const count = end.count ?? entries.length;
  const zip64 = end.zip64 === true
    ? [0x50, 0x4b, 6, 6, ...little(44, 8), 45, 0, 45, 0, ...little(0, 8), ...little(count, 8), ...little(count, 8), ...little(directoryLength, 8), ...little(at, 8),
       0x50, 0x4b, 6, 7, ...little(0, 4), ...little(at + directoryLength, 8), ...little(1, 4)]
    : [];
  const counts = end.zip64 === true ? [...little(0xffff, 2), ...little(0xffff, 2), ...little(0xffffffff, 4), ...little(0xffffffff, 4)] : [...little(count, 2), ...little(count, 2), ...little(directoryLength, 4), ...little(at, 4)];
  const comment = [...new TextEncoder().encode(end.comment ?? '')];
  return new Uint8Array([...parts.flat(), ...directory.flat(), ...zip64, 0x50, 0x4b, 5, 6, ...little(end.disk ?? 0, 2), ...little(0, 2), ...counts, ...little(comment.length, 2), ...comment]);
}

/** Content of an entry, or the code of the fault. */
function contentOf(bytes: Uint8Array, name: string, remaining = mebibyte): Uint8Array | string {
  const archive = openZip(bytes, 'a.docx', limits);
  if (!archive.ok) return archive.fault.code;
  const entry = archive.value.entries.get(name);
  if (entry === undefined) return 'absent';
  const pieces: Uint8Array[] = [];
  const inflated = inflateEntry(archive.value, entry, { remaining }, (piece) => {
    expect(piece.length).toBeLessThanOrEqual(4 * mebibyte + 65_536);
    pieces.push(piece.slice());
    return true;
  });
  if (!inflated.ok) return inflated.fault.code;
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

const text = new TextEncoder().encode('指标值'.repeat(50));

describe('openZip and inflateEntry', () => {
  it('give back what fflate packed, whatever the content and level', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom(0 as const, 1 as const, 6 as const, 9 as const), (seed, repeats, level) => {
        const content = new Uint8Array(Array.from({ length: seed.length * repeats }, (_, index) => (seed[index % seed.length] ?? 0) ^ (index % 7 === 0 ? index & 255 : 0)));
        expect(contentOf(zipSync({ 'a/b.xml': content }, { level }), 'a/b.xml')).toEqual(content);
      }),
      { numRuns: 60 },
    );
  });

  it('read zip64 records, comments and names with backslashes', () => {
    expect(contentOf(rawZip([{ name: '\\word\\document.xml', data: text }], { zip64: true }), 'word/document.xml')).toEqual(text);
    expect(contentOf(rawZip([{ name: 'X', data: text }], { comment: 'PK\u0005\u0006' }), 'x')).toEqual(text);
    expect(contentOf(rawZip([{ name: 'x', data: deflateSync(text), method: 8, size: text.length, checksum: crc32(text, 0) }]), 'x')).toEqual(text);
  });

  it.each<[string, Uint8Array, string]>([
    ['no end record', zipSync({ x: text }).subarray(0, 60), 'zip-truncated'],
    ['nothing but a beginning', new Uint8Array([0x50, 0x4b, 3, 4]), 'zip-truncated'],
    ['a volume of several', rawZip([{ name: 'x', data: text }], { disk: 1 }), 'zip-split'],
    ['more entries than the directory holds', rawZip([{ name: 'x', data: text }], { count: 2 }), 'zip-directory-damaged'],
    ['more entries than allowed', rawZip([{ name: 'x', data: text }], { count: 101 }), 'zip-too-many-entries'],
    ['a local header that is none', rawZip([{ name: 'x', data: text, localStart: 3 }]), 'zip-directory-damaged'],
    ['data beyond the directory', rawZip([{ name: 'x', data: text, compressedSize: 99_999 }]), 'zip-directory-damaged'],
    ['an encrypted entry', rawZip([{ name: 'x', data: text, flags: 1 }]), 'zip-encrypted'],
    ['a name twice', rawZip([{ name: 'x', data: text }, { name: 'X', data: text }]), 'zip-duplicate-name'],
    ['entries that share their bytes', rawZip([{ name: 'y', data: text }, { name: 'x', data: text, localStart: 0 }]), 'zip-overlap'],
    ['an unknown method', rawZip([{ name: 'x', data: text, method: 12 }]), 'zip-method'],
    ['a size above what deflate can give', rawZip([{ name: 'x', data: deflateSync(text), method: 8, size: 4_000_000 }]), 'zip-size-lies'],
    ['a size too small', rawZip([{ name: 'x', data: deflateSync(text), method: 8, size: 10 }]), 'zip-size-lies'],
    ['a size too large', rawZip([{ name: 'x', data: deflateSync(text), method: 8, size: text.length + 1 }]), 'zip-size-lies'],
    ['a stored size that is none', rawZip([{ name: 'x', data: text, size: text.length + 1 }]), 'zip-size-lies'],
    ['more than the budget', rawZip([{ name: 'x', data: new Uint8Array(mebibyte + 1) }]), 'zip-too-large'],
    ['broken data', rawZip([{ name: 'x', data: new Uint8Array(50).fill(0xff), method: 8 }]), 'zip-data-damaged'],
    ['data that ends early', rawZip([{ name: 'x', data: deflateSync(text).subarray(0, 8), method: 8, size: text.length }]), 'zip-data-damaged'],
    ['a wrong checksum', rawZip([{ name: 'x', data: text, checksum: 1 }]), 'zip-checksum'],
  ])('answer %s with a fault', (_, bytes, code) => {
    expect(contentOf(bytes, 'x')).toBe(code);
  });

  it('stop a bomb at what it declares or at the budget, whichever comes first', () => {
    const bomb = deflateSync(new Uint8Array(64 * mebibyte), { level: 9 });
    const lying = rawZip([{ name: 'x', data: bomb, method: 8, size: 1000 }]);
    const honest = rawZip([{ name: 'x', data: bomb, method: 8, size: 64 * mebibyte }]);
    expect(contentOf(lying, 'x', 200 * mebibyte)).toBe('zip-size-lies');
    expect(contentOf(honest, 'x', 20 * mebibyte)).toBe('zip-too-large');
  });

  it('end where data goes on without giving anything, and where the sink has enough', () => {
    const trailing = new Uint8Array(mebibyte);
    trailing.set(deflateSync(text));
    expect(contentOf(rawZip([{ name: 'x', data: trailing, method: 8, size: text.length }]), 'x')).toBe('zip-data-damaged');
    const archive = openZip(rawZip([{ name: 'x', data: new Uint8Array(mebibyte) }]), 'a.docx', limits);
    const entry = archive.ok ? archive.value.entries.get('x') : undefined;
    let pieces = 0;
    const inflated = archive.ok && entry !== undefined ? inflateEntry(archive.value, entry, { remaining: 2 * mebibyte }, () => (pieces += 1) > 1) : null;
    expect(inflated).toEqual({ ok: true, value: false });
    expect(pieces).toBe(1);
  });
});

describe('crc32', () => {
  it('gives the published check value, in one go or continued', () => {
    const digits = new TextEncoder().encode('123456789');
    expect(crc32(digits, 0)).toBe(0xcbf43926);
    expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4), 0))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0), 0)).toBe(0);
  });
});
