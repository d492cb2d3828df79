// An archive that grows entry by entry: what is already compressed is stored as it is, and nothing but the directory is kept, so an archive of any size
// is written with the memory of its largest entry. The bytes depend on the entries alone. Ground: APPNOTE.TXT 4.3 (local header, directory, end).
import { strToU8 } from 'fflate';
import { crc32 } from './crc32.ts';

export interface StoredEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text as an entry; the mark at its beginning tells editors of Windows that it is UTF-8. */
export function textEntry(name: string, text: string): StoredEntry {
  return { name, bytes: strToU8(`\ufeff${text}`) };
}

/** What 16 bits of the end record can count. */
const mostEntries = 0xffff;

export interface StoredZip {
  /** The pieces of the archive that an entry adds, to be written now. */
  add(entry: StoredEntry): readonly Uint8Array[];
  /** The directory, which ends the archive. */
  end(): readonly Uint8Array[];
}

export function storedZip(): StoredZip {
  const directory: Uint8Array[] = [];
  let offset = 0;
  return {
    add({ name, bytes }) {
      if (directory.length === mostEntries) throw new Error('a zip archive holds at most 65535 entries');
      const coded = strToU8(name);
      const sizes = { crc: crc32(bytes, 0), size: bytes.length };
      const start = offset;
      const local = record(30, coded, (view) => {
        view.setUint32(0, 0x04034b50, true);
        common(view, 4, sizes, coded.length);
      });
      directory.push(
        record(46, coded, (view) => {
          view.setUint32(0, 0x02014b50, true);
          view.setUint16(4, 20, true);
          common(view, 6, sizes, coded.length);
          view.setUint32(42, start, true);
        }),
      );
      offset += local.length + bytes.length;
      return [local, bytes];
    },
    end() {
      const size = directory.reduce((sum, entry) => sum + entry.length, 0);
      const last = record(22, new Uint8Array(0), (view) => {
        view.setUint32(0, 0x06054b50, true);
        view.setUint16(8, directory.length, true);
        view.setUint16(10, directory.length, true);
        view.setUint32(12, size, true);
        view.setUint32(16, offset, true);
      });
      return [...directory, last];
    },
  };
}

/** The fields that local header and directory share: version 2.0, names in UTF-8, stored, midnight of 1 January 1980. */
function common(view: DataView, at: number, { crc, size }: { readonly crc: number; readonly size: number }, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint32(at + 6, 0x00210000, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

function record(length: number, name: Uint8Array, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  fill(new DataView(bytes.buffer));
  bytes.set(name, length);
  return bytes;
}
