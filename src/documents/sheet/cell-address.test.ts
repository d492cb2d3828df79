import { expect, test } from 'vitest';
import { cellAddress, rangeOf } from './cell-address.ts';

test.each<readonly [string, readonly [number, number] | null]>([
  ['A1', [1, 1]],
  ['c5', [3, 5]],
  ['$AA$10', [27, 10]],
  ['XFD1048576', [16_384, 1_048_576]],
  ['XFE1', null],
  ['A0', null],
  ['A1048577', null],
  ['1A', null],
  ['', null],
  ['A', null],
])('the address %s', (text, expected) => {
  const address = cellAddress(text);
  expect(address === null ? null : [address.column, address.row]).toEqual(expected);
});

test('a range has its corners in order, a single cell is none', () => {
  expect(rangeOf('C3:A1')).toEqual({ from: { column: 1, row: 1 }, to: { column: 3, row: 3 } });
  expect(rangeOf('A1')).toBeNull();
  expect(rangeOf('A1:')).toBeNull();
});
