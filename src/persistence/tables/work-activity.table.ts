// 工作活动: what an office does under each of its duties, and by which projects; filled in beside the text as one list.
import { required } from './column.ts';
import { defineIdentityTable, defineVersionTable } from './table.ts';

export const workActivitiesTable = defineIdentityTable({
  name: 'work_activities',
  title: '工作活动',
  purpose: '一份绩效文本的职责分成哪些工作活动。',
  columns: { planId: required('uuid', '绩效文本', 'internal') },
  naturalKeys: [['planId']],
  foreignKeys: [{ column: 'planId', table: 'plan' }],
});

export const workActivitiesVersionTable = defineVersionTable({
  name: 'work_activities_version',
  title: '工作活动版本',
  purpose: '全部工作活动：名称、属于哪项职责、由哪些项目落实。',
  identity: workActivitiesTable,
  columns: { activities: required('jsonb', '工作活动', 'public') },
  foreignKeys: [],
});
