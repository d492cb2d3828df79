// One record of the central directory (APPNOTE 6.3.10 §4.3.12) with its zip64 extra field (§4.5.3).
import type { BytesView } from './bytes-view.ts';

export interface StoredEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Offset of the local header. */
  readonly localStart: number;
  /** Offset behind this record. */
  readonly end: number;
}

/** The record at `at`, or null where none stands there. */
export function readDirectoryEntry(view: BytesView, at: number): StoredEntry | null {
  if (at + 46 > view.length || view.uint32(at) !== 0x02014b50) return null;
  const nameLength = view.uint16(at + 28);
  const extraStart = at + 46 + nameLength;
  const extraEnd = extraStart + view.uint16(at + 30);
  const sizes = [view.uint32(at + 24), view.uint32(at + 20), view.uint32(at + 42)];
  const [size = 0, compressedSize = 0, localStart = 0] = sizes.includes(0xffffffff) ? zip64Sizes(view, extraStart, extraEnd, sizes) : sizes;
  return {
    name: entryName(view.bytes.subarray(at + 46, extraStart)),
    isEncrypted: (view.uint16(at + 8) & 0x41) !== 0,
    method: view.uint16(at + 10),
    compressedSize,
    size,
    checksum: view.uint32(at + 16),
    localStart,
    end: extraEnd + view.uint16(at + 32),
  };
}

// The zip64 field holds, in this order, only those values that the record itself could not hold.
function zip64Sizes(view: BytesView, start: number, end: number, sizes: readonly number[]): readonly number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.uint16(at + 2)) {
    if (view.uint16(at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== 0xffffffff) return size;
      next += 8;
      return view.uint64(next - 8);
    });
  }
  return sizes;
}

// Part names are ASCII; other names only have to be told apart.
function entryName(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8').decode(bytes).replaceAll('\\', '/');
  return name.startsWith('/') ? name.slice(1) : name;
}
