// An indicator row of a project and its versions.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const indicatorTable = defineIdentityTable({
  name: 'indicator',
  title: '绩效指标',
  purpose: '项目绩效目标表里的一行指标。',
  columns: { projectId: required('uuid', '项目', 'internal') },
  naturalKeys: [],
  foreignKeys: [{ column: 'projectId', table: 'project' }],
});

export const indicatorVersionTable = defineVersionTable({
  name: 'indicator_version',
  title: '绩效指标版本',
  purpose: '一行指标的各栏原文和指标值的读法。',
  identity: indicatorTable,
  columns: {
    level1: required('text', '一级指标', 'public'),
    level2: required('text', '二级指标', 'public'),
    name: required('text', '三级指标', 'public'),
    description: required('text', '绩效指标描述', 'public'),
    value: required('text', '指标值', 'public'),
    basis: required('text', '指标值确定依据', 'public'),
    target: required('jsonb', '指标值的读法', 'public'),
    columns: required('jsonb', '各栏原文', 'public'),
  },
  foreignKeys: [],
});
