// What somebody confirmed of the values that a begun text took over from an earlier year: the cell, and what it said then. A cell that says something else is another one.
import { optional, required } from './column.ts';
import { defineLedgerTable } from './table.ts';

export const confirmedCopyTable = defineLedgerTable({
  name: 'confirmed_copy',
  title: '沿用内容的确认',
  purpose: '起草时从以前年度照抄来的一格，由谁确认照用；写明当时那一格的内容，内容改了就不再是这一条。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    planId: required('uuid', '绩效文本', 'internal'),
    projectId: optional('uuid', '项目；空为第一部分', 'internal'),
    indicatorId: optional('uuid', '指标行', 'internal'),
    cell: required('text', '栏目', 'internal'),
    text: required('text', '确认的内容', 'internal'),
    confirmedBy: required('text', '确认人', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [],
  indexes: [['planId']],
  foreignKeys: [
    { column: 'planId', table: 'plan' },
    { column: 'projectId', table: 'project' },
    { column: 'indicatorId', table: 'indicator' },
  ],
});
