// The form of Sichuan: sign, value and unit of a target in columns of their own, weights beside them.
import { field, label, type FormDeclaration } from '../../domain/form/index.ts';
import { sichuanTargetForm } from '../citations.ts';
import { customaryFieldPlaces } from './field-places.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';

export const projectTargetsSichuan: FormDeclaration = {
  id: 'project-targets-sichuan',
  title: '四川省部门预算项目绩效目标表',
  ground: [sichuanTargetForm],
  frame: projectTargetsHebei2021.frame,
  documentHeadings: [],
  partOne: [],
  contentsLists: projectTargetsHebei2021.contentsLists,
  titleEndings: ['绩效目标表', '绩效目标申报表', '绩效自评表'],
  gridColumns: 8,
  gridWidths: [20, 22, 30, 24, 24, 18, 18, 16],
  repeatedRows: 2,
  rows: [
    [label(['单位信息', '单位名称', '预算单位']), field({ kind: 'unit' }, 3), label('项目名称'), field({ kind: 'text', name: 'name' }, 3)],
    [label(['预算数', '年度资金总额', '资金总额']), field({ kind: 'money', name: 'total' }, 3), label(['其中：财政拨款', '财政拨款']), field({ kind: 'money', name: 'fiscal' }), field({ kind: 'money-unit' }, 2)],
    [label(['整体目标', '总体目标', '年度目标', '项目年度目标', '绩效目标'], 2), field({ kind: 'text', name: 'goals' }, 6)],
  ],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1 },
    { column: 'level2', span: 1 },
    { column: 'name', span: 2 },
    { column: 'sign', span: 1 },
    { column: 'value', span: 1 },
    { column: 'unit', span: 1 },
    { column: 'weight', span: 1, heading: '权重（%）' },
  ]),
  targetColumn: 'value',
  elsewhere: customaryFieldPlaces,
  projectColumns: [],
  requiredLabels: [
    ['项目名称', '项目支出名称'],
    ['指标性质', '绩效指标性质', '计算符号'],
    ['度量单位', '绩效度量单位', '计量单位', '指标值单位'],
  ],
};
