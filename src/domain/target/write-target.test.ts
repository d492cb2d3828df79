import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { readTarget } from './read-target.ts';
import type { Target } from './target.ts';
import { spellTarget, writeTarget } from './write-target.ts';

describe('a reading is written', () => {
  it('in the own words of its source', () => {
    expect(writeTarget(readTarget('>= 98 %(百分比)'))).toBe('>= 98 %(百分比)');
    expect(writeTarget(readTarget('30分', 'timeliness'), 'timeliness')).toBe('30分');
  });

  it('plainly where the target was changed', () => {
    expect(writeTarget({ ...readTarget('不低于90%'), target: { kind: 'bound', comparator: '≥', amount: '95', unit: '%' } })).toBe('≥95%');
  });

  it('so that it reads alike in the mode of the writer', () => {
    expect(writeTarget(readTarget('2021', 'timeliness'))).toBe('2021年底前');
  });

  it.each([
    [{ kind: 'number', amount: '2023', unit: '年' }, '2023周年'],
    [{ kind: 'number', amount: '6', unit: '个月' }, '6个月'],
    [{ kind: 'count-in-words', what: '公务用车购置', comparator: null, amount: '2022', unit: '年' }, '公务用车购置2022周年'],
    [{ kind: 'count-in-words', what: '增长', comparator: '≤', amount: '5', unit: '%' }, '增长≤5%'],
    [{ kind: 'number', amount: '4', unit: '季度' }, '4个季度'],
    [{ kind: 'deadline', on: null, year: 2021, month: 10, day: null, precision: 'month' }, '2021年10月前'],
    [{ kind: 'deadline', on: null, year: 2021, month: null, day: null, precision: 'year' }, '2021年前'],
    [{ kind: 'period', from: null, to: null, fromMonth: 5, toMonth: 9 }, '5-9月'],
    [{ kind: 'range', low: '2021', high: '2023', unit: '年' }, '2021-2023周年'],
    [{ kind: 'range', low: '1', high: '5', unit: null }, '1-5'],
    [{ kind: 'prose' }, '（未写明数值）'],
    [{ kind: 'empty' }, ''],
    [{ kind: 'deadline', on: null, year: null, month: null, day: null, precision: 'month' }, '月底前'],
    [{ kind: 'deadline', on: null, year: null, month: null, day: null, precision: 'year' }, '年底前'],
    [{ kind: 'glued', comparator: null, amount: '757', unit: '万平方米', tail: '养护全覆盖', grade: null }, '757万平方米养护全覆盖'],
    [{ kind: 'menu', scale: 'grade', options: ['高', '中', '低'] }, '高、中、低'],
    [{ kind: 'verdict', word: '未曾收录' }, '未曾收录'],
  ] as const)('%o as %s', (target, spelling) => {
    expect(spellTarget(target)).toBe(spelling);
  });
});

const amount = fc.oneof(fc.nat(999_999).map(String), fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`));
const comparator = fc.constantFrom('≥', '>', '≤', '<', '=');
const countUnit = fc.constantFrom('批', '次', '人', '万人次', '家', '件');
const unit = fc.oneof(countUnit, fc.constantFrom('%', '元', '万元', '元/批', '元/人*月', '个月', '年', '小时', '平方米', '公里', 'M'));
const day = fc.tuple(fc.integer({ min: 1950, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const date = (year: number, month: number, dayOfMonth: number): CivilDate | null => civilDate(year, month, dayOfMonth);

const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant('bound' as const), comparator, amount, unit: fc.option(unit) }),
  fc.record({ kind: fc.constant('number' as const), amount, unit: fc.option(unit) }),
  fc.record({ kind: fc.constant('range' as const), low: fc.nat(50).map(String), high: fc.integer({ min: 51, max: 9999 }).map(String), unit: fc.option(unit) }),
  fc.record({
    kind: fc.constant('frequency' as const),
    comparator: fc.option(comparator),
    amount,
    unit: countUnit,
    per: fc.constantFrom('年', '半年', '季', '月', '半月', '旬', '周', '日', '小时', '2年', '3个月'),
  }),
  fc.record({ kind: fc.constant('count-in-words' as const), what: fc.constantFrom('公务用车购置', '检验药品', '较上年提高'), comparator: fc.option(comparator), amount, unit }),
  fc.record({
    kind: fc.constant('glued' as const),
    comparator,
    amount,
    unit: fc.option(fc.constantFrom('%', '批', '万元')),
    tail: fc.constant('优'),
    grade: fc.constant('优'),
  }),
  day.map(([year, month, dayOfMonth]): Target => ({
    kind: 'deadline', on: date(year, month, dayOfMonth), year, month, day: dayOfMonth, precision: 'day',
  })),
  fc.integer({ min: 1, max: 12 }).map((month): Target => ({ kind: 'deadline', on: null, year: null, month, day: null, precision: 'month' })),
  fc.integer({ min: 1949, max: 2099 }).map((year): Target => ({
    kind: 'deadline', on: date(year, 12, 31), year, month: null, day: null, precision: 'year',
  })),
  fc.tuple(day, fc.integer({ min: 0, max: 1 })).map(([[year, month, dayOfMonth], more]): Target => ({
    kind: 'period', from: date(year, month, dayOfMonth), to: date(year + more, 12, 31), fromMonth: month, toMonth: 12,
  })),
  fc.tuple(fc.integer({ min: 1950, max: 2090 }), fc.nat(3)).map(([year, more]): Target => ({
    kind: 'period', from: date(year, 1, 1), to: date(year + more, 12, 31), fromMonth: null, toMonth: null,
  })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6)).map(([month, more]): Target => ({
    kind: 'period', from: null, to: null, fromMonth: month, toMonth: month + more,
  })),
  fc.tuple(fc.integer({ min: 1949, max: 2099 }), fc.option(fc.integer({ min: 1, max: 12 }))).map(([year, month]): Target => ({
    kind: 'deadline', on: null, year, month, day: null, precision: month === null ? 'year' : 'month',
  })),
  fc.constantFrom<Target>(
    { kind: 'period', from: null, to: null, fromMonth: null, toMonth: null },
    { kind: 'menu', scale: 'yes-no', options: ['是', '否'] },
    { kind: 'menu', scale: 'grade', options: ['好', '较好', '差', '较差'] },
    { kind: 'verdict', word: '满意' },
    { kind: 'trend', word: '不断提高', direction: 'up' },
    { kind: 'dimension-name', names: ['人数', '金额'] },
    { kind: 'placeholder', mark: '/' },
    { kind: 'prose' },
    { kind: 'empty' },
  ),
  fc.record({ kind: fc.constant('unit-only' as const), comparator: fc.option(comparator), unit: fc.constantFrom('个', '%', '元/批', '万元', '公里') }),
);

describe('what is written reads back', () => {
  it('for targets of every kind', () => {
    const holds = fc.property(targets, (target) => {
      expect(readTarget(writeTarget({ source: '', target })).target).toEqual(target);
    });
    fc.assert(holds, { numRuns: 2000 });
  });
});
