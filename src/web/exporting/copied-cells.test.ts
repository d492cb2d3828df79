import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { foundingPlan } from '../../../test/support/corpus.ts';
import type { Project } from '../../domain/plan/index.ts';
import { indicatorBlock } from './copied-cells.ts';

test('every row says its levels, under the headings of the form', () => {
  const [headings, first, second] = indicatorBlock(projectAt(8), 'as-printed');
  expect(headings).toEqual(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']);
  expect([first?.slice(0, 3), second?.slice(0, 3)]).toEqual([['产出指标', '数量指标', '药品检验批次数量'], ['产出指标', '质量指标', '基本药物覆盖率']]);
});

test('a target is taken apart where nothing is lost, and stays whole where something would be', () => {
  const block = indicatorBlock(projectAt(8), 'taken-apart');
  expect(block[0]).toEqual(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标性质', '指标值', '度量单位', '指标值确定依据']);
  expect(block.slice(1).map((row) => row.slice(4, 7))).toEqual([
    ['≥', '20', '批'], ['', '100', '%'], ['', '2021年12月30日', ''], ['≤', '2975', '元/批'], ['', '是', ''], ['', '不断提高', ''], ['', '不断提高', ''], ['', '不断提升', ''], ['', '满意', ''],
  ]);
  expect(indicatorBlock(projectAt(3), 'taken-apart').map((row) => row.slice(4, 7))[1]).toEqual(['', '≥95优', '']);
});

test('a form that prints sign and unit apart keeps its own', () => {
  const plan = makePlan([{ rows: [{ name: '家数', sign: '≥', value: '120', unit: '家' }], columns: ['name', 'sign', 'value', 'unit'] }]);
  const [project] = plan.projects;
  if (project === undefined) throw new Error('there is a project');
  const [headings, row] = indicatorBlock(project, 'taken-apart');
  expect(headings?.filter((heading) => ['指标性质', '指标值', '度量单位'].includes(heading))).toEqual(['指标性质', '指标值', '度量单位']);
  expect(row?.filter((cell) => cell !== '')).toEqual(expect.arrayContaining(['家数', '≥', '120', '家']));
});

function projectAt(index: number): Project {
  const project = foundingPlan().projects[index];
  if (project === undefined) throw new Error('there is such a project');
  return project;
}
