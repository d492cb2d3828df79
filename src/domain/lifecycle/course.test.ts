import { describe, expect, test } from 'vitest';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { adjustedFrom, approvedFrom, returnedUntil, standingApproval, standingReturn, submittedFrom, type DeclarationAction, type DeclarationState, type Round, type TakenStep } from './index.ts';

const course: readonly TakenStep[] = [
  step(1, 'submit', 'with-first-review', 'first-up'),
  step(2, 'pass', 'passed', 'first-up'),
  step(3, 'give-control', 'control-given', 'second-up'),
  step(4, 'submit', 'with-first-review', 'second-up'),
  step(5, 'pass', 'passed', 'second-up'),
  step(6, 'approve', 'approved', 'approval'),
  step(7, 'publish', 'published', 'publication'),
  step(8, 'adjust', 'adjusting', 'adjustment'),
  step(9, 'adjust', 'adjusting', 'adjustment'),
  step(10, 'submit', 'with-first-review', 'adjustment'),
  step(11, 'withdraw', 'adjusting', 'adjustment'),
  step(12, 'adjust', 'adjusting', 'adjustment'),
];

describe('the course of a declaration', () => {
  test('before its first step is where every text begins', () => {
    for (const from of [submittedFrom, adjustedFrom, approvedFrom]) expect(from([])).toEqual({ state: 'drafting', round: 'first-up' });
    expect(submittedFrom(course.slice(0, 1))).toEqual({ state: 'drafting', round: 'first-up' });
  });

  test('tells from where it was submitted and approved last', () => {
    expect(submittedFrom(course.slice(0, 5))).toEqual({ state: 'control-given', round: 'second-up' });
    expect(submittedFrom(course)).toEqual({ state: 'adjusting', round: 'adjustment' });
    expect(approvedFrom(course)).toEqual({ state: 'passed', round: 'second-up' });
  });

  test('tells from where an adjustment began, however often a further project was taken into it', () => {
    expect(adjustedFrom(course)).toEqual({ state: 'published', round: 'publication' });
    expect(adjustedFrom([...course, step(13, 'cancel-adjustment', 'published', 'publication'), step(14, 'adjust', 'adjusting', 'adjustment')])).toEqual({ state: 'published', round: 'publication' });
  });
});

describe('an approval', () => {
  test('holds until it is revoked; then the one before holds again', () => {
    const second = step(14, 'approve', 'approved', 'approval');
    expect(standingApproval([])).toBeUndefined();
    expect(standingApproval(course)?.event).toBe(6);
    expect(standingApproval([...course, second])?.event).toBe(14);
    expect(standingApproval([...course, second, step(15, 'revoke-approval', 'passed', 'adjustment')])?.event).toBe(6);
  });
});

test('a returned text comes back until the day of its last return, and nothing else has such a day', () => {
  const until = parseCivilDate('2026-09-20');
  const steps = [{ action: 'return', until: parseCivilDate('2026-09-10') }, { action: 'submit', until: null }, { action: 'return', until }, { action: 'withdraw', until: null }] as const;
  expect(returnedUntil('returned', steps)).toBe(until);
  expect(returnedUntil('with-first-review', steps)).toBeNull();
  expect([returnedUntil('returned', []), returnedUntil('returned', [{ action: 'return', until: null }])]).toEqual([null, null]);
});

test('a return stands until an office has decided on what came back', () => {
  const back = [step(1, 'submit', 'with-first-review', 'first-up'), step(2, 'return', 'returned', 'first-up'), step(3, 'submit', 'with-first-review', 'first-up')];
  expect([[], course, back.slice(0, 1)].map((steps) => standingReturn(steps))).toEqual([undefined, undefined, undefined]);
  expect([back.slice(0, 2), back, [...back, step(4, 'withdraw', 'returned', 'first-up')]].map((steps) => standingReturn(steps)?.event)).toEqual([2, 2, 2]);
  expect(standingReturn([...back, step(4, 'pass', 'with-performance', 'first-up')])).toBeUndefined();
  expect(standingReturn([...back, step(4, 'return', 'returned', 'first-up')])?.event).toBe(4);
});

function step(event: number, action: DeclarationAction, to: DeclarationState, round: Round): TakenStep {
  return { action, to, round, event };
}
