// What the columns of an indicator table are called, where no particular form is meant.
import type { IndicatorColumn } from './department-plan.ts';

/** Held complete by the compiler; in the order in which a form would print them. */
export const indicatorColumnTitles: Readonly<Record<IndicatorColumn, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  description: '绩效指标描述',
  value: '指标值',
  basis: '指标值确定依据',
  sign: '指标性质',
  unit: '度量单位',
  weight: '权重',
  direction: '指标方向',
  scoringStandard: '评分标准',
  dataSource: '数据来源',
  gradeExcellent: '优',
  gradeGood: '良',
  gradeFair: '中',
  gradePoor: '差',
};

/** Every column, in the same order. */
export const indicatorColumnNames: readonly IndicatorColumn[] = Object.keys(indicatorColumnTitles).filter(isIndicatorColumn);

export function isIndicatorColumn(name: string): name is IndicatorColumn {
  return Object.hasOwn(indicatorColumnTitles, name);
}
