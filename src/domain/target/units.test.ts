import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../kernel/decimal.ts';
import { magnitudes, unitTable } from './unit-table.ts';
import { headDimension, isMeasureWord, isTimePer, scanPerUnit, scanUnit, unitOf } from './units.ts';

describe('units', () => {
  it.each([
    ['批', '批', '批', '1', 'count'],
    ['万人次', '万人次', '人次', '10000', 'count'],
    ['萬元', '万元', '元', '10000', 'money'],
    ['亿元', '亿元', '元', '100000000', 'money'],
    ['千元', '千元', '元', '1000', 'money'],
    ['km', '公里', '米', '1000', 'length'],
    ['万公里', '万公里', '米', '10000000', 'length'],
    ['厘米', '厘米', '米', '0.01', 'length'],
    ['万厘米', '万厘米', '米', '100', 'length'],
    ['万毫升', '万毫升', '立方米', '0.01', 'volume'],
    ['百分比', '%', '%', '1', 'share'],
    ['‰', '‰', '%', '0.1', 'share'],
    ['万‰', '万‰', '%', '1000', 'share'],
    ['平米', '平方米', '平方米', '1', 'area'],
    ['万立方米', '万立方米', '立方米', '10000', 'volume'],
    ['月', '个月', '个月', '1', 'time'],
    ['M', 'M', 'M', '1', 'bandwidth'],
    ['万', '万', '', '10000', 'magnitude'],
  ])('%s is %s: %s × %s, a %s', (text, canonical, base, factor, dimension) => {
    expect(unitOf(text)).toEqual({ canonical, base, factor, per: [], dimension, known: true });
  });

  it.each([
    ['元/批', '元/批', ['批']],
    ['元/人*月', '元/人*月', ['人', '月']],
    ['元/人·月', '元/人*月', ['人', '月']],
    ['元每人', '元/人', ['人']],
    ['元/每人', '元/人', ['人']],
    ['人/年', '人/年', ['年']],
    ['人/万台', '人/万台', ['万台']],
    ['元/学生', '元/生', ['生']],
    ['次/2年', '次/2年', ['2年']],
    ['毫克/升', '毫克/升', ['升']],
    ['元/平方米/天', '元/平方米*日', ['平方米', '日']],
  ])('%s is %s', (text, canonical, per) => {
    expect(unitOf(text)).toMatchObject({ canonical, per, dimension: 'rate', known: true });
  });

  it('that the table does not hold are returned as printed', () => {
    expect(unitOf('工单')).toEqual({ canonical: '工单', base: '工单', factor: '1', per: [], dimension: 'unknown', known: false });
    expect(unitOf('元/人*x').known).toBe(false);
    expect(unitOf('').known).toBe(false);
  });

  it('are never the beginning of a longer word', () => {
    expect(['人员经费', '次性投入', '个人', 'kmx', '万无一失'].map((text) => scanUnit(text, 0))).toEqual([null, null, null, null, null]);
    expect(['千克力', '分制', '床位使用率', '兆赫'].map((text) => scanUnit(text, 0))).toEqual([null, null, null, null]);
    expect(scanUnit('万以上', 0)?.unit.canonical).toBe('万');
  });

  it('do not continue behind a stroke that no unit follows', () => {
    expect(scanUnit('元/什么', 0)).toMatchObject({ end: 1, unit: { canonical: '元' } });
    expect(scanUnit('元/人*什么', 0)).toMatchObject({ end: 3, unit: { canonical: '元/人' } });
    expect(scanUnit('元/人/人/人/人/人', 0)?.unit.per).toHaveLength(4);
  });

  it('of time have a spelling behind a stroke', () => {
    expect(scanPerUnit('个月', 0)).toEqual({ per: '月', isTime: true, end: 2 });
    expect(scanPerUnit('批', 0)).toEqual({ per: '批', isTime: false, end: 1 });
    expect(['', '3批', '05年', '100年', '什么', '2什么'].map((text) => scanPerUnit(text, 0))).toEqual([null, null, null, null, null, null]);
    expect(['两年', '3个月', '1年', '1批'].map((text) => scanPerUnit(text, 0)?.per)).toEqual(['2年', '3个月', '年', '批']);
    expect(['年', '季', '月', '旬', '周', '日', '小时', '批', '万'].map(isTimePer)).toEqual([true, true, true, true, true, true, true, false, false]);
  });

  it('of a rate are counted in what stands before the stroke', () => {
    expect([headDimension(unitOf('万人次/年')), headDimension(unitOf('元/批')), headDimension(unitOf('万/月')), headDimension(unitOf('批'))]).toEqual([
      'count', 'money', 'unknown', 'count',
    ]);
  });

  it('of one character that count are measure words', () => {
    expect([isMeasureWord('单'), isMeasureWord('元'), isMeasureWord('x'), isMeasureWord('生')]).toEqual([true, false, false, false]);
  });
});

describe('the unit table', () => {
  it('holds every spelling once', () => {
    const spellings = unitTable.flatMap((unit) => [unit.canonical, ...unit.variants]);
    expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([]);
  });

  it('names declared bases and exact factors', () => {
    const canonical = new Set(unitTable.map((unit) => unit.canonical));
    for (const unit of unitTable) {
      expect(canonical.has(unit.base ?? unit.canonical), unit.canonical).toBe(true);
      expect(parseDecimal(unit.factor ?? '1'), unit.canonical).not.toBeNull();
    }
  });

  it('has powers of ten for magnitudes', () => {
    for (const [, factor] of magnitudes) expect(factor).toBe(`1${'0'.repeat(factor.length - 1)}`);
  });
});
