import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../kernel/span.ts';
import { clausesOf, isInTitle } from './index.ts';

describe('the clauses of a text', () => {
  test.each<readonly [string, readonly string[]]>([
    ['清淤3公里，护堤、植草；年底完工。', ['清淤3公里|，', '护堤、植草|；', '年底完工|。']],
    ['预算1,250万元,用于清淤', ['预算1,250万元|,', '用于清淤|']],
    ['清淤,2021年完工', ['清淤|,', '2021年完工|']],
    ['5,护堤', ['5|,', '护堤|']],
    ['。，清淤\n\n护堤', ['清淤|\n', '护堤|']],
    ['  ', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    const clauses = clausesOf(text);
    expect(clauses.map((clause) => `${clause.text}|${clause.mark}`)).toEqual(expected);
    for (const clause of clauses) expect(sliceSpan(text, clause.at)).toBe(clause.text);
  });
});

test.each([
  ['按《护堤办法》清淤', 2, 4, true],
  ['按《护堤办法》清淤', 7, 9, false],
  ['按护堤办法清淤', 1, 3, false],
  ['按《护堤办法清淤', 2, 4, false],
])('whether a title holds the stretch: %j from %i to %i: %s', (text, start, end, inside) => {
  expect(isInTitle(text, { start, end })).toBe(inside);
});
