import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { deadlineStep, factsIn, fillSentence, writtenDay } from './index.ts';

describe('a sentence', () => {
  test.each([
    ['{plan}被退回〔，附{comments}条意见〕。', { plan: '甲局', comments: 3 }, '甲局被退回，附3条意见。'],
    ['{plan}被退回〔，附{comments}条意见〕。', { plan: '甲局', comments: 0 }, '甲局被退回。'],
    ['{plan}被退回〔，附{comments}条意见〕。', { plan: '甲局' }, '甲局被退回。'],
    ['准予延至{until}〔（仅限{who}）〕。', { until: '9月5日', who: '' }, '准予延至9月5日。'],
    ['〔{a}和{b}〕', { a: '甲', b: 0 }, ''],
    ['{nobody}', {}, ''],
  ])('%s with %j says %s', (sentence, facts, said) => {
    expect(fillSentence(sentence, facts)).toBe(said);
  });

  test('a fact that looks like a place is not filled again', () => {
    expect(fillSentence('{plan}。', { plan: '{who}〔甲〕', who: '乙' })).toBe('{who}〔甲〕。');
  });

  test('names the facts it speaks of, each once', () => {
    expect(factsIn('{plan}〔{plan}{comments}〕')).toEqual(['plan', 'comments']);
  });
});

describe('the reminder that is due', () => {
  const steps = { before: [7, 3, 1], longestLate: 31 };

  test.each([
    ['2026-09-22', null],
    ['2026-09-23', { kind: 'near', step: 7, daysLeft: 7 }],
    ['2026-09-26', { kind: 'near', step: 7, daysLeft: 4 }],
    ['2026-09-27', { kind: 'near', step: 3, daysLeft: 3 }],
    ['2026-09-29', { kind: 'near', step: 1, daysLeft: 1 }],
    ['2026-09-30', { kind: 'near', step: 1, daysLeft: 0 }],
    ['2026-10-01', { kind: 'over', daysLate: 1 }],
    ['2026-10-31', { kind: 'over', daysLate: 31 }],
    ['2026-11-01', null],
  ])('on %s is %j', (today, due) => {
    expect(deadlineStep(day('2026-09-30'), day(today), steps)).toEqual(due);
  });
});

test('a day is written as sentences write it', () => {
  expect(writtenDay(day('2026-09-05'))).toBe('2026年9月5日');
});

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}
