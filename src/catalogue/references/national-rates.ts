// National levels of rates that people set as ceilings, by year and with source: what a target is held against. Only figures that were read
// somewhere stand here; a year that is missing was not found, not forgotten. Appended to, never edited.
import type { Citation } from '../../kernel/citation.ts';

export interface ReferencePoint {
  readonly year: number;
  /** Plain decimal in the unit of the series. */
  readonly value: string;
  readonly ground: Citation;
}

export interface ReferenceSeries {
  readonly title: string;
  /** One of these stands in the name: the base or the people. */
  readonly bases: readonly string[];
  /** The name ends in one of these. */
  readonly measures: readonly string[];
  /** Names with one of these speak of a part or of something else. */
  readonly unless: readonly string[];
  readonly unit: string;
  /** Units, canonical, in which an amount of this size is written; a misprint that keeps the size (% for 人/万台) counts. */
  readonly units: readonly string[];
  /** Ascending by year. */
  readonly points: readonly [ReferencePoint, ...ReferencePoint[]];
}

const deaths: readonly string[] = ['死亡率', '死亡人数'];
const changes: readonly string[] = ['下降', '降低', '降幅', '减少', '控制率', '同比'];

export const nationalRates: readonly ReferenceSeries[] = [
  {
    title: '全国万台特种设备死亡人数',
    bases: ['万台'],
    measures: deaths,
    unless: [...changes, '电梯', '锅炉', '压力容器', '起重', '叉车', '游乐', '索道', '机动车', '农机', '农业机械', '拖拉机'],
    unit: '人/万台',
    units: ['人/万台', '%', '‰', '人'],
    points: [
      { year: 2010, value: '0.67', ground: reported('新华社2016年2月24日报道（质检总局特种设备局）', '“十一五”末期0.67') },
      { year: 2014, value: '0.39', ground: reported('质检总局纪念特种设备安全监察60周年座谈会报道', '2014年万台设备死亡率0.39') },
      { year: 2015, value: '0.36', ground: reported('新华社2016年2月24日报道（质检总局特种设备局）', '“十二五”末期0.36') },
      { year: 2021, value: '0.08', ground: reported('市场监管总局2021年全国特种设备安全状况的通告', '万台特种设备死亡人数0.08') },
    ],
  },
  {
    title: '全国道路交通事故万车死亡人数',
    bases: ['万车', '万辆'],
    measures: deaths,
    unless: changes,
    unit: '人/万车',
    units: ['人/万车', '人/万辆', '%', '‰', '人'],
    points: [
      { year: 2006, value: '6.2', ground: reported('国家安全生产监督管理总局2007年1月10日发布', '道路交通万车死亡率6.2') },
      { year: 2011, value: '2.8', ground: reported('中新社2012年1月14日报道（安全生产监督管理总局）', '道路交通万车死亡率2.8') },
      { year: 2019, value: '1.80', ground: reported('国家统计局2020年统计公报（据转载推算）', '2020年比上年减少0.14人') },
      { year: 2020, value: '1.66', ground: reported('国家统计局2020年统计公报', '道路交通事故万车死亡人数1.66人') },
    ],
  },
  {
    title: '全国煤矿百万吨死亡人数',
    bases: ['百万吨'],
    measures: deaths,
    unless: changes,
    unit: '人/百万吨',
    units: ['人/百万吨', '%', '‰', '人'],
    points: [
      { year: 2006, value: '2.041', ground: reported('国家安全生产监督管理总局2007年1月10日发布', '煤矿百万吨死亡率2.041') },
      { year: 2011, value: '0.564', ground: reported('中新社2012年1月14日报道（安全生产监督管理总局）', '煤矿百万吨死亡率0.564') },
      { year: 2019, value: '0.083', ground: reported('国家统计局2020年统计公报（据转载推算）', '2020年比上年减少0.024人') },
      { year: 2020, value: '0.059', ground: reported('国家统计局2020年统计公报', '煤矿百万吨死亡人数0.059人') },
    ],
  },
  {
    title: '全国工矿商贸企业就业人员10万人生产安全事故死亡人数',
    bases: ['工矿商贸'],
    measures: deaths,
    unless: changes,
    unit: '人/十万人',
    units: ['人/十万人', '人/10万人', '/10万', '%', '‰', '人'],
    points: [
      { year: 2006, value: '3.33', ground: reported('国家安全生产监督管理总局2007年1月10日发布', '工矿商贸企业十万从业人员事故死亡率3.33') },
      { year: 2019, value: '1.474', ground: reported('国家统计局2020年统计公报（据转载推算）', '2020年比上年减少0.173人') },
      { year: 2020, value: '1.301', ground: reported('国家统计局2020年统计公报', '工矿商贸企业就业人员10万人生产安全事故死亡人数1.301人') },
    ],
  },
  {
    title: '全国孕产妇死亡率',
    bases: ['孕产妇'],
    measures: ['死亡率'],
    unless: changes,
    unit: '/10万',
    units: ['/10万', '/十万', '人/10万', '人/十万人', '人/10万人'],
    points: [
      { year: 2016, value: '19.9', ground: reported('2017年我国卫生健康事业发展统计公报', '孕产妇死亡率从19.9/10万下降到19.6/10万') },
      { year: 2017, value: '19.6', ground: reported('2017年我国卫生健康事业发展统计公报', '孕产妇死亡率19.6/10万') },
      { year: 2018, value: '18.3', ground: reported('2018年我国卫生健康事业发展统计公报', '孕产妇死亡率18.3/10万') },
      { year: 2022, value: '15.7', ground: reported('2022年我国卫生健康事业发展统计公报', '孕产妇死亡率15.7/10万') },
    ],
  },
  {
    title: '全国婴儿死亡率',
    bases: ['婴儿'],
    measures: ['死亡率'],
    unless: [...changes, '新生儿'],
    unit: '‰',
    units: ['‰'],
    points: [
      { year: 2016, value: '7.5', ground: reported('2017年我国卫生健康事业发展统计公报', '婴儿死亡率从7.5‰下降到6.8‰') },
      { year: 2017, value: '6.8', ground: reported('2017年我国卫生健康事业发展统计公报', '婴儿死亡率6.8‰') },
      { year: 2018, value: '6.1', ground: reported('2018年我国卫生健康事业发展统计公报', '婴儿死亡率6.1‰') },
      { year: 2022, value: '4.9', ground: reported('2022年我国卫生健康事业发展统计公报', '婴儿死亡率4.9‰') },
    ],
  },
];

function reported(source: string, clause: string): Citation {
  return { source, clause, confidence: 'secondary' };
}
