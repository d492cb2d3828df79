import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { postsByAccount, postsOn, type Appointment, type PostRecords } from './index.ts';

const records: PostRecords<'officer' | 'leader'> = {
  appointments: [
    appointment({ id: 'a', account: 'wang', node: 'food' }),
    appointment({ id: 'b', account: 'wang', node: 'drugs', from: day('2021-03-01'), to: day('2021-06-30') }),
    appointment({ id: 'c', account: 'li', role: 'leader', node: 'bureau', serves: ['901'] }),
  ],
  delegations: [
    { id: 'x', appointment: 'c', to: 'wang', from: day('2021-07-01'), until: day('2021-07-10'), reason: '外出培训' },
    { id: 'y', appointment: 'a', to: 'wang', from: day('2021-01-01'), until: day('2021-12-31'), reason: '委托给自己不算' },
  ],
};

describe('the posts of a person on a day', () => {
  test.each([
    ['2021-02-28', ['food']],
    ['2021-03-01', ['food', 'drugs']],
    ['2021-06-30', ['food', 'drugs']],
    ['2021-07-01', ['food', 'bureau']],
    ['2021-07-10', ['food', 'bureau']],
    ['2021-07-11', ['food']],
    ['2020-12-31', []],
  ])('on %s are %j', (on, nodes) => {
    expect(postsOn('wang', day(on), records).map(({ node }) => node)).toEqual(nodes);
  });

  test('say on whose behalf a delegated one is held, and with what it comes', () => {
    expect(postsOn('wang', day('2021-07-05'), records)).toEqual([
      { appointment: 'a', role: 'officer', node: 'food', serves: [], onBehalfOf: null },
      { appointment: 'c', role: 'leader', node: 'bureau', serves: ['901'], onBehalfOf: 'li' },
    ]);
  });

  test.each(['2020-12-31', '2021-03-01', '2021-07-05', '2021-07-11'])('on %s are the same for everybody at once', (on) => {
    const all = postsByAccount(day(on), records);
    for (const account of ['wang', 'li', 'nobody']) expect(all.get(account) ?? []).toEqual(postsOn(account, day(on), records));
  });

  test('are not lost by delegating them', () => {
    expect(postsOn('li', day('2021-07-05'), records).map(({ node }) => node)).toEqual(['bureau']);
  });

  test('end with the post itself, whatever was delegated', () => {
    const ended = { ...records, appointments: records.appointments.map((one) => (one.id === 'c' ? { ...one, to: day('2021-07-03') } : one)) };
    expect(postsOn('wang', day('2021-07-05'), ended).map(({ node }) => node)).toEqual(['food']);
  });
});

function appointment(parts: Partial<Appointment<'officer' | 'leader'>> & Pick<Appointment, 'id' | 'account' | 'node'>): Appointment<'officer' | 'leader'> {
  return { role: 'officer', serves: [], from: day('2021-01-01'), to: null, ...parts };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}
