import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlanFile } from '../../documents/index.ts';
import { makePlan } from '../../../test/support/plan-factory.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { columnsOf, formOf, rowContent } from './form-content.ts';

test('a form prints its own columns, and further ones only where the file has them', () => {
  expect(titlesOf(makePlan([{ rows: [{ value: '1' }] }]))).toEqual(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']);
  expect(titlesOf(makePlan([{ rows: [{ value: '1', weight: '5' }], columns: ['name', 'value', 'weight'] }]))).toContain('权重');
});

test('where 优 is the target, its column is shown once and is the one the findings speak of', () => {
  const bytes = readFileSync(new URL('../../../test/forms/project-targets-hebei-2019.html', import.meta.url));
  const reading = readPlanFile(new Uint8Array(bytes), 'a.html');
  if (!reading.ok) throw new Error(reading.fault.what);
  const { plan } = reading.value;
  expect(titlesOf(plan)).toEqual(['绩效指标分类', '绩效指标', '绩效指标描述', '优', '良', '中', '差', '评价标准确定依据']);
  const project = projectOf(plan);
  const [row] = project.indicators;
  const form = formOf(project);
  if (row === undefined) throw new Error('no row');
  expect(columnsOf(form, project).map(({ column }) => rowContent(row, column)).find(({ text }) => text === '≥600批次')?.key).toBe('row:1:value');
  const own = { ...project, indicators: project.indicators.map((each) => ({ ...each, columns: { ...each.columns, value: { text: '600', place: each.place } } })) };
  expect(columnsOf(form, own).map(({ column }) => column)).toEqual(expect.arrayContaining(['gradeExcellent', 'value']));
});

function titlesOf(plan: DepartmentPlan): readonly string[] {
  const project = projectOf(plan);
  return columnsOf(formOf(project), project).map(({ headings }) => headings[0]);
}

function projectOf({ projects }: DepartmentPlan): Project {
  const [project] = projects;
  if (project === undefined) throw new Error('no project');
  return project;
}
