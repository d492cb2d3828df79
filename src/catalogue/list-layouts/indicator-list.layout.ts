// Our own list: every row says everything, targets stand whole, so that it reads back as it was.
import type { ListLayout } from '../../domain/form/index.ts';
import { indicatorListExports } from '../citations.ts';

export const indicatorListLayout: ListLayout = {
  id: 'indicator-list',
  title: '项目绩效指标清单',
  ground: [indicatorListExports],
  moneyUnit: '万元',
  targets: 'whole',
  columns: [
    { heading: '预算单位', content: { kind: 'project', field: { kind: 'unit' } } },
    { heading: '项目编码', content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
    { heading: '项目名称', content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
    { heading: '预算数（万元）', content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
    { heading: '资金用途', content: { kind: 'project', field: { kind: 'text', name: 'purpose' } } },
    { heading: '绩效目标', content: { kind: 'project', field: { kind: 'text', name: 'goals' } } },
    { heading: '一级指标', content: { kind: 'indicator', column: 'level1' } },
    { heading: '二级指标', content: { kind: 'indicator', column: 'level2' } },
    { heading: '三级指标', content: { kind: 'indicator', column: 'name' } },
    { heading: '绩效指标描述', content: { kind: 'indicator', column: 'description' } },
    { heading: '指标值', content: { kind: 'indicator', column: 'value' } },
    { heading: '指标值确定依据', content: { kind: 'indicator', column: 'basis' } },
  ],
};
