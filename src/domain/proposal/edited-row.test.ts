import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { exampleTrees } from '../../../test/support/proposal-setting.ts';
import type { IndicatorColumn, IndicatorRow } from '../plan/index.ts';
import { blankMark, countBlanks, fillBlanks, withCell } from './index.ts';

const row = makePlan([{ rows: [{ level1: '产出指标', level2: '数量指标', name: '件数', value: '12月' }], columns: ['level1', 'level2', 'name', 'description', 'value', 'basis', 'unit'] }]).projects[0]?.indicators[0];

test.each<readonly [IndicatorColumn, (row: IndicatorRow) => string]>([
  ['level1', (edited) => edited.level1],
  ['level2', (edited) => edited.level2],
  ['name', (edited) => edited.name],
  ['description', (edited) => edited.description],
  ['basis', (edited) => edited.basis],
])('%s is kept verbatim in its cell and trimmed in the row', (column, told) => {
  const edited = written(column, ' 甲 ');
  expect(edited.columns[column]?.text).toBe(' 甲 ');
  expect(told(edited)).toBe('甲');
});

test('the target is read anew, in the mode of the class the row then has', () => {
  expect(written('value', '≥5件').target).toMatchObject({ source: '≥5件', target: { kind: 'bound', amount: '5' } });
  expect(row?.target.target.kind).toBe('number');
  expect(written('level2', '时效指标').target.target.kind).toBe('deadline');
});

test('another column changes only its cell, and a column the form lacks changes nothing', () => {
  expect(written('unit', '件')).toEqual({ ...row, columns: { ...row?.columns, unit: { ...row?.columns.unit, text: '件' } } });
  expect(written('weight', '10')).toBe(row);
  expect(written('value', '12月')).toBe(row);
});

test('blanks are counted and filled in order, and stay open without a fill', () => {
  expect(blankMark).toBe('（　）');
  expect(countBlanks('≥（　）%，共（　）件')).toBe(2);
  expect(countBlanks('（ ）()')).toBe(0);
  expect(fillBlanks('≥（　）%，共（　）件', [null, '3'])).toBe('≥（　）%，共3件');
  expect(fillBlanks('≥（　）%，共（　）件', ['90'])).toBe('≥90%，共（　）件');
});

function written(column: IndicatorColumn, text: string): IndicatorRow {
  if (row === undefined) throw new Error('the example has a row');
  return withCell(row, column, text, exampleTrees);
}
