import { expect, test } from 'vitest';
import { longestSharedRun } from './shared-run.ts';

test.each([
  ['农村义务教育学校', '义务教育经费', 4],
  ['道路养护', '药品抽检', 0],
  ['', '药品', 0],
  ['药品抽检', '药品抽检', 4],
])('the longest run of %s and %s has %i characters', (a, b, length) => {
  expect(longestSharedRun(a, b)).toBe(length);
  expect(longestSharedRun(b, a)).toBe(length);
});

test('only the first two hundred characters are compared', () => {
  expect(longestSharedRun(`${'甲'.repeat(200)}乙丙`, '乙丙')).toBe(0);
});
