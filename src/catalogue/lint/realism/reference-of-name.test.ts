import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../../kernel/decimal.ts';
import { nationalRates } from '../../references/national-rates.ts';
import { pointForYear, referenceOfName } from './reference-of-name.ts';

test.each([
  ['辖区万台特种设备死亡率', '全国万台特种设备死亡人数'],
  ['道路交通万车死亡人数', '全国道路交通事故万车死亡人数'],
  ['煤矿百万吨死亡率', '全国煤矿百万吨死亡人数'],
  ['全县孕产妇死亡率', '全国孕产妇死亡率'],
  ['婴儿死亡率', '全国婴儿死亡率'],
])('%s is held against %s', (name, title) => {
  expect(referenceOfName(name)?.title).toBe(title);
});

test.each(['万台电梯死亡率', '农机万台死亡率', '万车死亡率下降率', '新生儿与婴儿死亡率', '孕产妇系统管理率', '死亡率', ''])('%j has no series', (name) => {
  expect(referenceOfName(name)).toBeNull();
});

test('a plan is held against the newest figure up to its year', () => {
  const [series] = nationalRates;
  if (series === undefined) throw new Error('no series');
  expect([2009, 2010, 2015, 2020, 2021, 2030].map((year) => pointForYear(series, year)?.value ?? null)).toEqual([null, '0.67', '0.36', '0.36', '0.08', '0.08']);
});

const page = readFileSync(fileURLToPath(new URL('rate-ref.rule.md', import.meta.url)), 'utf8');

describe.each(nationalRates.map((series) => [series.title, series] as const))('the series %s', (title, { points, unit, units }) => {
  test('ascends by year, each year once, and every figure is a number with a source', () => {
    const years = points.map(({ year }) => year);
    expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
    for (const { value, ground } of points) {
      expect(parseDecimal(value)).not.toBeNull();
      expect(ground.source).not.toBe('');
    }
    expect(units).toContain(unit);
  });

  test('stands on the page of the rule, every figure with its source', () => {
    const figures = points.map(({ year, value, ground }) => `${year}年${value}（${ground.source}）`);
    expect(page).toContain(`* ${title}（${unit}）：${figures.join('；')}。`);
  });
});
