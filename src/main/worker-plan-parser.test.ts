import { expect, test } from 'vitest';
import { workerBounds } from './worker-plan-parser.ts';

const megabyte = 2 ** 20;

function fileOf(megabytes: number, ...opening: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(megabytes * megabyte);
  bytes.set(opening);
  return bytes;
}

test('a small file gets the least, whatever it is', () => {
  expect(workerBounds(new Uint8Array(0))).toEqual({ milliseconds: 8000, heapMegabytes: 104 });
  expect(workerBounds(Uint8Array.from([0x50, 0x4b, 3, 4]))).toEqual({ milliseconds: 8000, heapMegabytes: 104 });
});

test('the bounds grow with the file, six times faster with a compressed one', () => {
  expect(workerBounds(fileOf(3, 0x50, 0x4b))).toEqual({ milliseconds: 32_000, heapMegabytes: 392 });
  expect(workerBounds(fileOf(18))).toEqual({ milliseconds: 32_000, heapMegabytes: 392 });
});

test('the bounds end somewhere', () => {
  expect(workerBounds(fileOf(50, 0x50, 0x4b))).toEqual({ milliseconds: 60_000, heapMegabytes: 512 });
});
