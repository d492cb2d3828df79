import * as fc from 'fast-check';
import { types } from 'pg';
import { describe, expect, test } from 'vitest';
import { checkedInteger, columnCodecs, instant } from './column-codecs.ts';

describe('instant', () => {
  test.each([
    ['2021-03-04 00:30:00.5+08', '2021-03-03T16:30:00.500000Z'],
    ['2021-03-03 16:30:00+00', '2021-03-03T16:30:00.000000Z'],
    ['2021-03-03 13:00:00.123456-03:30', '2021-03-03T16:30:00.123456Z'],
    ['1900-01-01 08:05:43+08:05:43', '1900-01-01T00:00:00.000000Z'],
    ['infinity', 'infinity'],
    ['-infinity', '-infinity'],
  ])('%s is read as %s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  test.each(['04/03/2021 00:30:00 CST', '0044-03-15 00:00:00+00 BC', ''])('“%s” is refused: the session is not in ISO style, or no such instant is ours', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  test('texts sort as their instants do, whatever the zone they were written in', () => {
    const moment = fc.record({ time: fc.integer({ min: 0, max: 4e12 }), offset: fc.integer({ min: -12, max: 14 }) });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        expect(Math.sign(one.time - other.time)).toBe(instant(written(one)) < instant(written(other)) ? -1 : instant(written(one)) > instant(written(other)) ? 1 : 0);
      }),
    );
  });
});

describe('checkedInteger', () => {
  test('keeps every digit up to 2^53 − 1 on both sides of zero', () => {
    expect(checkedInteger('9007199254740991')).toBe(9007199254740991);
    expect(checkedInteger('-9007199254740991')).toBe(-9007199254740991);
    expect(() => checkedInteger('9007199254740992')).toThrow('would lose digits');
  });
});

/** As PostgreSQL writes it: a fraction without trailing zeros. */
function written({ time, offset }: { time: number; offset: number }): string {
  const local = new Date(time + offset * 3_600_000).toISOString().replace('T', ' ').slice(0, -1).replace(/\.(\d*?)0+$/, (_, kept: string) => (kept === '' ? '' : `.${kept}`));
  return `${local}${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}`;
}

test('binary results and types without an own codec keep the parsers of the driver', () => {
  expect(columnCodecs.getTypeParser(20, 'binary')).toBe(types.getTypeParser(20, 'binary'));
  expect(columnCodecs.getTypeParser(16)).toBe(types.getTypeParser(16));
});
