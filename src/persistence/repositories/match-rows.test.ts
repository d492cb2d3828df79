import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRows } from './match-rows.ts';

interface Thing {
  readonly code: string | null;
  readonly number: number;
}

const keys = [
  { former: (thing: Thing) => thing.code, row: (thing: Thing) => thing.code },
  { former: (thing: Thing) => String(thing.number), row: (thing: Thing) => String(thing.number) },
];

test('the stronger key wins over the weaker one', () => {
  const former = [{ code: 'A', number: 1 }, { code: 'B', number: 2 }];
  expect(matchRows(former, [{ code: 'B', number: 1 }, { code: 'A', number: 2 }], keys)).toEqual([former[1], former[0]]);
});

test('what has no key is matched by the next one, what matches nothing is new', () => {
  const former = [{ code: null, number: 1 }];
  expect(matchRows(former, [{ code: 'C', number: 7 }, { code: null, number: 1 }], keys)).toEqual([null, former[0]]);
});

test('rows that share a key are matched in order', () => {
  const former = [{ code: 'A', number: 1 }, { code: 'A', number: 2 }];
  const matched = matchRows(former, [{ code: 'A', number: 8 }, { code: 'A', number: 9 }, { code: 'A', number: 10 }], keys);
  expect(matched[0]).toBe(former[0]);
  expect(matched[1]).toBe(former[1]);
  expect(matched[2]).toBeNull();
});

test('no former row is given twice, and equal lists are matched whole', () => {
  const thing = fc.record({ code: fc.option(fc.constantFrom('A', 'B', 'C')), number: fc.nat({ max: 4 }) });
  fc.assert(
    fc.property(fc.array(thing), fc.array(thing), (former, rows) => {
      const matched = matchRows(former, rows, keys).filter((one) => one !== null);
      expect(new Set(matched).size).toBe(matched.length);
      expect(matchRows(former, former, keys).every((one) => one !== null)).toBe(true);
    }),
  );
});
