// The form of Hebei up to fiscal year 2019: no 指标值, but a ladder of four grades (优, 良, 中, 差) for each indicator. What earns 优 is the target; the
// other rungs are kept in their columns. Only two heads are printed, 产出指标 and 效果指标.
import { field, label, under, type FormDeclaration } from '../../domain/form/index.ts';
import { hebeiForm2019 } from '../citations.ts';
import { customaryFieldPlaces } from './field-places.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { projectTargetsHebei2021 } from './project-targets-hebei-2021.form.ts';

export const projectTargetsHebei2019: FormDeclaration = {
  id: 'project-targets-hebei-2019',
  title: '河北省2019年部门预算绩效文本（分优、良、中、差四档）',
  ground: [hebeiForm2019],
  frame: projectTargetsHebei2021.frame,
  documentHeadings: [],
  partOne: projectTargetsHebei2021.partOne,
  contentsLists: projectTargetsHebei2021.contentsLists,
  titleEndings: projectTargetsHebei2021.titleEndings,
  gridColumns: 8,
  gridWidths: [22, 30, 36, 16, 16, 16, 16, 30],
  repeatedRows: 2,
  rows: [
    [field({ kind: 'unit' }, 4), field({ kind: 'money-unit' }, 4)],
    [label(['项目编码', '项目代码']), field({ kind: 'text', name: 'code' }, 2), label('项目名称'), field({ kind: 'text', name: 'name' }, 4)],
    [
      label(['预算规模及资金用途', '预算规模与资金用途'], 1, 2),
      label(['预算数', '年度预算数', '预算金额']),
      field({ kind: 'money', name: 'total' }),
      label(['其中：财政资金', '财政资金', '其中：财政拨款', '财政拨款'], 2),
      field({ kind: 'money', name: 'fiscal' }),
      label('其他资金'),
      field({ kind: 'money', name: 'other' }),
    ],
    [under(), field({ kind: 'text', name: 'purpose' }, 7)],
    [label(['资金支出计划（%）', '资金支出计划'], 1, 2), label('3月底'), label('6月底'), label('10月底', 2), label('12月底', 3)],
    [
      under(),
      field({ kind: 'spending', checkpoint: '03-31' }),
      field({ kind: 'spending', checkpoint: '06-30' }),
      field({ kind: 'spending', checkpoint: '10-31' }, 2),
      field({ kind: 'spending', checkpoint: '12-31' }, 3),
    ],
    [label(['绩效目标', '年度绩效目标', '项目绩效目标']), field({ kind: 'text', name: 'goals' }, 7)],
  ],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1, heading: '绩效指标分类' },
    { column: 'name', span: 1, heading: '绩效指标' },
    { column: 'description', span: 1 },
    { column: 'gradeExcellent', span: 1 },
    { column: 'gradeGood', span: 1 },
    { column: 'gradeFair', span: 1 },
    { column: 'gradePoor', span: 1 },
    { column: 'basis', span: 1, heading: '评价标准确定依据' },
  ]),
  targetColumn: 'gradeExcellent',
  elsewhere: customaryFieldPlaces,
  projectColumns: [],
  requiredLabels: [['绩效目标', '年度绩效目标', '项目绩效目标'], ['优'], ['良'], ['中'], ['差']],
};
