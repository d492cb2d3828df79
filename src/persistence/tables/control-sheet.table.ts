// The lists of control figures that were taken in, as they were: the figures themselves stand with the projects, each text's step in the chain.
import { required } from './column.ts';
import { defineLedgerTable } from './table.ts';

export const controlSheetTable = defineLedgerTable({
  name: 'control_sheet',
  title: '控制数表',
  purpose: '成批下达控制数时上传的表，原样留存；各项目的控制数在项目填报版本里。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    fiscalYear: required('integer', '预算年度', 'internal'),
    fileId: required('uuid', '文件', 'internal'),
    keptBy: required('text', '上传人', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [],
  indexes: [['fiscalYear']],
  foreignKeys: [{ column: 'fileId', table: 'stored_file' }],
});
