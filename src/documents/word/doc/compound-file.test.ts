import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCompoundFile, type StreamToWrite } from '../../../../test/support/compound-file.ts';
import { isCompoundFile, openCompoundFile } from './compound-file.ts';

function readAll(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const compound = openCompoundFile(bytes);
  if (!compound.ok) throw new Error(compound.fault.code);
  return compound.value.entries.map((entry) => {
    const content = compound.value.read(entry);
    if (!content.ok) throw new Error(content.fault.code);
    return [entry.name, content.value];
  });
}

const pattern = (length: number, step: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * step) & 0xff);

/** Large enough for two sectors of the table of tables. */
const content = pattern(16 * 1024 * 1024, 7);
const large = writeCompoundFile([{ name: '大', bytes: content }]);

describe('openCompoundFile', () => {
  it('gives back every stream as written, in sectors of 512 and of 4096 bytes', () => {
    const streams = fc.array(fc.record({ length: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 3900, max: 9000 })), step: fc.integer({ min: 1, max: 255 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(streams, fc.constantFrom<512 | 4096>(512, 4096), (shapes, sectorSize) => {
        const written: StreamToWrite[] = shapes.map(({ length, step }, index) => ({ name: `流${index}`, bytes: pattern(length, step) }));
        expect(readAll(writeCompoundFile(written, sectorSize))).toEqual(written.map(({ name, bytes }) => [name, bytes]));
      }),
      { numRuns: 60 },
    );
  });

  it('follows the table of allocation tables in a file of more than 109 of them', () => {
    const [first] = readAll(large);
    expect(first?.[1].length).toBe(content.length);
    expect(Buffer.compare(first?.[1] ?? new Uint8Array(0), content)).toBe(0);
  });

  it('refuses a table of allocation tables that runs in a circle or out of the file', () => {
    const whole = large.slice();
    const view = new DataView(whole.buffer);
    const difat = view.getUint32(68, true);
    view.setUint32(512 * (difat + 1) + 508, difat, true);
    expect(openCompoundFile(whole)).toMatchObject({ ok: false, fault: { code: 'doc-sector-loop' } });
    view.setUint32(68, 0x100000, true);
    expect(openCompoundFile(whole)).toMatchObject({ ok: false, fault: { code: 'doc-sector-outside' } });
  });

  it('accepts a last sector that is cut short behind its stream', () => {
    const whole = writeCompoundFile([{ name: '甲', bytes: pattern(100, 3) }]);
    expect(openCompoundFile(whole.slice(0, -1)).ok).toBe(true);
  });

  it('knows a compound file by its first eight bytes', () => {
    expect(isCompoundFile(writeCompoundFile([]))).toBe(true);
    expect(isCompoundFile(Uint8Array.from([0xd0, 0xcf]))).toBe(false);
    expect(openCompoundFile(new Uint8Array(600))).toMatchObject({ ok: false, fault: { code: 'doc-header-damaged' } });
  });
});
