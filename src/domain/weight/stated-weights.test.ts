import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import type { Project } from '../plan/index.ts';
import { readWeight, statedWeights, sumOfWeights, weightInLabel } from './index.ts';

describe('a weight cell', () => {
  test.each([
    ['10', '10'],
    ['12.5分', '12.5'],
    ['１０％', '10'],
    [' 0 ', '0'],
    ['-5', '-5'],
    ['', null],
    ['十分', null],
    ['—', null],
  ])('%j is %s', (text, value) => {
    const weight = readWeight(text);
    expect(weight === null ? null : formatDecimal(weight)).toBe(value);
  });
});

describe('a label', () => {
  test.each([
    ['产出指标（50分）', '50'],
    ['数量指标(20)', '20'],
    ['效益指标（30％）', '30'],
    ['产出指标', null],
    ['质量指标（必填）', null],
    ['（50）', null],
    ['产出（50分）指标', null],
  ])('%s gives its head %s', (label, value) => {
    const weight = weightInLabel(label);
    expect(weight === null ? null : formatDecimal(weight)).toBe(value);
  });
});

describe('the weights of a project', () => {
  test('are those of its rows', () => {
    const rows = statedWeights(project(['50', '30分', '10%']));
    expect(rows?.map(({ row, weight }) => [row.ordinal, formatDecimal(weight)])).toEqual([[1, '50'], [2, '30'], [3, '10']]);
    expect(formatDecimal(sumOfWeights(rows ?? []))).toBe('90');
  });

  test('in shares of one count in hundredths', () => {
    expect(statedWeights(project(['0.5', '0.4']))?.map(({ weight }) => formatDecimal(weight))).toEqual(['50', '40']);
    expect(statedWeights(project(['0', '0']))?.map(({ weight }) => formatDecimal(weight))).toEqual(['0', '0']);
    expect(statedWeights(project(['1', '0.5']))?.map(({ weight }) => formatDecimal(weight))).toEqual(['1', '0.5']);
  });

  test('are not known where the form prints none, one is blank, or there is only one row', () => {
    expect(statedWeights(project(['50', '40'], false))).toBeNull();
    expect(statedWeights(project(['50', '']))).toBeNull();
    expect(statedWeights(project(['90']))).toBeNull();
    const [lost] = [project(['50', '40'])];
    expect(statedWeights({ ...lost, indicators: lost.indicators.map((row) => ({ ...row, columns: {} })) })).toBeNull();
  });
});

function project(weights: readonly string[], printed = true): Project {
  const [made] = makePlan([{ rows: weights.map((weight) => ({ value: '1', weight })), columns: printed ? ['name', 'value', 'weight'] : ['name', 'value'] }]).projects;
  if (made === undefined) throw new Error('no project');
  return made;
}
