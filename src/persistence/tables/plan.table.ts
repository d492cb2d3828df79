// A unit's 部门预算绩效文本 of one year, and its versions. A version is one reading of one file; where each value of it stands in that file
// (places, order) is kept with the version, so that a project or indicator whose content did not change needs no new row. Of a unit and year one text stands; those
// that were given up before it stay beside it, told apart by the attempt. Ground: docs/adr/0035-a-text-can-be-given-up.md.
import { optional, optionalSince, required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const planTable = defineIdentityTable({
  name: 'plan',
  title: '绩效文本',
  purpose: '一个单位一个预算年度的绩效文本；示范文本另记，不进任何统计。',
  columns: {
    unitCode: required('text', '单位代码', 'public'),
    fiscalYear: required('integer', '预算年度', 'public'),
    demo: required('boolean', '是否示范', 'public'),
    // No foreign key: the organisation stands in the division of the accounts, a plan in that of its project codes.
    unitId: optionalSince('uuid', '所属机构', 'internal'),
    /** Null: the first text of its unit and year; 2 and on where those before it were given up. */
    attempt: optionalSince('integer', '第几份（空为第一份；前面的都已放弃）', 'internal'),
  },
  naturalKeys: [['unitCode', 'fiscalYear', 'demo', 'attempt']],
  foreignKeys: [],
});

export const planVersionTable = defineVersionTable({
  name: 'plan_version',
  title: '绩效文本版本',
  purpose: '从一个文件读出的绩效文本：整体目标、目录、未读内容，以及每个值在文件里的位置。',
  identity: planTable,
  columns: {
    fileId: required('uuid', '原始文件', 'internal'),
    file: required('text', '文件名', 'internal'),
    format: required('text', '文件格式', 'internal'),
    readingRemarks: required('jsonb', '读取说明', 'internal'),
    units: required('jsonb', '单位', 'public'),
    moneyUnit: optional('text', '金额单位', 'public'),
    printedFiscalYear: optional('integer', '文中年度', 'public'),
    fiscalYearOrigin: required('jsonb', '年度来由', 'public'),
    overall: required('jsonb', '部门整体绩效目标', 'public'),
    contents: required('jsonb', '目录条目', 'internal'),
    unread: required('jsonb', '未读内容', 'internal'),
    arrangement: required('jsonb', '项目和指标的次序及各值位置', 'internal'),
  },
  foreignKeys: [{ column: 'fileId', table: 'stored_file' }],
});
