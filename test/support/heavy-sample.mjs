// The founding document made heavy by a part that no reader looks at and nothing compresses.
import { unzipSync, zipSync } from 'fflate';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sample = new Uint8Array(readFileSync(new URL('../../data/samples/dingzhou-2021.docx', import.meta.url)));

/**
 * @param {number} bytes of the part
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function heavySample(bytes) {
  const zipped = zipSync({ ...unzipSync(sample), 'word/media/weight.bin': [new Uint8Array(randomBytes(bytes)), { level: 0 }] });
  return new Uint8Array(zipped);
}
