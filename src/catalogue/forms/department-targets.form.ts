// 部门（单位）整体支出绩效目标表: tasks of the year with their money, goals, indicators. Laid out after the annex of 财预〔2015〕88号 as offices publish it; 基本支出 and
// 项目支出 stand beside the total, as the integrated budget systems ask for them. Cells that a table does not have are not printed.
import { field, label, type DepartmentField, type DepartmentFormDeclaration, type FieldAnchor } from '../../domain/form/index.ts';
import { departmentFormAnnex, departmentFormOfSystems } from '../citations.ts';
import { indicatorColumns } from './indicator-columns.ts';

function right(content: DepartmentField, ...labels: readonly string[]): FieldAnchor<DepartmentField> {
  return { kind: 'right', field: content, labels };
}

export const departmentTargets: DepartmentFormDeclaration = {
  id: 'department-targets',
  title: '部门（单位）整体支出绩效目标表',
  ground: [departmentFormAnnex, departmentFormOfSystems],
  titleEndings: ['整体绩效目标表', '整体支出绩效目标表', '整体绩效目标申报表', '整体支出绩效目标申报表', '整体支出绩效目标批复表'],
  gridColumns: 6,
  gridWidths: [37, 40, 57, 28, 27, 27],
  repeatedRows: 1,
  rows: [
    [label(['部门（单位）名称', '部门名称', '单位名称', '填报单位', '预算部门']), field({ kind: 'unit' }, 3), field({ kind: 'money-unit' }, 2)],
    [
      label(['部门预算资金总额', '资金总额', '年度资金总额', '部门预算总额', '预算资金总额', '年度部门预算资金总额', '整体支出预算']),
      field({ kind: 'fund', name: 'total' }),
      label(['其中：财政拨款', '财政拨款', '其中：财政资金', '财政资金']),
      field({ kind: 'fund', name: 'fiscal' }),
      label('其他资金'),
      field({ kind: 'fund', name: 'other' }),
    ],
    [label(['其中：基本支出', '基本支出']), field({ kind: 'fund', name: 'basic' }), label('项目支出'), field({ kind: 'fund', name: 'project' }, 3)],
    [label(['年度总体目标', '年度绩效目标', '年度目标', '整体绩效目标', '部门整体绩效目标', '总体目标']), field({ kind: 'text', name: 'goals' }, 5)],
  ],
  tasks: {
    before: 3,
    label: { texts: ['年度主要任务', '主要任务', '年度任务', '年度重点任务', '年度重点工作任务'], span: 1 },
    columns: [
      { column: 'name', headings: ['任务名称', '主要任务名称', '重点任务名称'], span: 1 },
      { column: 'content', headings: ['主要内容', '任务内容', '主要工作内容'], span: 1 },
      { column: 'total', headings: ['总额', '总金额', '金额', '合计'], span: 1 },
      { column: 'fiscal', headings: ['财政拨款', '财政资金', '其中：财政拨款', '其中：财政资金'], span: 1 },
      { column: 'other', headings: ['其他资金', '其他'], span: 1 },
    ],
    amounts: ['预算金额', '预算', '资金安排', '预算资金'],
    sums: ['金额合计', '合计'],
  },
  sideLabels: ['年度绩效指标', '绩效指标', '年度绩效指标完成情况', '绩效目标'],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1 },
    { column: 'level2', span: 1 },
    { column: 'name', span: 1 },
    { column: 'value', span: 3 },
  ]),
  targetColumn: 'value',
  elsewhere: [right({ kind: 'fund', name: 'other' }, '其中：其他资金', '其它资金'), right({ kind: 'unit' }, '部门（单位）', '申报单位')],
  requiredLabels: [['年度主要任务', '主要任务', '年度任务', '年度重点任务', '年度重点工作任务'], ['任务名称', '主要任务名称', '重点任务名称']],
};
