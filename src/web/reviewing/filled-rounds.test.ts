import { expect, test } from 'vitest';
import type { Rounds } from '../../http/contract/rounds.ts';
import { daysOf, joined, toldDays, windowsOf } from './filled-rounds.ts';

const october = { round: 'first-up', opens: '2026-10-01', closes: '2026-10-31', reviewDays: null } as const;
const november = { round: 'second-up', opens: '2026-11-01', closes: '2026-11-30', reviewDays: 10 } as const;

test('what others set comes in, what was written here stays', () => {
  const before = filled([october]);
  const mine = { ...before, days: { ...before.days, 'first-up': { opens: '2026-10-08', closes: '2026-10-31', reviewDays: '' } } };
  const now = rounds([october, november]);
  const after = joined(mine, now);
  expect(windowsOf(after.days)).toEqual([{ ...october, opens: '2026-10-08' }, november]);
  expect([after.clashes, after.base]).toEqual([[], now]);
});

test('a round that both changed is told until they agree; one that was taken away by others goes, unless it was written here', () => {
  const before = filled([october, november]);
  const mine = { ...before, days: { ...before.days, 'first-up': { opens: '2026-10-08', closes: '2026-10-31', reviewDays: '' } } };
  const moved = joined(mine, rounds([{ ...october, opens: '2026-10-09' }]));
  expect([moved.clashes, windowsOf(moved.days)]).toEqual([['first-up'], [{ ...october, opens: '2026-10-08' }]]);
  expect(joined(moved, rounds([{ ...october, opens: '2026-10-09' }, november])).clashes).toEqual(['first-up']);
  expect(joined(moved, rounds([{ ...october, opens: '2026-10-08' }])).clashes).toEqual([]);
});

test('days of review that others set come in, and are told beside those written here', () => {
  const before = filled([october]);
  const mine = { ...before, days: { ...before.days, 'first-up': { ...before.days['first-up'], reviewDays: '7' } } };
  expect(windowsOf(mine.days)).toEqual([{ ...october, reviewDays: 7 }]);
  expect(joined(mine, rounds([{ ...october, reviewDays: 5 }])).clashes).toEqual(['first-up']);
  expect([toldDays(mine.days['first-up']), toldDays(mine.days.pool), toldDays(before.days['first-up'])]).toEqual(['2026-10-01至2026-10-31，每一级审核7天', null, '2026-10-01至2026-10-31']);
  expect(windowsOf(joined(before, rounds([{ ...october, reviewDays: 5 }])).days)).toEqual([{ ...october, reviewDays: 5 }]);
});

function filled(windows: Rounds['windows']) {
  const base = rounds(windows);
  return { base, days: daysOf(base), clashes: [] };
}

function rounds(windows: Rounds['windows']): Rounds {
  return { division: '130682', fiscalYear: 2027, divisions: [], windows, usualReviewDays: null, exceptions: [], maySet: true, mayGrant: true };
}
