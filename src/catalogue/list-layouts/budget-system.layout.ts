// What entry and export tables of the integrated budget systems (预算管理一体化) commonly have for the indicators of a project. The national rules leave the table to the
// system of each province, and no import template was read: to be checked against the bureau's own system before it is used.
import type { ListLayout } from '../../domain/form/index.ts';
import { budgetSystemTables } from '../citations.ts';

export const budgetSystemLayout: ListLayout = {
  id: 'budget-system',
  title: '一体化系统项目绩效指标表',
  ground: [budgetSystemTables],
  moneyUnit: '元',
  targets: 'in-three',
  columns: [
    { heading: '年度', content: { kind: 'fiscal-year' } },
    { heading: '预算单位', content: { kind: 'project', field: { kind: 'unit' } } },
    { heading: '项目代码', content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
    { heading: '项目名称', content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
    { heading: '项目总额（元）', content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
    { heading: '年度绩效目标', content: { kind: 'project', field: { kind: 'text', name: 'goals' } } },
    { heading: '一级指标', content: { kind: 'indicator', column: 'level1' } },
    { heading: '二级指标', content: { kind: 'indicator', column: 'level2' } },
    { heading: '三级指标', content: { kind: 'indicator', column: 'name' } },
    { heading: '指标性质', content: { kind: 'indicator', column: 'sign' } },
    { heading: '指标值', content: { kind: 'indicator', column: 'value' } },
    { heading: '度量单位', content: { kind: 'indicator', column: 'unit' } },
    { heading: '权重', content: { kind: 'indicator', column: 'weight' } },
    { heading: '指标说明', content: { kind: 'indicator', column: 'description' } },
    { heading: '指标值确定依据', content: { kind: 'indicator', column: 'basis' } },
  ],
};
