// What is said about the target of a row beside the cell that prints it; a form has no column for it. Kept by the row, so that no file the text is read from takes it away.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const targetDetailTable = defineIdentityTable({
  name: 'target_detail',
  title: '指标值的补充',
  purpose: '一行指标的目标在表外写明的内容。',
  columns: { indicatorId: required('uuid', '指标行', 'internal') },
  naturalKeys: [['indicatorId']],
  foreignKeys: [{ column: 'indicatorId', table: 'indicator' }],
});

export const targetDetailVersionTable = defineVersionTable({
  name: 'target_detail_version',
  title: '指标值的补充版本',
  purpose: '表上没有栏目的指标方向、年内累计、权重和数据来源；空为没有写明。',
  identity: targetDetailTable,
  columns: {
    direction: required('text', '指标方向', 'public'),
    accumulation: required('text', '年内累计', 'public'),
    weight: required('text', '权重', 'public'),
    dataSource: required('text', '数据来源', 'public'),
  },
  foreignKeys: [],
});
