import { describe, expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import type { TargetMode, TargetNoteId } from './target.ts';

const notes = (source: string): readonly TargetNoteId[] => readTarget(source).notes.map((note) => note.id);

const kindUnder = (source: string, mode: TargetMode): string => readTarget(source, mode).target.kind;

describe('a deadline', () => {
  it.each([
    ['2021年12月30日', '2021-12-30', 'day'],
    ['2021年12月30号前', '2021-12-30', 'day'],
    ['2021.12.30', '2021-12-30', 'day'],
    ['2021-12-30', '2021-12-30', 'day'],
    ['2021/12/30日', '2021-12-30', 'day'],
    ['2024年2月', '2024-02-29', 'month'],
    ['2021年12月完成', '2021-12-31', 'month'],
    ['2021年度12月底', '2021-12-31', 'month'],
    ['2021-12', '2021-12-31', 'month'],
    ['2021年12月下旬', '2021-12-31', 'month'],
    ['2021年12月上旬前', '2021-12-10', 'day'],
    ['2021年12月中旬', '2021-12-20', 'day'],
    ['2025年年底前', '2025-12-31', 'year'],
    ['2023年底', '2023-12-31', 'year'],
    ['2023年', '2023-12-31', 'year'],
    ['2023底', '2023-12-31', 'year'],
    ['2021年上半年完成', '2021-06-30', 'month'],
    ['2021年6月份', '2021-06-30', 'month'],
    ['2021年第4季度办结', '2021-12-31', 'month'],
    ['2021年全年完成', '2021-12-31', 'year'],
    ['2021年上半年内完成', '2021-06-30', 'month'],
    ['2021年下半年内', '2021-12-31', 'month'],
    ['2021年第三季度末', '2021-09-30', 'month'],
    ['完成时间为2022年12月30日', '2022-12-30', 'day'],
    ['≤2021年12月30日', '2021-12-30', 'day'],
    ['2021年12月底前完成全部检验任务', '2021-12-31', 'month'],
    ['二〇二一年十二月', '2021-12-31', 'month'],
  ])('%s is %s', (source, on, precision) => {
    expect(readTarget(source).target).toMatchObject({ kind: 'deadline', on, precision });
  });

  it.each([
    ['12月底前', 12, null, 'month'],
    ['9月前', 9, null, 'month'],
    ['6月5日', 6, 5, 'day'],
    ['2月29日前', 2, 29, 'day'],
    ['年底前', null, null, 'year'],
    ['月底前', null, null, 'month'],
    ['二季度末前', 6, null, 'month'],
    ['4季度末', 12, null, 'month'],
    ['6月份完成', 6, null, 'month'],
    ['上半年完成', 6, null, 'month'],
  ])('%s names no year', (source, month, day, precision) => {
    expect(readTarget(source).target).toEqual({ kind: 'deadline', on: null, year: null, month, day, precision });
    expect(notes(source)).toContain('year-missing');
  });

  it.each(['年内完成', '当年完成', '本年度内', '全年完成'])('%s means the year of the plan, so none is missing', (source) => {
    expect(readTarget(source).target).toEqual({ kind: 'deadline', on: null, year: null, month: null, day: null, precision: 'year' });
    expect(notes(source)).not.toContain('year-missing');
  });

  it('that is only 前 a month or a year may mean its beginning or its end: no day is supplied', () => {
    expect(notes('2021年9月前')).toEqual(['before-unclear']);
    expect(readTarget('2021年9月前').target).toEqual({ kind: 'deadline', on: null, year: 2021, month: 9, day: null, precision: 'month' });
    expect(readTarget('2021.12前').target).toMatchObject({ on: null, year: 2021, month: 12 });
    expect(readTarget('2021年前').target).toMatchObject({ on: null, year: 2021, month: null, precision: 'year' });
    expect(notes('2021年9月底前')).toEqual([]);
    expect(notes('2021年9月内')).toEqual([]);
  });

  it.each([
    '2021年2月30日', '2021年13月', '2021年0月', '1800年底', '2021年预算执行率', '≥2021年12月30日', '≥<2021年12月', '次年3月底前', '每月底前', '12月30日底', '12月年底', '2021年月末余额',
    '2021年12月检查5家', '2021.1.32', '2021.12.', '12月底前5家完成', '2021年月底余', '第五季度', '99999年', '2021年0.5月',
  ])('%s is none', (source) => {
    expect(readTarget(source).target.kind).not.toBe('deadline');
  });

  it('in digits only is read where time is expected', () => {
    expect(['2021', '2021.12', '20211231'].map((source) => kindUnder(source, 'timeliness'))).toEqual(['deadline', 'deadline', 'deadline']);
    expect(['1800', '2021.13', '20211331', '18001231', '2021.123', '95%'].map((source) => kindUnder(source, 'timeliness'))).toEqual([
      'number', 'number', 'number', 'number', 'number', 'number',
    ]);
  });
});

describe('a period', () => {
  it.each([
    ['2021年1月-12月', '2021-01-01', '2021-12-31'],
    ['2021年1-12月', '2021-01-01', '2021-12-31'],
    ['2021.1.1-12.31', '2021-01-01', '2021-12-31'],
    ['2021.1-2021.12', '2021-01-01', '2021-12-31'],
    ['2021.1-12', '2021-01-01', '2021-12-31'],
    ['2021年1月1日至2022年6月30日', '2021-01-01', '2022-06-30'],
    ['2021年6月1日-30日', '2021-06-01', '2021-06-30'],
    ['2021-2023年', '2021-01-01', '2023-12-31'],
    ['2021年-2023年', '2021-01-01', '2023-12-31'],
    ['2021-2023', '2021-01-01', '2023-12-31'],
    ['2021年全年', '2021-01-01', '2021-12-31'],
    ['2021年下半年', '2021-07-01', '2021-12-31'],
    ['2022年1季度', '2022-01-01', '2022-03-31'],
    ['2021年1月至12月底完成', '2021-01-01', '2021-12-31'],
    ['2021年1月至6月末', '2021-01-01', '2021-06-30'],
  ])('%s is %s to %s', (source, from, to) => {
    expect(readTarget(source).target).toMatchObject({ kind: 'period', from, to });
  });

  it.each([
    ['全年', null, null],
    ['当年的所有时间', null, null],
    ['1-12月', 1, 12],
    ['5-9月份', 5, 9],
    ['1月1日至12月31日', 1, 12],
    ['3月1日-15日', 3, 3],
    ['上半年', 1, 6],
    ['第一季度', 1, 3],
  ])('%s names no year, months %s to %s', (source, fromMonth, toMonth) => {
    expect(readTarget(source).target).toEqual({ kind: 'period', from: null, to: null, fromMonth, toMonth });
  });

  it('names its months beside its days, none for whole years', () => {
    expect(readTarget('2021年1-12月').target).toMatchObject({ fromMonth: 1, toMonth: 12 });
    expect(readTarget('2021-2023年').target).toMatchObject({ fromMonth: null, toMonth: null });
    expect(readTarget('2021年至2022年6月').target).toMatchObject({ fromMonth: null, toMonth: 6, to: '2022-06-30' });
  });

  it('of the year of the plan misses none', () => {
    expect(notes('全年')).toEqual([]);
    expect(notes('1-12月')).toEqual(['year-missing']);
  });

  it.each([
    '12-1月', '2023-2021年', '0-12月', '1-13月', '3月-2021年5月', '2021年1月-', '2021年6月5日-1日', '2021年6月1日-31日', '2021年6月1日-5', '2021.1.1-13', '2021.1.1-12',
    '2021.1.1-2.30', '1-12月检查', '2021年1-5', '2021-5月', '2021.5.1-6.', '全年检查', '3季度', '2021年5月-6次',
  ])('%s is none', (source) => {
    expect(readTarget(source).target.kind).not.toBe('period');
  });
});
