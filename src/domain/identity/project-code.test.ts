import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { majorityDivision, readProjectCode } from './project-code.ts';

const shape = { divisionDigits: 6, yearDigits: 2, tailLength: 13 };
const codesOf = (...codes: readonly (string | undefined)[]) => makePlan(codes.map((code) => ({ rows: [], ...(code === undefined ? {} : { code }) })));
const code = (division: string): string => `${division}21A1B2C3D4E5F6G`;

describe('readProjectCode', () => {
  test('takes a code apart', () => {
    expect(readProjectCode(' 11010521A1B2C3D4E5F6G　', shape)).toEqual({ text: '11010521A1B2C3D4E5F6G', length: 21, division: '110105', year: '21', strange: [] });
  });

  test.each([
    ['11010521a1B2C3D4E5F6G', [[9, 'a', '小写字母']]],
    ['1101052１A1B2C3D4E5F6G', [[8, '１', '全角字符']]],
    ['11010521A1B2C3D4E5F6Ｇ', [[21, 'Ｇ', '全角字符']]],
    ['110105 21A1B2C3D4E5F6G', [[7, ' ', '空白字符']]],
    ['1101O521A1B2C3D4E5F6G', [[5, 'O', '字母']]],
    ['11010521A1-2C3D4E5F6项', [[11, '-', '其他字符'], [21, '项', '其他字符']]],
  ])('names what cannot stand in %s, and where', (text, strange) => {
    expect(readProjectCode(text, shape).strange.map(({ position, character, what }) => [position, character, what])).toEqual(strange);
    expect(readProjectCode(text, shape).length).toBe(21);
  });

  test('reads a blank and a short code as far as they go', () => {
    expect(readProjectCode('　', shape)).toEqual({ text: '', length: 0, division: '', year: '', strange: [] });
    expect(readProjectCode('1101052', shape)).toMatchObject({ length: 7, division: '110105', year: '2' });
  });

  test('never throws, and names only positions inside the code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readProjectCode(text, shape);
        for (const { position } of read.strange) expect(position).toBeLessThanOrEqual(Array.from(read.text).length);
      }),
    );
  });
});

describe('majorityDivision', () => {
  test('is the division of more than half of the well-formed codes', () => {
    expect(majorityDivision(codesOf(code('110105'), code('110105'), code('110150')), shape)).toBe('110105');
    expect(majorityDivision(codesOf(code('110150'), code('110105'), code('110105'), 'x', undefined, '11010521a1B2C3D4E5F6G'), shape)).toBe('110105');
  });

  test('is null where no division holds more than half', () => {
    expect(majorityDivision(codesOf(code('110105'), code('110150')), shape)).toBeNull();
    expect(majorityDivision(codesOf(), shape)).toBeNull();
  });

  test('answers again for the same plan, and anew for another shape', () => {
    const plan = codesOf(code('110105'));
    expect(majorityDivision(plan, shape)).toBe('110105');
    expect(majorityDivision(plan, shape)).toBe('110105');
    expect(majorityDivision(plan, { ...shape, divisionDigits: 4, yearDigits: 4 })).toBe('1101');
  });
});
