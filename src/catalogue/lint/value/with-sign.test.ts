import { expect, test } from 'vitest';
import { makeProject, type RowInput } from '../../../../test/support/plan-factory.ts';
import { withSign } from './with-sign.ts';

test.each([
  [{ value: '<0.5%' }, { column: 'value', rewrite: '≤0.5%' }],
  [{ value: '大于500元/台' }, { column: 'value', rewrite: '≤500元/台' }],
  [{ value: '>30优' }, { column: 'value', rewrite: '≤30' }],
  [{ value: '30', sign: '＜', unit: '天' }, { column: 'sign', rewrite: '≤' }],
  [{ value: '不超过（　）' }, null],
] as const)('%j with ≤: %j', (input, expected) => {
  expect(withSign(rowOf(input), '≤')).toEqual(expected);
});

test('a number on a form without a sign column has no sign to change', () => {
  expect(withSign(rowOf({ value: '30' }, ['value']), '≤')).toBeNull();
});

function rowOf(input: RowInput, columns: readonly ['value', ...('sign' | 'unit')[]] = ['value', 'sign', 'unit']) {
  const [row] = makeProject({ rows: [input], columns }).indicators;
  if (row === undefined) throw new Error('a project with one row has a first row');
  return row;
}
