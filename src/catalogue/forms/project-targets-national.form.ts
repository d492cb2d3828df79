// 项目支出绩效目标申报表 as most places print it, after the annex of 财预〔2015〕88号: one table per project, published on pages of offices everywhere, and the
// self-evaluation sheet laid out like it. It asks for least and so is tried last.
import { field, label, under, type FormDeclaration } from '../../domain/form/index.ts';
import { targetFormAnnex } from '../citations.ts';
import { customaryFieldPlaces } from './field-places.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';

export const projectTargetsNational: FormDeclaration = {
  id: 'project-targets-national',
  title: '项目支出绩效目标申报表',
  ground: [targetFormAnnex],
  frame: projectTargetsHebei2021.frame,
  documentHeadings: ['项目支出绩效目标申报表', '项目支出绩效目标表', '项目绩效目标申报表', '项目绩效目标表', '绩效目标申报表', '项目支出绩效自评表'],
  partOne: [],
  contentsLists: projectTargetsHebei2021.contentsLists,
  titleEndings: ['绩效目标表', '绩效目标申报表', '绩效目标审批表', '绩效目标批复表', '绩效目标自评表', '绩效自评表'],
  gridColumns: 8,
  gridWidths: [20, 25, 15, 30, 15, 20, 25, 25],
  repeatedRows: 2,
  rows: [
    [label('项目名称', 2), field({ kind: 'text', name: 'name' }, 6)],
    [label('实施单位', 2), field({ kind: 'unit' }, 6)],
    [label('项目资金', 2, 3), label('年度资金总额', 2), field({ kind: 'money', name: 'total' }, 2), field({ kind: 'money-unit' }, 2)],
    [under(2), label('其中：财政拨款', 2), field({ kind: 'money', name: 'fiscal' }, 4)],
    [under(2), label('其他资金', 2), field({ kind: 'money', name: 'other' }, 4)],
    [label('年度目标', 2), field({ kind: 'text', name: 'goals' }, 6)],
  ],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1 },
    { column: 'level2', span: 1 },
    { column: 'name', span: 3 },
    { column: 'value', span: 3 },
  ]),
  targetColumn: 'value',
  elsewhere: customaryFieldPlaces,
  projectColumns: [],
  requiredLabels: [
    ['项目名称', '项目支出名称', '专项名称'],
    ['三级指标', '三级绩效指标', '三级指标（年度）', '指标内容', '指标名称'],
    ['指标值', '绩效指标值', '年度指标值', '指标值（年度）', '目标值', '指标值及单位', '指标值（包含数字及文字描述）'],
  ],
};
