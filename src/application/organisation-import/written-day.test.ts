import { expect, test } from 'vitest';
import { writtenDay } from './written-day.ts';

test.each([
  ['', null],
  ['2026-09-01', '2026-09-01'],
  ['2026/9/1', '2026-09-01'],
  ['2026.9.1', '2026-09-01'],
  ['2026年9月1日', '2026-09-01'],
  ['2026年 9月 1日', '2026-09-01'],
  ['2026-02-30', 'unreadable'],
  ['九月', 'unreadable'],
  ['46266', 'unreadable'],
])('“%s” is %s', (text, day) => {
  expect(writtenDay(text)).toBe(day);
});
