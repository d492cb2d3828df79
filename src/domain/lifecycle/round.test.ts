import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { fiscalYear, type FiscalYear } from '../../kernel/fiscal-year.ts';
import { lastDay, roundLock, roundsInOrder, roundTitles, type LockException, type RoundLock, type RoundWindow } from './index.ts';

const windows: readonly RoundWindow[] = [{ round: 'first-up', fiscalYear: year(2027), opens: day('2026-09-01'), closes: day('2026-09-30') }];

describe('a round', () => {
  test.each([
    ['2026-08-31', { open: false, why: 'not-yet', opens: '2026-09-01', closes: '2026-09-30' }],
    ['2026-09-01', { open: true, until: '2026-09-30', exception: false, only: null }],
    ['2026-09-30', { open: true, until: '2026-09-30', exception: false, only: null }],
    ['2026-10-01', { open: false, why: 'over', opens: '2026-09-01', closes: '2026-09-30' }],
  ])('on %s is %j', (today, expected) => {
    expect(lockOn(today, [])).toEqual(expected);
  });

  test('without days is not open, and says that they were not set', () => {
    const question = { round: 'second-up', fiscalYear: year(2027), unit: 'bureau', account: 'wang', today: day('2026-09-10'), returned: null } as const;
    expect(roundLock(question, windows, [])).toEqual({ open: false, why: 'not-set', opens: null, closes: null });
    expect(roundLock({ ...question, round: 'first-up', fiscalYear: year(2028) }, windows, [])).toMatchObject({ why: 'not-set' });
  });
});

describe('an exception', () => {
  test.each<readonly [string, Partial<LockException>, string, boolean]>([
    ['opens the round for its unit until its day', {}, '2026-10-08', true],
    ['ends', {}, '2026-10-09', false],
    ['opens it for its person', { account: 'wang' }, '2026-10-08', true],
    ['does not open it for another person', { account: 'li' }, '2026-10-08', false],
    ['does not open it for another unit', { unit: 'station' }, '2026-10-08', false],
    ['does not open another round', { round: 'second-up' }, '2026-10-08', false],
    ['does not open another year', { fiscalYear: year(2026) }, '2026-10-08', false],
    ['does not open a round before it begins', {}, '2026-08-31', false],
  ])('%s', (_what, parts, today, open) => {
    const exception: LockException = { round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: null, projects: null, until: day('2026-10-08'), reason: '系统割接', ...parts };
    expect(lockOn(today, [exception]).open).toBe(open);
  });

  test('of several the longest counts', () => {
    const until = (text: string): LockException => ({ round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: null, projects: null, until: day(text), reason: '说明' });
    expect(lockOn('2026-10-05', [until('2026-10-06'), until('2026-10-20'), until('2026-10-10')])).toEqual({ open: true, until: '2026-10-20', exception: true, only: null });
  });
});

describe('an exception for some projects', () => {
  const until = (text: string, projects: readonly string[] | null): LockException => ({ round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: null, projects, until: day(text), reason: '说明' });

  test('opens the round for these, all that were given longer together, and says when it was over for the others', () => {
    expect(lockOn('2026-10-05', [until('2026-10-06', ['a']), until('2026-10-08', ['a', 'b']), until('2026-10-04', ['c'])])).toEqual({ open: true, until: '2026-10-08', exception: true, only: { projects: ['a', 'b'], closed: '2026-09-30' } });
    expect(lockOn('2026-10-09', [until('2026-10-08', ['a'])])).toEqual({ open: false, why: 'over', opens: '2026-09-01', closes: '2026-09-30' });
  });

  test('narrows nothing while the whole text may go on', () => {
    expect(lockOn('2026-09-30', [until('2026-10-08', ['a'])])).toEqual({ open: true, until: '2026-09-30', exception: false, only: null });
    expect(lockOn('2026-10-02', [until('2026-10-08', ['a']), until('2026-10-03', null)])).toEqual({ open: true, until: '2026-10-03', exception: true, only: null });
    expect(lockOn('2026-10-05', [until('2026-10-08', ['a']), until('2026-10-03', null)])).toMatchObject({ only: { projects: ['a'], closed: '2026-10-03' } });
    expect(lockOn('2026-08-31', [until('2026-10-08', ['a'])])).toMatchObject({ open: false, why: 'not-yet' });
  });
});

describe('a text that was returned until a day', () => {
  const exception: LockException = { round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: null, projects: null, until: day('2026-10-08'), reason: '系统割接' };

  test('is owed on that day, before the end of the round or after it', () => {
    expect(lockOn('2026-09-10', [], day('2026-09-12'))).toEqual({ open: true, until: '2026-09-12', exception: false, only: null });
    expect(lockOn('2026-09-13', [], day('2026-09-12'))).toEqual({ open: false, why: 'over', opens: '2026-09-01', closes: '2026-09-12' });
    expect(lockOn('2026-10-03', [], day('2026-10-05'))).toEqual({ open: true, until: '2026-10-05', exception: true, only: null });
  });

  test('has longer where an exception says so', () => {
    expect(lockOn('2026-09-13', [exception], day('2026-09-12'))).toEqual({ open: true, until: '2026-10-08', exception: true, only: null });
  });
});

test('the last day is told before it comes and when it is gone, and is unknown where the round has no days', () => {
  const question = { round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: 'wang', returned: null } as const;
  expect(['2026-08-31', '2026-09-30', '2026-10-01'].map((today) => lastDay({ ...question, today: day(today) }, windows, []))).toEqual(['2026-09-30', '2026-09-30', '2026-09-30']);
  expect(lastDay({ ...question, round: 'pool', today: day('2026-09-30') }, windows, [])).toBeNull();
});

test('every round has a title and its place in the year', () => {
  expect(roundsInOrder.map((round) => roundTitles[round])).toEqual(['项目入库', '一上', '一下（控制数）', '二上', '批复', '公开', '调整']);
});

function lockOn(today: string, exceptions: readonly LockException[], returned: CivilDate | null = null): RoundLock {
  return roundLock({ round: 'first-up', fiscalYear: year(2027), unit: 'bureau', account: 'wang', today: day(today), returned }, windows, exceptions);
}

function year(value: number): FiscalYear {
  const known = fiscalYear(value);
  if (known === null) throw new Error(`no such year: ${value}`);
  return known;
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
