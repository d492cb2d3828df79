// A project that was taken from another text: which one there, and every cell as it was put in, so that what still says the same is known as copied. Its own text may go on, or go.
import { required } from './column.ts';
import { defineLedgerTable } from './table.ts';

export const takenProjectTable = defineLedgerTable({
  name: 'taken_project',
  title: '延续的项目',
  purpose: '新增项目时从别的文本延续来的一个项目：从哪份文本、哪个项目来，当时各处写的是什么。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    planId: required('uuid', '绩效文本', 'internal'),
    projectId: required('uuid', '项目', 'internal'),
    fromPlan: required('uuid', '来自哪份文本', 'internal'),
    fromProject: required('uuid', '来自哪个项目', 'internal'),
    fromEvent: required('bigint', '那份文本当时的事件号', 'internal'),
    fromYear: required('integer', '那份文本的预算年度', 'internal'),
    fromTitle: required('text', '那份文本的称呼', 'internal'),
    cells: required('jsonb', '沿用的各处和内容', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [['projectId']],
  indexes: [['planId']],
  // The other text may be kept in another division, and 示范 may be removed: no foreign key reaches there.
  foreignKeys: [
    { column: 'planId', table: 'plan' },
    { column: 'projectId', table: 'project' },
  ],
});
