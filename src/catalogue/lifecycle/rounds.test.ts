import { expect, test } from 'vitest';
import { declarationActions, type Round, type RoundWindow, type TakenStep } from '../../domain/lifecycle/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { presentRound, roundAfter } from './rounds.ts';

const year = fiscalYear(2027);
if (year === null) throw new Error('no such year');
const windows: readonly RoundWindow[] = [
  { round: 'pool', fiscalYear: year, opens: day('2026-06-01'), closes: day('2026-09-10') },
  { round: 'first-up', fiscalYear: year, opens: day('2026-09-01'), closes: day('2026-09-30') },
];

test('a step begins the round it belongs to; submitting and reviewing stay in theirs, and what is taken back goes back to its own', () => {
  const steps: readonly TakenStep[] = [
    { action: 'pass', to: 'passed', round: 'second-up', event: 1 },
    { action: 'approve', to: 'approved', round: 'approval', event: 2 },
    { action: 'publish', to: 'published', round: 'publication', event: 3 },
    { action: 'adjust', to: 'adjusting', round: 'adjustment', event: 4 },
  ];
  expect(declarationActions.map((action) => [action, roundAfter(action, { round: 'pool', steps })])).toEqual([
    ['submit', 'pool'], ['withdraw', 'pool'], ['return', 'pool'], ['pass', 'pool'], ['give-control', 'second-up'],
    ['approve', 'approval'], ['revoke-approval', 'second-up'], ['publish', 'publication'], ['adjust', 'adjustment'], ['cancel-adjustment', 'publication'], ['give-up', 'pool'], ['take-up', 'pool'],
  ]);
});

test.each<readonly [string, Round]>([
  ['2026-05-31', 'first-up'],
  ['2026-06-01', 'pool'],
  ['2026-09-01', 'first-up'],
  ['2026-12-01', 'first-up'],
])('what was never submitted is on %s for %s', (today, round) => {
  expect(presentRound({ state: 'drafting', round: 'first-up', fiscalYear: year, windows, today: day(today) })).toBe(round);
});

test('what was submitted stays in its round', () => {
  expect(presentRound({ state: 'returned', round: 'pool', fiscalYear: year, windows, today: day('2026-09-15') })).toBe('pool');
});

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(text);
  return date;
}
