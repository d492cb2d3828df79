import { expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import type { IndicatorColumn } from './department-plan.ts';
import { targetInThree } from './index.ts';

test.each<readonly [string, readonly [string, string, string]]>([
  ['≥20批', ['≥', '20', '批']],
  ['≥20', ['≥', '20', '']],
  ['100%', ['', '100', '%']],
  ['23', ['', '23', '']],
  ['≥95优', ['', '≥95优', '']],
  ['不断提高', ['', '不断提高', '']],
  ['2021年12月30日', ['', '2021年12月30日', '']],
  ['', ['', '', '']],
])('%s', (value, three) => {
  expect(inThree({ value }, ['name', 'value'])).toEqual(three);
});

test('a form that prints sign or unit apart keeps its own', () => {
  expect(inThree({ value: '120', sign: '≥', unit: '家' }, ['name', 'sign', 'value', 'unit'])).toEqual(['≥', '120', '家']);
  expect(inThree({ value: '120', unit: '家' }, ['name', 'value', 'unit'])).toEqual(['', '120', '家']);
  expect(inThree({ value: '95%', sign: '≥' }, ['name', 'sign', 'value'])).toEqual(['≥', '95%', '']);
  expect(inThree({ value: '', unit: '家' }, ['name', 'unit'])).toEqual(['', '', '家']);
});

function inThree(row: RowInput, columns: readonly IndicatorColumn[]): readonly string[] {
  const [read] = makePlan([{ rows: [row], columns }]).projects.flatMap(({ indicators }) => indicators);
  if (read === undefined) throw new Error('there is a row');
  const { sign, value, unit } = targetInThree(read);
  return [sign, value, unit];
}
