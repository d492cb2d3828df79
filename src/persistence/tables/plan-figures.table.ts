// Figures of the latest version of a plan, as a list shows them. Derived from content and rules, so they are working rows: outside the chain, left
// out of a backup, and computed anew where the rules are others. Ground: docs/adr/0009-figures-of-lists.md.
import { optional, required } from './column.ts';
import { defineTransientTable } from './table.ts';

export const planFiguresTable = defineTransientTable({
  name: 'plan_figures',
  title: '绩效文本的列表数字',
  purpose: '每份绩效文本最新版本按某一版规则算出的数字，供列表显示；由内容和规则得出，规则变了就重算，备份不含。',
  columns: {
    planId: required('uuid', '绩效文本', 'internal'),
    event: required('bigint', '版本的起始事件号', 'internal'),
    edition: required('text', '规则版次', 'internal'),
    profile: required('text', '口径', 'internal'),
    projects: required('integer', '项目数', 'internal'),
    targets: required('integer', '指标数', 'internal'),
    statedTargets: required('integer', '写明数或日期的指标数', 'internal'),
    usableTargets: required('integer', '可用的指标数', 'internal'),
    usableUnblockedTargets: required('integer', '没有阻止的可用指标数', 'internal'),
    totalBudget: optional('bigint', '预算数合计（分）', 'internal'),
    blocks: required('integer', '阻止的问题数', 'internal'),
    explain: required('integer', '须说明的问题数', 'internal'),
    advice: required('integer', '建议数', 'internal'),
    explainedProjects: required('integer', '钱说得清来由的项目数', 'internal'),
    explainedMoney: optional('bigint', '其中数量乘单价合计（分）', 'internal'),
    explainedBudget: optional('bigint', '其中预算数合计（分）', 'internal'),
    reviewPoints: required('integer', '审核得分（百分之一分）', 'internal'),
  },
  primaryKey: ['planId'],
  uniques: [],
  foreignKeys: [],
  backup: 'left-out',
});
