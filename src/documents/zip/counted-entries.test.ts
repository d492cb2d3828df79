import { expect, test } from 'vitest';
import { countedEntries } from './counted-entries.ts';
import { storedZip, textEntry } from './stored-zip.ts';

test.each([1, 7, 1_000])('entries are counted as they pass, in pieces of %i bytes, and the pieces stay what they were', async (length) => {
  const zip = storedZip();
  const entries = [textEntry('甲.txt', '一'.repeat(100)), { name: '空.docx', bytes: new Uint8Array(0) }, textEntry('导出说明.txt', '说明')];
  const whole = Buffer.concat([...entries.flatMap((entry) => zip.add(entry)), ...zip.end()]);
  const counts: number[] = [];
  const passed: Uint8Array[] = [];
  for await (const piece of countedEntries(cut(whole, length), (count) => void counts.push(count))) passed.push(piece);
  expect(counts).toEqual([1, 2, 3]);
  expect(Buffer.concat(passed).equals(whole)).toBe(true);
});

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
