// The founding document with one text replaced: the changed file a bureau sends the second time.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sample } from './http-server.ts';

/** Bytes of the `.docx` with the first occurrence of a text replaced. */
export function changedSample(before: string, after: string): Uint8Array {
  const parts = unzipSync(sample());
  const part = parts['word/document.xml'];
  if (part === undefined) throw new Error('no document part');
  const xml = strFromU8(part);
  if (!xml.includes(before)) throw new Error(`the sample does not hold ${before}`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(before, after)) });
}
