// The founding form: 部门预算绩效文本 of Hebei, fiscal year 2021. Part one in paragraphs, part two one table of seven grid columns per project.
import { field, label, under, type FormDeclaration } from '../../domain/form/index.ts';
import { foundingForm } from '../citations.ts';
import { customaryFieldPlaces } from './field-places.ts';
import { indicatorColumns } from './indicator-columns.ts';

export const projectTargetsHebei2021: FormDeclaration = {
  id: 'project-targets-hebei-2021',
  title: '河北省2021年部门预算绩效文本',
  ground: [foundingForm],
  frame: {
    cover: '部门预算绩效文本',
    contents: '目　　录',
    partOne: { number: '第一部分', title: '部门整体绩效目标' },
    projects: { number: '第二部分', title: '预算项目绩效目标' },
  },
  documentHeadings: [],
  partOne: [
    { part: 'goals', headings: ['总体绩效目标', '部门总体绩效目标'], announcements: ['总体目标：'] },
    { part: 'dutyGoals', headings: ['分项绩效目标', '职责分类绩效目标'], announcements: ['职责分类绩效目标：'] },
    { part: 'safeguards', headings: ['工作保障措施', '保障措施'], announcements: ['实现年度发展规划目标的保障措施', '实现年度发展规划目标的保障措施：'] },
  ],
  contentsLists: { partOne: 'A', projects: 'C' },
  titleEndings: ['绩效目标表', '绩效目标申报表', '绩效目标'],
  gridColumns: 7,
  gridWidths: [33, 47, 48, 37, 37, 51, 97],
  repeatedRows: 2,
  rows: [
    [field({ kind: 'unit' }, 4), field({ kind: 'money-unit' }, 3)],
    [
      label(['项目编码', '项目代码']),
      field({ kind: 'text', name: 'code' }, 3),
      label('项目名称'),
      field({ kind: 'text', name: 'name' }, 2),
    ],
    [
      label(['预算规模及资金用途', '预算规模与资金用途'], 1, 2),
      label(['预算数', '年度预算数', '预算金额']),
      field({ kind: 'money', name: 'total' }),
      label(['其中：财政资金', '财政资金', '其中：财政拨款', '财政拨款']),
      field({ kind: 'money', name: 'fiscal' }),
      label('其他资金'),
      field({ kind: 'money', name: 'other' }),
    ],
    [under(), field({ kind: 'text', name: 'purpose' }, 6)],
    [
      label(['资金支出计划（%）', '资金支出计划'], 1, 2),
      label('3月底', 2),
      label('6月底'),
      label('10月底'),
      label('12月底', 2),
    ],
    [
      under(),
      field({ kind: 'spending', checkpoint: '03-31' }, 2),
      field({ kind: 'spending', checkpoint: '06-30' }),
      field({ kind: 'spending', checkpoint: '10-31' }),
      field({ kind: 'spending', checkpoint: '12-31' }, 2),
    ],
    [label(['绩效目标', '年度绩效目标', '项目绩效目标']), field({ kind: 'text', name: 'goals' }, 6)],
  ],
  indicatorColumns: indicatorColumns([
    { column: 'level1', span: 1 },
    { column: 'level2', span: 1 },
    { column: 'name', span: 1 },
    { column: 'description', span: 2 },
    { column: 'value', span: 1 },
    { column: 'basis', span: 1 },
  ]),
  targetColumn: 'value',
  elsewhere: customaryFieldPlaces,
  projectColumns: [],
  requiredLabels: [['项目编码', '项目代码'], ['项目名称']],
};
