import { expect, test } from 'vitest';
import { readTarget } from '../target/index.ts';
import { accumulationDoubt, noDetails, sameDetails, usualAccumulation } from './index.ts';

const usual = (text: string) => usualAccumulation(readTarget(text).target);
const doubt = (text: string, accumulation: Parameters<typeof accumulationDoubt>[1]) => accumulationDoubt(readTarget(text).target, accumulation);

test('counts add up, shares and unit costs are counted anew, of dates the last one counts', () => {
  expect(['≥200批', '283辆', '60-80%', '≤2975元/批', '每月1次', '公务用车购置5辆', '2027年11月30日', '≥95', '是', '不断提高', ''].map(usual)).toEqual(['sum', 'sum', 'share', 'share', 'sum', 'sum', 'last-date', null, null, null, null]);
});

test('what cannot come together like that is said, with what to choose', () => {
  expect(doubt('2027年11月30日', 'sum')).toContain('取最后一个日期');
  expect(doubt('≥200批', 'last-date')).toContain('不是日期');
  expect(doubt('≥95%', 'sum')).toContain('重算');
  expect(doubt('≥200批', 'share')).toContain('累加');
});

test('what may be is not doubted: a state of one day, a mean, nothing said, a target that does not tell', () => {
  expect([doubt('≥200批', 'on-day'), doubt('≥95%', 'on-day'), doubt('≥95%', 'mean'), doubt('≥200批', 'mean'), doubt('≥200批', 'sum'), doubt('≥200批', null), doubt('是', 'sum')]).toEqual([null, null, null, null, null, null, null]);
});

test('details are the same where everything is', () => {
  const said = { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '台账' } as const;
  expect(sameDetails(said, { ...said })).toBe(true);
  expect([{ direction: '' }, { accumulation: null }, { weight: '' }, { dataSource: '' }].map((part) => sameDetails(said, { ...said, ...part }))).toEqual([false, false, false, false]);
  expect(sameDetails(noDetails, noDetails)).toBe(true);
});
