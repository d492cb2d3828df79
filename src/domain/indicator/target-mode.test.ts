import { expect, test } from 'vitest';
import { targetModeOf } from './target-mode.ts';

test('output, cost and satisfaction classes read by their own mode, benefits by one, an unknown class by any', () => {
  expect(targetModeOf('timeliness')).toBe('timeliness');
  expect(targetModeOf('satisfaction')).toBe('satisfaction');
  for (const benefit of ['economic', 'social', 'ecological', 'sustainable'] as const) expect(targetModeOf(benefit)).toBe('benefit');
  expect(targetModeOf(null)).toBe('any');
});
