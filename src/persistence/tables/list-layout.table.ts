// Layouts of lists of other systems, as a division keeps them: how the export of the finance system is read, and its import list written.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const listLayoutTable = defineIdentityTable({
  name: 'list_layout',
  title: '清单列式',
  purpose: '本区划保存的一种清单列式：别的系统的清单有哪些列、每列是什么。',
  columns: { savedBy: required('text', '保存人', 'internal') },
  naturalKeys: [],
  foreignKeys: [],
});

export const listLayoutVersionTable = defineVersionTable({
  name: 'list_layout_version',
  title: '清单列式版本',
  purpose: '列式的名称、金额单位、指标值是否分列和各列；改名、改列都是新版本，删除的没有现行版本。',
  identity: listLayoutTable,
  columns: {
    title: required('text', '名称', 'internal'),
    moneyUnit: required('text', '金额单位', 'internal'),
    targets: required('text', '指标值整格或分列', 'internal'),
    columns: required('jsonb', '各列的表头和内容', 'internal'),
  },
  foreignKeys: [],
});
