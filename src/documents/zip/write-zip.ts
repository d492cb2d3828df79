// Zip archives that are the same bytes every time: one constant time, entries in the order given, the compressor's fixed level.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** The first moment a zip can name, by the wall clock, so that no time zone shows in the bytes. */
const constantTime = '1980-01-01T00:00:00';

const level = 6;

/** An archive of texts, in their order. */
export function writeZip(entries: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of entries) files[name] = [strToU8(content), { mtime: constantTime, level }];
  return zipSync(files);
}
