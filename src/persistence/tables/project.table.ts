// A project of a plan and its versions: typed values beside the text of each cell. Places of the cells stand in `plan_version.arrangement`.
import { optional, required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const projectTable = defineIdentityTable({
  name: 'project',
  title: '项目',
  purpose: '绩效文本里的一个项目。',
  columns: { planId: required('uuid', '绩效文本', 'internal') },
  naturalKeys: [],
  foreignKeys: [{ column: 'planId', table: 'plan' }],
});

export const projectVersionTable = defineVersionTable({
  name: 'project_version',
  title: '项目版本',
  purpose: '项目绩效目标表里除指标行以外的内容；金额为分，空表示没有这一格或读不出。',
  identity: projectTable,
  columns: {
    number: optional('integer', '项目序号', 'public'),
    unitCode: optional('text', '单位代码', 'public'),
    title: required('text', '表名', 'public'),
    code: optional('text', '项目编码', 'public'),
    name: optional('text', '项目名称', 'public'),
    budgetTotal: optional('bigint', '预算数（分）', 'public'),
    budgetFiscal: optional('bigint', '财政资金（分）', 'public'),
    budgetOther: optional('bigint', '其他资金（分）', 'public'),
    budgetCarryOver: optional('bigint', '上年结转（分）', 'public'),
    budgetCentral: optional('bigint', '中央资金（分）', 'public'),
    budgetProvincial: optional('bigint', '省级资金（分）', 'public'),
    budgetMunicipal: optional('bigint', '市级资金（分）', 'public'),
    budgetCounty: optional('bigint', '县级资金（分）', 'public'),
    cells: required('jsonb', '各格原文', 'public'),
    purpose: optional('text', '资金用途', 'public'),
    spendingPlan: required('jsonb', '资金支出计划', 'public'),
    goals: required('jsonb', '绩效目标', 'public'),
    printedColumns: required('jsonb', '指标表所印栏目', 'public'),
    form: required('text', '表样', 'public'),
  },
  foreignKeys: [],
});
