import { expect, test } from 'vitest';
import { namedTogether, placesOf } from './index.ts';

test('an opinion stands at every place it names, the first one first', () => {
  expect(placesOf({ project: 'p', row: 'a', field: 'value', also: [] })).toEqual([{ project: 'p', row: 'a', field: 'value' }]);
  expect(placesOf({ project: 'p', row: 'a', field: 'value', also: [{ row: 'b', field: null }, { row: null, field: 'purpose' }] })).toEqual([
    { project: 'p', row: 'a', field: 'value' },
    { project: 'p', row: 'b', field: null },
    { project: 'p', row: null, field: 'purpose' },
  ]);
});

test.each([
  [[{ row: '第3行', cell: '指标值' }], '第3行的指标值'],
  [[{ row: '第3行', cell: '指标值' }, { row: '第3行', cell: '依据' }, { row: '第4行', cell: '指标值' }, { row: '第4行', cell: '依据' }], '第3行、第4行的指标值、依据'],
  [[{ row: '第3行', cell: '指标值' }, { row: '第4行', cell: '依据' }], '第3行的指标值，第4行的依据'],
  [[{ row: '第3行', cell: null }, { row: '第4行', cell: null }], '第3行、第4行'],
  [[{ row: null, cell: '资金用途' }, { row: null, cell: '绩效目标' }, { row: '第1行', cell: '指标值' }], '资金用途、绩效目标，第1行的指标值'],
  [[], ''],
])('%j is told as %s', (places, expected) => {
  expect(namedTogether(places)).toBe(expected);
});
