import { expect, test } from 'vitest';
import { formatPercent } from '../../kernel/ratio.ts';
import { measuredAmount } from './measured-amount.ts';
import { readTarget } from './read-target.ts';

test.each([
  ['≥1.2万亩', '亩', '≥', '1200000'],
  ['12000亩', '亩', null, '1200000'],
  ['≤2975元/批', '元/批', '≤', '297500'],
  ['≥95', '', '≥', '9500'],
  ['≥95优', '', '≥', '9500'],
])('%s is an amount in %j', (text, unit, comparator, hundredfold) => {
  const amount = measuredAmount(readTarget(text).target);
  expect(amount).toMatchObject({ unit, comparator });
  expect(amount === null ? '' : formatPercent(amount.value)).toBe(hundredfold);
});

test.each(['60%-80%', '1次/月', '12月底前', '不断提高', '个', ''])('“%s” states no single amount', (text) => {
  expect(measuredAmount(readTarget(text).target)).toBeNull();
});

test('a target whose amount is no decimal states none', () => {
  expect(measuredAmount({ kind: 'number', amount: '若干', unit: null })).toBeNull();
});
