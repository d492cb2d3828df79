import { expect, test } from 'vitest';
import { findingColumn } from './index.ts';

test.each(['value', 'scoringStandard', 'budget', 'goals', 'safeguards'])('the column %s is known by its name', (name) => {
  expect(findingColumn(name)).toBe(name);
});

test.each(['', 'Value', 'toString', '__proto__'])('%j is no column', (name) => {
  expect(findingColumn(name)).toBeNull();
});
