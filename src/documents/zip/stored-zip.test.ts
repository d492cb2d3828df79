import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedZip, type StoredEntry } from './stored-zip.ts';

test('any entries come out of the archive as they went in', () => {
  const entry = fc.record({ name: fc.string({ minLength: 1, maxLength: 20 }).map((name) => `绩效${name.replaceAll('/', '_')}`), bytes: fc.uint8Array({ maxLength: 300 }) });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 }), (entries) => {
      const read = unzipSync(joined(entries));
      expect(Object.entries(read).map(([name, bytes]) => [name, [...bytes]])).toEqual(entries.map(({ name, bytes }) => [name, [...bytes]]));
    }),
  );
});

test('the same entries give the same bytes, and none an empty archive', () => {
  const entries = [{ name: '甲.docx', bytes: Uint8Array.from([1, 2, 3]) }];
  expect(joined(entries)).toEqual(joined(entries));
  expect(unzipSync(joined([]))).toEqual({});
});

test('an entry is written when it is added, and not kept', () => {
  const zip = storedZip();
  const bytes = new Uint8Array(1_000_000);
  const [header, content] = zip.add({ name: '甲.docx', bytes });
  expect(header?.length).toBe(30 + 8);
  expect(content).toBe(bytes);
  expect(zip.end().reduce((sum, { length }) => sum + length, 0)).toBe(46 + 8 + 22);
});

function joined(entries: readonly StoredEntry[]): Uint8Array {
  const zip = storedZip();
  const pieces = [...entries.flatMap((entry) => zip.add(entry)), ...zip.end()];
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
