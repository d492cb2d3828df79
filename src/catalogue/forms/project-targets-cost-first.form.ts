// The form with cost as a head of its own (成本, 产出, 效益, 满意度), as counties of Chongqing print it since 2023, after 财预〔2021〕101号.
import { field, label, under, type FormDeclaration } from '../../domain/form/index.ts';
import { costFirstForm } from '../citations.ts';
import { customaryFieldPlaces } from './field-places.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';

export const projectTargetsCostFirst: FormDeclaration = {
  id: 'project-targets-cost-first',
  title: '财政项目支出绩效目标审批表（成本单列）',
  ground: [costFirstForm],
  frame: projectTargetsHebei2021.frame,
  documentHeadings: [],
  partOne: [],
  contentsLists: projectTargetsHebei2021.contentsLists,
  titleEndings: ['绩效目标审批表', '绩效目标表', '绩效目标申报表', '绩效目标批复表'],
  gridColumns: 7,
  gridWidths: [22, 24, 34, 22, 14, 20, 30],
  repeatedRows: 2,
  rows: [
    [label('预算单位'), field({ kind: 'unit' }, 3), field({ kind: 'money-unit' }, 3)],
    [label('项目名称'), field({ kind: 'text', name: 'name' }, 6)],
    [label(['项目总体概况', '项目概况']), field({ kind: 'text', name: 'purpose' }, 6)],
    [label(['年度主要目标和成果', '年度目标', '年度绩效目标']), field({ kind: 'text', name: 'goals' }, 6)],
    [label('项目资金', 1, 3), label(['当年年度预算', '年度资金总额']), field({ kind: 'money', name: 'total' }, 5)],
    [under(), label(['其中：财政资金', '财政资金', '其中：财政拨款']), field({ kind: 'money', name: 'fiscal' }, 5)],
    [under(), label(['其中：其它资金', '其他资金', '其它资金', '其中：其他资金']), field({ kind: 'money', name: 'other' }, 5)],
  ],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1 },
    { column: 'level2', span: 1 },
    { column: 'name', span: 1 },
    { column: 'value', span: 1 },
    { column: 'weight', span: 1, heading: '分值' },
    { column: 'description', span: 2, heading: '指标解释' },
  ]),
  targetColumn: 'value',
  elsewhere: customaryFieldPlaces,
  projectColumns: [],
  requiredLabels: [
    ['项目名称'],
    ['经济成本指标', '社会成本指标', '生态环境成本指标'],
    ['三级指标', '指标名称'],
    ['指标值', '年度指标值', '绩效指标值', '目标值'],
  ],
};
