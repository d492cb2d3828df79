// 项目支出绩效目标汇总表: one row a project with its money by source, its goals and what can be measured of its indicators. To be looked through and handed in; it does
// not say everything a project holds, so it is no text that could be read in again; what was changed in it is compared with the text that stands.
import type { ListLayout } from '../../domain/form/index.ts';
import { projectSummaries } from '../citations.ts';

export const projectSummaryLayout: ListLayout = {
  id: 'project-summary',
  title: '项目支出绩效目标汇总表',
  ground: [projectSummaries],
  moneyUnit: '万元',
  targets: 'whole',
  columns: [
    { heading: '序号', content: { kind: 'number' } },
    { heading: '预算单位', content: { kind: 'project', field: { kind: 'unit' } } },
    { heading: '项目编码', content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
    { heading: '项目名称', content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
    { heading: '预算数（万元）', content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
    { heading: '财政资金（万元）', content: { kind: 'project', field: { kind: 'money', name: 'fiscal' } } },
    { heading: '其他资金（万元）', content: { kind: 'project', field: { kind: 'money', name: 'other' } } },
    { heading: '绩效目标', content: { kind: 'project', field: { kind: 'text', name: 'goals' } } },
    { heading: '主要绩效指标', content: { kind: 'main-indicators' } },
  ],
};
