import { expect, test } from 'vitest';
import { makeProject, type RowInput } from '../../../test/support/plan-factory.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import { matchRows } from './match-rows.ts';

function matched(current: readonly Partial<RowInput>[], previous: readonly Partial<RowInput>[]) {
  const rows = (inputs: readonly Partial<RowInput>[]) => makeProject({ rows: inputs.map((input) => ({ value: '1', ...input })) }).indicators;
  const classOf = (row: { readonly level2: string }): IndicatorClass => (row.level2 === '质量指标' ? 'quality' : 'quantity');
  const { pairs, gone } = matchRows(rows(current), rows(previous), classOf);
  return { pairs: pairs.map((pair) => `${pair.current.ordinal}←${pair.previous.ordinal}`), gone: gone.map(({ ordinal }) => ordinal) };
}

test('rows go together by the same name, under the same class first, years left aside', () => {
  const twice = [{ level2: '质量指标', name: '2020年抽检批次' }, { level2: '数量指标', name: '2020年抽检批次' }];
  expect(matched([{ level2: '数量指标', name: '2021年抽检批次' }], twice)).toEqual({ pairs: ['1←2'], gone: [1] });
  expect(matched([{ level2: '数量指标', name: '抽检批次' }], [{ level2: '质量指标', name: '抽检批次' }])).toEqual({ pairs: ['1←1'], gone: [] });
});

test('a like name under the same class is the same indicator', () => {
  expect(matched([{ level2: '数量指标', name: '上门服务总人次' }], [{ level2: '数量指标', name: '上门服务人次' }])).toEqual({ pairs: ['1←1'], gone: [] });
  expect(matched([{ level2: '数量指标', name: '上门服务总人次' }], [{ level2: '质量指标', name: '上门服务人次' }])).toEqual({ pairs: [], gone: [1] });
});

test('each row goes on at most one, and blank names go on none', () => {
  expect(matched([{ name: '抽检批次' }, { name: '抽检批次' }], [{ name: '抽检批次' }])).toEqual({ pairs: ['1←1'], gone: [] });
  expect(matched([{ name: '' }], [{ name: ' ' }])).toEqual({ pairs: [], gone: [1] });
});
