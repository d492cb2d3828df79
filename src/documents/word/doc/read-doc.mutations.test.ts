// Three hundred damaged files, the same ones every time: each is read or refused, none throws, and no reading holds more text than its file.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultReadingLimits, type Block } from '../../document-reading.ts';
import { readDoc } from './read-doc.ts';

const sample = new Uint8Array(readFileSync(new URL('../../../../data/samples/dingzhou-2021.doc', import.meta.url)));
const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

/** Numbers from 0 to `limit` − 1, the same for the same seed. */
type Dice = (limit: number) => number;

function diceOf(seed: number): Dice {
  let state = seed * 2654435761;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state % limit;
  };
}

const sectorSize = 512;
const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
/** The information block, the sector table, the directory and the table stream of the sample: where pointers live. */
const mainStart = Array.from({ length: sample.length / sectorSize }, (_, index) => index * sectorSize).find((at) => wordAt(sample, at) === 0xa5ec) ?? 0;
const pointerAreas = [
  { from: 0, to: 512 },
  { from: mainStart, to: mainStart + 1250 },
  { from: (wordAt(sample, 76) + 1) * sectorSize, to: (wordAt(sample, 76) + 2) * sectorSize },
  { from: (wordAt(sample, 48) + 1) * sectorSize, to: (wordAt(sample, 48) + 3) * sectorSize },
  { from: 5 * sectorSize, to: 16 * sectorSize },
  { from: sample.length - 90 * sectorSize, to: sample.length },
] as const;

const mutations: readonly ((bytes: Uint8Array, dice: Dice) => Uint8Array)[] = [
  (bytes, dice) => {
    for (let count = 1 + dice(40); count > 0; count -= 1) bytes[dice(bytes.length)] = dice(256);
    return bytes;
  },
  (bytes, dice) => bytes.slice(0, dice(bytes.length)),
  (bytes, dice) => {
    const [left, right] = [dice(bytes.length >> 9) * sectorSize, dice(bytes.length >> 9) * sectorSize];
    const kept = bytes.slice(left, left + sectorSize);
    bytes.copyWithin(left, right, right + sectorSize);
    bytes.set(kept, right);
    return bytes;
  },
  (bytes, dice) => {
    const area = pointerAreas[dice(pointerAreas.length)] ?? pointerAreas[0];
    for (let count = 1 + dice(6); count > 0; count -= 1) {
      const at = area.from + dice((area.to - area.from) >> 2) * 4;
      bytes.set(dice(2) === 0 ? [dice(256), dice(256), 0, 0] : [dice(256), dice(256), dice(256), dice(256)], at);
    }
    return bytes;
  },
  (bytes, dice) => {
    const from = dice(bytes.length);
    bytes.copyWithin(from, from + 1 + dice(2000));
    return bytes;
  },
];

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') length += block.text.length + block.deleted.length;
    else for (const row of block.rows) for (const cell of row.cells) length += lengthOf(cell.paragraphs) + lengthOf(cell.tables);
  }
  return length;
}

describe('damaged files', () => {
  it.each(mutations.map((_, kind) => kind))('of kind %i are read or refused', (kind) => {
    const mutate = mutations[kind];
    const outcomes = { read: 0, refused: 0 };
    for (const seed of seeds.filter((number) => number % mutations.length === kind)) {
      const bytes = mutate?.(sample.slice(), diceOf(seed)) ?? sample;
      const result = readDoc(bytes, '损坏.doc', defaultReadingLimits);
      if (result.ok) {
        outcomes.read += 1;
        expect(lengthOf(result.value.blocks), `seed ${seed}`).toBeLessThanOrEqual(bytes.length);
      } else {
        outcomes.refused += 1;
        expect(result.fault.what, `seed ${seed}`).toMatch(/[\u4e00-\u9fff]/u);
        expect(result.fault.remedy, `seed ${seed}`).toMatch(/[\u4e00-\u9fff]/u);
      }
    }
    expect(outcomes.read + outcomes.refused).toBe(seeds.length / mutations.length);
  });
});
