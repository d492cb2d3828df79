import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorClass } from './indicator-class.ts';
import { findRotation, type FittedRow } from './class-rotation.ts';

const margin = 3;
const outputs: readonly IndicatorClass[] = ['quantity', 'quality', 'timeliness', 'cost'];

/** Rows printed as `printed`, each fitting one class with some points. */
function rowsOf(...rows: readonly (readonly [printed: IndicatorClass, fits: IndicatorClass, points: number])[]): readonly FittedRow[] {
  return rows.map(([printed, fits, points], index) => ({ ordinal: index + 1, printed, fit: new Map([[fits, points]]) }));
}

function movesOf(rows: readonly FittedRow[]): readonly string[] {
  return findRotation(rows, margin).map(({ ordinal, from, to }) => `${ordinal}:${from}→${to}`);
}

describe('findRotation', () => {
  test('finds two swaps among four rows', () => {
    expect(movesOf(rowsOf(['quantity', 'quality', 5], ['quality', 'quantity', 6], ['timeliness', 'cost', 4], ['cost', 'timeliness', 4]))).toEqual([
      '1:quantity→quality',
      '2:quality→quantity',
      '3:timeliness→cost',
      '4:cost→timeliness',
    ]);
  });

  test('finds a turn of three rows', () => {
    expect(movesOf(rowsOf(['quantity', 'quality', 4], ['quality', 'timeliness', 4], ['timeliness', 'quantity', 4], ['cost', 'cost', 4]))).toEqual([
      '1:quantity→quality',
      '2:quality→timeliness',
      '3:timeliness→quantity',
    ]);
  });

  test('is silent about a single misplaced row', () => {
    expect(movesOf(rowsOf(['quantity', 'quality', 6], ['quality', 'quality', 6]))).toEqual([]);
  });

  test('is silent where one of the moved rows would gain less than the margin', () => {
    expect(movesOf(rowsOf(['quantity', 'quality', 6], ['quality', 'quantity', 2]))).toEqual([]);
    expect(movesOf(rowsOf(['quantity', 'quality', 6], ['quality', 'quantity', 3]))).toHaveLength(2);
  });

  test('never exchanges rows of the same class', () => {
    expect(movesOf(rowsOf(['quantity', 'quantity', 6], ['quantity', 'quantity', 6]))).toEqual([]);
  });

  test('looks only at neighbouring rows', () => {
    const far = rowsOf(['quantity', 'quality', 6], ['quantity', 'quantity', 6], ['quantity', 'quantity', 6], ['quantity', 'quantity', 6], ['quality', 'quantity', 6]);
    expect(movesOf(far)).toEqual([]);
    expect(movesOf(far.filter((row) => row.ordinal !== 2))).toEqual(['1:quantity→quality', '5:quality→quantity']);
  });

  test('moves each row once', () => {
    const rows = rowsOf(['quantity', 'quality', 6], ['quality', 'quantity', 6], ['quantity', 'quality', 6], ['quality', 'quantity', 6], ['quantity', 'quality', 6]);
    expect(movesOf(rows)).toEqual(['1:quantity→quality', '2:quality→quantity', '3:quantity→quality', '4:quality→quantity']);
  });

  test('among equal gains takes the order in which the fewest rows move', () => {
    const both = new Map<IndicatorClass, number>([['quality', 6], ['timeliness', 3]]);
    const rows: readonly FittedRow[] = [
      { ordinal: 1, printed: 'quantity', fit: both },
      { ordinal: 2, printed: 'quality', fit: new Map([['quantity', 3], ['timeliness', 3]]) },
      { ordinal: 3, printed: 'timeliness', fit: new Map([['timeliness', 0], ['quantity', 3]]) },
    ];
    expect(movesOf(rows)).toHaveLength(3);
    const tied: readonly FittedRow[] = [
      { ordinal: 1, printed: 'quantity', fit: new Map([['timeliness', 3], ['quality', 6]]) },
      { ordinal: 2, printed: 'quality', fit: new Map([['timeliness', 3], ['quantity', 6]]) },
      { ordinal: 3, printed: 'timeliness', fit: new Map([['quantity', 3]]) },
    ];
    expect(movesOf(tied)).toEqual(['1:quantity→quality', '2:quality→quantity']);
  });

  test('moves are a permutation of the printed classes, each with a clear gain, and never touch rows that fit', () => {
    const row = fc.record({ printed: fc.constantFrom(...outputs), points: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (inputs) => {
        const rows = inputs.map(({ printed, points }, index): FittedRow => ({ ordinal: index + 1, printed, fit: new Map(outputs.map((name, at) => [name, points[at] ?? 0])) }));
        const moves = findRotation(rows, margin);
        expect(moves.map((move) => move.to).toSorted()).toEqual(moves.map((move) => move.from).toSorted());
        for (const move of moves) {
          const fit = rows[move.ordinal - 1]?.fit;
          expect((fit?.get(move.to) ?? 0) - (fit?.get(move.from) ?? 0)).toBeGreaterThanOrEqual(margin);
        }
      }),
    );
  });
});
