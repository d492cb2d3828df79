// On what ground and for what reason a project is shown to everybody or kept back. Whether it is stands with the project's declaration, whose rows keep the columns they had.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const projectDisclosureTable = defineIdentityTable({
  name: 'project_disclosure',
  title: '公开决定',
  purpose: '对一个项目是否公开作出的决定。',
  columns: { projectId: required('uuid', '项目', 'internal') },
  naturalKeys: [['projectId']],
  foreignKeys: [{ column: 'projectId', table: 'project' }],
});

export const projectDisclosureVersionTable = defineVersionTable({
  name: 'project_disclosure_version',
  title: '公开决定版本',
  purpose: '公开或不公开依据什么、理由是什么；结论和保密审查人在项目填报版本里。',
  identity: projectDisclosureTable,
  columns: {
    ground: required('text', '依据（目录里的编号；空为没有写明）', 'internal'),
    reason: required('text', '理由', 'internal'),
  },
  foreignKeys: [],
});
