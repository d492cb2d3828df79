// Answers to findings: 须说明 explained by the unit, 阻止 lifted by finance, each with who, when (its event) and why.
import { optional, required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const acknowledgementTable = defineIdentityTable({
  name: 'acknowledgement',
  title: '问题说明',
  purpose: '对一个审核问题的说明或放行；针对哪个问题不再改。',
  columns: {
    planId: required('uuid', '绩效文本', 'internal'),
    projectId: optional('uuid', '项目', 'internal'),
    findingKey: required('text', '问题', 'internal'),
    kind: required('text', '说明或放行', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'planId', table: 'plan' },
    { column: 'projectId', table: 'project' },
  ],
});

export const acknowledgementVersionTable = defineVersionTable({
  name: 'acknowledgement_version',
  title: '问题说明版本',
  purpose: '说明的理由、说明人和是否收回；当时问题怎么说、格里写的什么，内容变了说明就不再有效。',
  identity: acknowledgementTable,
  columns: {
    reason: required('text', '理由', 'internal'),
    author: required('text', '说明人', 'internal'),
    role: required('text', '说明人的岗位', 'internal'),
    state: required('text', '状态', 'internal'),
    severity: optional('text', '问题的轻重', 'internal'),
    message: optional('text', '问题的提示语', 'internal'),
    said: optional('text', '当时的原文', 'internal'),
  },
  foreignKeys: [],
});
