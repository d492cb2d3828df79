import { expect, test } from 'vitest';
import { foundingPlan } from '../../../test/support/corpus.ts';
import { editOfCell, titleOfEdit } from './cell-edits.ts';

const [project] = foundingPlan().projects;
if (project === undefined) throw new Error('no project');
const drafted = { id: 'p0', project, rows: project.indicators.map((_, index) => `p0.${index}`) };
const of = (key: string, state: 'text' | 'blank' | 'absent' = 'text') => editOfCell({ key, state }, '新', drafted);

test.each([
  ['row:3:value', { kind: 'cell', project: 'p0', row: 'p0.2', column: 'value', text: '新' }, '改项目1第3行的指标值'],
  ['code', { kind: 'field', project: 'p0', field: 'code', text: '新' }, '改项目1的项目编码'],
  ['total', { kind: 'field', project: 'p0', field: 'budget.total', text: '新' }, '改项目1的预算数'],
  ['county', { kind: 'field', project: 'p0', field: 'budget.county', text: '新' }, '改项目1的资金'],
  ['spending:06-30', { kind: 'field', project: 'p0', field: 'spending.06-30', text: '新' }, '改项目1的支出计划'],
  ['goals', { kind: 'goals', project: 'p0', texts: ['新'] }, '改项目1的绩效目标'],
])('the cell %s is written as an edit with a title', (key, edit, title) => {
  expect([of(key), titleOfEdit(key, 1)]).toEqual([edit, title]);
});

test('lines of the goals are goals, blank ones are none', () => {
  expect(editOfCell({ key: 'goals', state: 'blank' }, '1.甲\n\n2.乙\n', drafted)).toEqual({ kind: 'goals', project: 'p0', texts: ['1.甲', '2.乙'] });
});

test.each([['row:3:level2'], ['row:99:value'], ['row:3:nothing'], ['unit'], ['money-unit'], ['title']])('the cell %s cannot be written', (key) => {
  expect(of(key)).toBeNull();
});

test('a cell that the file does not print cannot be written', () => {
  expect(of('row:3:value', 'absent')).toBeNull();
});
