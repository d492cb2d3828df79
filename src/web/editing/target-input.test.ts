import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customaryUnits, readTarget, type Comparator } from '../../domain/target/index.ts';
import { inputOf, writtenTarget, type TargetInput } from './target-input.ts';

const blank: TargetInput = { shape: 'number', comparator: '≥', amount: '', high: '', unit: '', per: '年', day: '' };

describe('a target that is filled in part by part', () => {
  test.each<readonly [string, Partial<TargetInput>, string]>([
    ['a number under a sign', { amount: '20', unit: '批' }, '≥20批'],
    ['a price', { comparator: '≤', amount: '2975', unit: '元/批' }, '≤2975元/批'],
    ['a number alone', { comparator: '', amount: '100', unit: '%' }, '100%'],
    ['a range', { shape: 'range', amount: '60', high: '80', unit: '%' }, '60-80%'],
    ['a frequency', { shape: 'frequency', comparator: '', amount: '1', unit: '次', per: '月' }, '1次/月'],
    ['a day', { shape: 'deadline', day: '2027-11-30' }, '2027年11月30日'],
  ])('%s is printed as one text', (_what, parts, text) => {
    expect(writtenTarget({ ...blank, ...parts }, 'any')).toMatchObject({ kind: 'text', text });
  });

  test.each<readonly [string, Partial<TargetInput>]>([
    ['no number', {}],
    ['words for a number', { amount: '二十' }],
    ['a range upside down', { shape: 'range', amount: '80', high: '60', unit: '%' }],
    ['a frequency of nothing', { shape: 'frequency', amount: '1' }],
    ['a day that is none', { shape: 'deadline', day: '2027-02-30' }],
    ['a unit that reads back as something else', { amount: '20', unit: '批为优' }],
  ])('%s is not printed, and it says what is missing', (_what, parts) => {
    const written = writtenTarget({ ...blank, ...parts }, 'any');
    expect(written.kind === 'open' ? written.why : '').toMatch(/。$/u);
  });

  test('whatever is printed reads back the same, and begins the next editing the same', () => {
    const comparator = fc.constantFrom<Comparator | ''>('≥', '>', '≤', '<', '=', '');
    fc.assert(
      fc.property(comparator, fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...customaryUnits), (sign, amount, unit) => {
        const input = { ...blank, comparator: sign, amount: String(amount), unit };
        const written = writtenTarget(input, 'any');
        if (written.kind === 'open') return;
        expect(readTarget(written.text).target).toEqual(written.target);
        expect(inputOf(readTarget(written.text).target)).toEqual(input);
      }),
    );
  });

  test('what stands in the cell is filled in already, also where words are glued to the number', () => {
    expect(inputOf(readTarget('≥90产品抽检率大于等于90%为优').target)).toMatchObject({ shape: 'number', comparator: '≥', amount: '90' });
    expect(inputOf(readTarget('60%-80%').target)).toMatchObject({ shape: 'range', amount: '60', high: '80', unit: '%' });
    expect(inputOf(readTarget('每月1次').target)).toMatchObject({ shape: 'frequency', amount: '1', unit: '次', per: '月' });
    expect(inputOf(readTarget('2021年12月30日').target)).toMatchObject({ shape: 'deadline', day: '2021-12-30' });
    expect(inputOf(readTarget('是、否').target)).toEqual(blank);
    expect(inputOf(readTarget('≥%').target)).toMatchObject({ comparator: '≥', unit: '%' });
  });
});
