// Labels under which the tables of many places print the fields of a project. Every form reads a field here where its own layout does not hold it, so
// that a table with one label of another place loses nothing.
import type { FieldAnchor, ProjectField } from '../../domain/form/index.ts';

function right(field: ProjectField, ...labels: readonly string[]): FieldAnchor {
  return { kind: 'right', field, labels };
}

function below(field: ProjectField, ...labels: readonly string[]): FieldAnchor {
  return { kind: 'below', field, labels };
}

/** Headings of a column of goals, 中期目标 beside them. */
const annualGoals = ['年度目标', '年度绩效目标', '项目年度目标', '年度总体目标'];

export const customaryFieldPlaces: readonly FieldAnchor[] = [
  right({ kind: 'unit' }, '实施单位', '项目实施单位', '预算单位', '预算单位名称', '单位名称', '单位信息', '项目单位', '申报单位', '填报单位'),
  { kind: 'by-text', field: { kind: 'money-unit' } },
  right({ kind: 'text', name: 'code' }, '项目编码', '项目代码'),
  right({ kind: 'text', name: 'name' }, '项目名称', '项目支出名称', '专项名称'),
  right(
    { kind: 'money', name: 'total' },
    '年度资金总额', '年度预算资金总额', '当年年度预算', '当年资金总额', '年度总金额', '资金总额', '预算数', '年度预算数', '预算金额', '年度预算', '年度本级预算金额', '项目总预算',
  ),
  right(
    { kind: 'money', name: 'fiscal' },
    '其中：财政拨款', '财政拨款', '其中：财政资金', '财政资金', '其中：本年财政拨款', '其中：当年财政拨款', '本年财政拨款', '当年财政拨款',
  ),
  right({ kind: 'money', name: 'other' }, '其他资金', '其中：其他资金', '其它资金', '其中：其它资金'),
  right({ kind: 'money', name: 'carryOver' }, '上年结转', '上年结转资金'),
  right({ kind: 'money', name: 'central' }, '其中：中央补助', '中央补助', '其中：中央资金', '中央资金'),
  right({ kind: 'money', name: 'provincial' }, '省级资金', '省级补助', '其中：省级资金'),
  right({ kind: 'text', name: 'purpose' }, '资金用途', '项目概况', '项目概述', '项目内容', '项目总体概况', '项目主要内容'),
  below({ kind: 'text', name: 'goals' }, ...annualGoals),
  right({ kind: 'text', name: 'goals' }, ...annualGoals, '总体目标', '整体目标', '绩效目标', '项目绩效目标', '预期目标', '年初设定目标', '年度主要目标和成果'),
];
