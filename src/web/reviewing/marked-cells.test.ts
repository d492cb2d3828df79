import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { formOf } from '../project/form-content.ts';
import { cellsBetween, markableCells, placesOfCells } from './marked-cells.ts';

const [project] = makePlan([{ rows: [{ name: '甲', value: '1' }, { name: '乙', value: '2' }, { name: '丙', value: '3' }] }]).projects;
if (project === undefined) throw new Error('a plan with one project');
const form = formOf(project);
const rows = ['a', 'b', 'c'];

test('what lies between two cells of the table is the rectangle of both, whichever was first; beside the table it is the other cell alone', () => {
  expect(cellsBetween('row:1:value', 'row:2:basis', form, project)).toEqual(['row:1:basis', 'row:2:value', 'row:2:basis']);
  expect(cellsBetween('row:2:basis', 'row:1:value', form, project)).toEqual(['row:1:value', 'row:1:basis', 'row:2:value']);
  expect(cellsBetween('row:1:value', 'row:3:value', form, project)).toEqual(['row:2:value', 'row:3:value']);
  expect([cellsBetween('row:1:value', 'row:1:value', form, project), cellsBetween('row:1:value', 'purpose', form, project), cellsBetween('purpose', 'purpose', form, project), cellsBetween('row:1:whole', 'row:2:value', form, project)]).toEqual([[], ['purpose'], [], ['row:2:value']]);
});

test('an opinion on several cells is called after all of them, and keeps each place once', () => {
  expect(placesOfCells('row:1:value', ['row:1:basis', 'row:2:value', 'row:2:basis'], project, rows)).toEqual({
    row: 'a',
    field: 'value',
    title: '第1行、第2行的指标值、指标值确定依据',
    also: [{ row: 'a', field: 'basis' }, { row: 'b', field: 'value' }, { row: 'b', field: 'basis' }],
  });
  expect(placesOfCells('total', ['fiscal', 'purpose', 'purpose'], project, rows)).toEqual({ row: null, field: 'budget', title: '预算数、资金用途', also: [{ row: null, field: 'purpose' }] });
  expect(placesOfCells('row:1:whole', ['row:3:whole'], project, rows)).toMatchObject({ row: 'a', field: null, title: '第1行、第3行' });
  // The project as a whole stands beside nothing, and nothing beside it.
  expect([placesOfCells('unit', ['row:1:value'], project, rows).also, placesOfCells('row:1:value', ['unit'], project, rows).also]).toEqual([[], []]);
});

test('the list offers every cell of the rows and every part of the project once', () => {
  const titles = markableCells(form, project, rows).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toEqual(expect.arrayContaining(['第1行的指标值', '第3行的指标值确定依据', '项目名称', '预算数', '资金支出计划', '绩效目标']));
  expect(titles.some((title) => title.includes('一级指标'))).toBe(false);
});
