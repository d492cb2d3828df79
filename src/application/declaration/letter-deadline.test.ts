import { expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { letterDeadline } from './letter-deadline.ts';

const day = (text: string): CivilDate => {
  const known = parseCivilDate(text);
  if (known === null) throw new Error(`no day: ${text}`);
  return known;
};
// A Tuesday.
const today = day('2026-09-15');

test('a round that ends before the term is over gives its last day', () => {
  expect(letterDeadline({ today, closes: day('2026-09-28'), term: 10 })).toBe('2026-09-28');
  expect(letterDeadline({ today, closes: today, term: 10 })).toBe('2026-09-15');
});

test('a round that is open long after gives none: ten working days are told instead', () => {
  // Ten weekdays after a Tuesday end on a Tuesday.
  expect(letterDeadline({ today, closes: day('2026-09-29'), term: 10 })).toBeNull();
  expect(letterDeadline({ today, closes: day('2099-12-31'), term: 10 })).toBeNull();
});

test('weekends do not count, and a round that is over or shut gives no day', () => {
  expect(letterDeadline({ today: day('2026-09-18'), closes: day('2026-09-20'), term: 1 })).toBe('2026-09-20');
  expect(letterDeadline({ today: day('2026-09-18'), closes: day('2026-09-21'), term: 1 })).toBeNull();
  expect(letterDeadline({ today, closes: day('2026-09-14'), term: 10 })).toBeNull();
  expect(letterDeadline({ today, closes: null, term: 10 })).toBeNull();
});
