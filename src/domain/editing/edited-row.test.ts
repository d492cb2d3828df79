import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { exampleTrees } from '../../../test/support/proposal-setting.ts';
import type { IndicatorColumn, IndicatorRow } from '../plan/index.ts';
import { withCell } from './index.ts';

const row = rowOf(['level1', 'level2', 'name', 'description', 'value', 'basis', 'sign', 'unit', 'dataSource']);

test.each<readonly [IndicatorColumn, (row: IndicatorRow) => string]>([
  ['level1', (edited) => edited.level1],
  ['level2', (edited) => edited.level2],
  ['name', (edited) => edited.name],
  ['description', (edited) => edited.description],
  ['basis', (edited) => edited.basis],
])('%s is kept verbatim in its cell and trimmed in the row', (column, told) => {
  const edited = withCell(row, column, ' 甲 ', exampleTrees);
  expect(edited.columns[column]?.text).toBe(' 甲 ');
  expect(told(edited)).toBe('甲');
});

test('the target is read anew from its cells, in the mode of the class the row then has', () => {
  expect(withCell(row, 'value', '≥5件', exampleTrees).target).toMatchObject({ source: '≥5件', target: { kind: 'bound', amount: '5', unit: '件' } });
  expect(row.target.target.kind).toBe('number');
  expect(withCell(row, 'level2', '时效指标', exampleTrees).target.target.kind).toBe('deadline');
  const filled = withCell(withCell(withCell(row, 'value', '20', exampleTrees), 'sign', '≥', exampleTrees), 'unit', '批', exampleTrees);
  expect(filled.target).toMatchObject({ source: '20', target: { kind: 'bound', comparator: '≥', amount: '20', unit: '批' } });
});

test('a row without a value cell keeps its reading under another class', () => {
  const bare = rowOf(['level1', 'level2', 'name']);
  expect(withCell(bare, 'level2', '质量指标', exampleTrees).target.source).toBe('12月');
});

test('another column changes only its cell, and a column the form lacks changes nothing', () => {
  expect(withCell(row, 'dataSource', '台账', exampleTrees)).toEqual({ ...row, columns: { ...row.columns, dataSource: { ...row.columns.dataSource, text: '台账' } } });
  expect(withCell(row, 'weight', '10', exampleTrees)).toBe(row);
  expect(withCell(row, 'value', '12月', exampleTrees)).toBe(row);
});

function rowOf(columns: readonly IndicatorColumn[]): IndicatorRow {
  const [made] = makePlan([{ rows: [{ level1: '产出指标', level2: '数量指标', name: '件数', value: '12月' }], columns }]).projects[0]?.indicators ?? [];
  if (made === undefined) throw new Error('the example has a row');
  return made;
}
