import { describe, expect, test } from 'vitest';
import { makeProject, type RowInput } from '../../../../test/support/plan-factory.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { amountOf, isZeroAmount, statedUnit } from './stated-unit.ts';

describe('the unit a row states', () => {
  test.each([
    ['≥95%', '完成率', '', '%', 'in the value'],
    ['≥95百分比', '完成率', '', '%', 'in the value, in its canonical spelling'],
    ['2.5万亩', '造林', '', '万亩', 'in the value, behind a magnitude'],
    ['≥95', '完成率', '％', '%', 'in the column'],
    ['3万', '受众', '人次', '万人次', 'in the column, behind the magnitude of the value'],
    ['120', '派出窗口', '窗口', '窗口', 'in the column, even where the table does not know it'],
    ['120', '检查企业数（家次）', '', '家次', 'in a bracket behind the name'],
    ['120', '项目投入(单位：万元)', '', '万元', 'in a bracket that says so'],
    ['120', '救助人数（≥**人）', '', '人', 'in a bracket that the template left open'],
    ['2次/月', '巡查', '', '次', 'in a frequency'],
  ])('%s of %s with the column %j: %s, %s', (value, name, unit, expected) => {
    expect(statedUnit(rowOf({ value, name, unit }))).toBe(expected);
  });

  test.each([
    ['95', '完成率', 'nothing states it'],
    ['3万', '受众', 'a magnitude is no unit'],
    ['95', '结案率（行政）', 'a bracket with other words is none'],
    ['95', '结案率()', 'an empty bracket is none'],
    ['95', '结案率）', 'a bracket closed alone is none'],
    ['及时', '发放（天）', 'the value states no amount'],
  ])('%s of %s: none, because %s', (value, name) => {
    expect(statedUnit(rowOf({ value, name }))).toBeNull();
  });
});

describe('the amount a value states', () => {
  test.each([
    ['95', '95'],
    ['≥95%', '≥95'],
    ['60%-80%', '60-80'],
    ['1次/月', '1'],
    ['≥1次/月', '≥1'],
    ['≥95优', '≥95'],
    ['95优', '95'],
  ])('%s: %s', (value, amount) => {
    expect(amountOf(rowOf({ value }).target.target)?.amount).toBe(amount);
  });

  test.each(['新购巡逻车8辆', '2021年12月底前', '全年', '是、否', '及时', '不断提高', '个', '人数', '/', '按规定执行', ''])('%j: none', (value) => {
    expect(amountOf(rowOf({ value }).target.target)).toBeNull();
  });

  test('is zero with or without a sign, and nowhere else', () => {
    expect(['0', '=0起', '≤0%', '0.00优'].map((value) => isZeroAmount(rowOf({ value }).target.target))).toEqual([true, true, true, true]);
    expect(['10', '≤0.5%', '0-5', '无', ''].map((value) => isZeroAmount(rowOf({ value }).target.target))).toEqual([false, false, false, false, false]);
  });
});

function rowOf(input: RowInput): IndicatorRow {
  const [row] = makeProject({ rows: [input], columns: ['level2', 'name', 'value', 'unit'] }).indicators;
  if (row === undefined) throw new Error('a project with one row has a first row');
  return row;
}
