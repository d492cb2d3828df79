import { expect, test } from 'vitest';
import { readTarget } from '../../domain/target/index.ts';
import { specialRates } from './special-rates.ts';

test.each([...new Set(specialRates.map(({ unit }) => unit))])('the unit %s, which advice tells people to write, is read as a unit', (unit) => {
  expect(readTarget(`≤0.1${unit}`).target).toEqual({ kind: 'bound', comparator: '≤', amount: '0.1', unit });
});
