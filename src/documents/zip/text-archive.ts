// Texts in one compressed archive, for whoever takes them along. The bytes depend on the texts alone.
import { strToU8, zipSync } from 'fflate';

export interface ArchivedText {
  readonly name: string;
  readonly text: string;
}

/** `mtime`: a day of the first year that an archive knows, in place of that of the writing. */
export function textArchive(texts: readonly ArchivedText[]): Uint8Array {
  return zipSync(Object.fromEntries(texts.map(({ name, text }) => [name, strToU8(text)])), { level: 6, mtime: '1980-06-15T00:00:00' });
}
