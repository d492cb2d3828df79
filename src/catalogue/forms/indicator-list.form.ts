// A list with one row per indicator and the project named in each row or once for several: how systems export targets to Excel, and how the
// budget tables of some provinces print them. Columns stand in any order and are found by their headings.
import type { FormDeclaration } from '../../domain/form/index.ts';
import { indicatorListExports } from '../citations.ts';
import { projectTargetsNational } from './project-targets-national.form.ts';

export const indicatorList: FormDeclaration = {
  ...projectTargetsNational,
  id: 'indicator-list',
  title: '项目绩效指标清单（一行一个指标）',
  ground: [indicatorListExports],
  titleEndings: ['绩效目标表', '绩效目标清单', '绩效指标清单', '绩效目标汇总表', '绩效指标汇总表'],
  projectColumns: [
    { field: { kind: 'unit' }, headings: ['单位名称', '预算单位', '预算单位名称', '项目单位', '实施单位', '单位编码及名称'] },
    { field: { kind: 'text', name: 'code' }, headings: ['项目编码', '项目代码'] },
    { field: { kind: 'text', name: 'name' }, headings: ['项目名称', '支出项目', '项目支出名称'] },
    { field: { kind: 'money', name: 'total' }, headings: ['预算数', '年度预算数', '年度资金总额', '资金总额', '预算金额', '预算总额', '项目预算', '年度预算', '项目总额'] },
    { field: { kind: 'money', name: 'fiscal' }, headings: ['财政拨款', '财政资金', '其中：财政拨款', '其中：财政资金'] },
    { field: { kind: 'money', name: 'other' }, headings: ['其他资金', '其中：其他资金', '其它资金'] },
    { field: { kind: 'money', name: 'carryOver' }, headings: ['上年结转', '上年结转资金', '其中：上年结转'] },
    { field: { kind: 'money', name: 'central' }, headings: ['中央资金', '中央补助', '其中：中央资金', '其中：中央补助'] },
    { field: { kind: 'money', name: 'provincial' }, headings: ['省级资金', '省级补助', '其中：省级资金', '其中：省级补助'] },
    { field: { kind: 'money', name: 'municipal' }, headings: ['市级资金', '市级补助', '其中：市级资金', '其中：市级补助'] },
    { field: { kind: 'money', name: 'county' }, headings: ['县级资金', '县级财力', '其中：县级资金'] },
    { field: { kind: 'text', name: 'purpose' }, headings: ['资金用途', '项目概况', '项目内容'] },
    { field: { kind: 'text', name: 'goals' }, headings: ['绩效目标', '年度目标', '年度绩效目标', '项目年度目标', '整体目标', '总体目标', '项目绩效目标'] },
  ],
  requiredLabels: [['项目名称', '支出项目', '项目支出名称', '项目编码', '项目代码']],
};
