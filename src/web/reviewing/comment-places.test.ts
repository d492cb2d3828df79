import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { cellOfPlace, placeOfCell, wholeProject } from './comment-places.ts';

const [project] = makePlan([{ rows: [{ value: '1' }, { value: '2' }] }]).projects;

test.each([
  ['row:2:value', { row: 'b', field: 'value', title: '第2行的指标值' }],
  ['row:1:no such column', { row: 'a', field: null, title: '第1行' }],
  ['row:3:value', wholeProject],
  ['total', { row: null, field: 'budget', title: '预算数' }],
  ['fiscal', { row: null, field: 'budget', title: '预算数' }],
  ['spending:06-30', { row: null, field: 'spendingPlan', title: '资金支出计划' }],
  ['purpose', { row: null, field: 'purpose', title: '资金用途' }],
  ['title', { row: null, field: 'title', title: '表名' }],
  ['unit', wholeProject],
])('a comment on the cell %s stands at %o', (key, place) => {
  if (project === undefined) throw new Error('a plan with one project');
  expect(placeOfCell(key, project, ['a', 'b'])).toEqual(place);
});

test.each([
  ['row:2:value', { row: 'b', field: 'value' }],
  ['row:1:name', { row: 'a', field: null }],
  [null, { row: 'c', field: 'value' }],
  ['total', { row: null, field: 'budget' }],
  ['purpose', { row: null, field: 'purpose' }],
  ['title', { row: null, field: 'spendingPlan' }],
  ['title', wholeProject],
])('beside the cell %s stands the comment on %o', (key, place) => {
  if (project === undefined) throw new Error('a plan with one project');
  expect(cellOfPlace(place, project, ['a', 'b'])).toBe(key);
});
