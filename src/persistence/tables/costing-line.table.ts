// 测算: the lines from which a project's budget comes.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const costingLineTable = defineIdentityTable({
  name: 'costing_line',
  title: '测算明细',
  purpose: '一个项目测算表里的一行。',
  columns: { projectId: required('uuid', '项目', 'internal') },
  naturalKeys: [],
  foreignKeys: [{ column: 'projectId', table: 'project' }],
});

export const costingLineVersionTable = defineVersionTable({
  name: 'costing_line_version',
  title: '测算明细版本',
  purpose: '明细、数量、单价、支出标准和对应的指标行；金额由数量乘单价得出，不另存。',
  identity: costingLineTable,
  columns: {
    position: required('integer', '次序', 'public'),
    item: required('text', '明细', 'public'),
    factors: required('jsonb', '数量', 'public'),
    price: required('text', '单价（元）', 'public'),
    standard: required('text', '支出标准及依据', 'public'),
    indicatorIds: required('jsonb', '对应的指标行', 'public'),
  },
  foreignKeys: [],
});
