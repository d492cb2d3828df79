import { describe, expect, test } from 'vitest';
import type { Citation } from '../../kernel/citation.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { onDay, type EffectiveDated } from './effective-dated.ts';

const ground: Citation = { source: '示例办法', clause: null, confidence: 'inferred' };
const shares: EffectiveDated<number> = {
  id: 'share',
  title: '示例比例',
  versions: [
    { from: dayOf('2015-01-01'), value: 30, citation: ground },
    { from: dayOf('2020-02-25'), value: 50, citation: ground },
    { from: dayOf('2022-01-01'), value: 0, citation: ground },
  ],
  describe: (value) => `${value}%`,
};

describe('the version in force', () => {
  test.each([
    ['2015-01-01', 30, 'share@2015-01-01', 'on its first day'],
    ['2020-02-24', 30, 'share@2015-01-01', 'on the day before the next one starts'],
    ['2020-02-25', 50, 'share@2020-02-25', 'from the day the next one starts'],
    ['2021-12-31', 50, 'share@2020-02-25', 'on the last day of the second'],
    ['2099-01-01', 0, 'share@2022-01-01', 'for ever after, even where its value is zero'],
  ])('on %s is %i (%s): %s', (day, value, versionId) => {
    const found = onDay(shares, dayOf(day));
    expect(found).toMatchObject({ inForce: true, versionId, version: { value } });
  });

  test('before the first day there is none, and that is not zero', () => {
    expect(onDay(shares, dayOf('2014-12-31'))).toEqual({ inForce: false, startsOn: '2015-01-01' });
  });
});

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}
