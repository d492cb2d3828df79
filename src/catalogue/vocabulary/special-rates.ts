// Rates per so many things or heads. A percentage under such a name is off by orders of magnitude: 0.36 人/万台 is 0.0036 %.
import type { SpecialRate } from '../../domain/indicator/index.ts';
import type { Citation } from '../../kernel/citation.ts';

const equipmentNotice: Citation = {
  source: '市场监管总局2021年全国特种设备安全状况的通告',
  clause: '万台特种设备死亡人数0.08',
  confidence: 'secondary',
};
const trafficStatistics: Citation = { source: '道路交通安全统计（公开报道）', clause: '每万辆车死亡10.8人（2005年）', confidence: 'secondary' };
const safetyStatistics: Citation = { source: '安全生产统计的通行口径', clause: null, confidence: 'unverified' };
const perHead: Citation = { source: '人均量的定义：总量除以人数', clause: null, confidence: 'inferred' };
const percentAndPermille: readonly string[] = ['%', '‰'];
const deaths: readonly string[] = ['死亡率', '死亡人数', '死亡人数比率', '伤亡率'];
const events: readonly string[] = ['事故率', '事故发生率', '发生率'];

export const specialRates: readonly SpecialRate[] = [
  { bases: ['万台'], measures: deaths, base: '万台设备', unit: '人/万台', wrongUnits: percentAndPermille, ground: equipmentNotice },
  { bases: ['万台'], measures: events, base: '万台设备', unit: '起/万台', wrongUnits: percentAndPermille, ground: safetyStatistics },
  { bases: ['万车', '万辆'], measures: deaths, base: '万辆车', unit: '人/万车', wrongUnits: percentAndPermille, ground: trafficStatistics },
  { bases: ['万车', '万辆'], measures: events, base: '万辆车', unit: '起/万车', wrongUnits: percentAndPermille, ground: safetyStatistics },
  { bases: ['百万吨'], measures: deaths, base: '百万吨产量', unit: '人/百万吨', wrongUnits: percentAndPermille, ground: safetyStatistics },
  { bases: ['亿元'], measures: deaths, base: '亿元产值', unit: '人/亿元', wrongUnits: percentAndPermille, ground: safetyStatistics },
  {
    bases: ['十万人', '10万人', '十万就业', '10万就业', '每十万', '每10万'],
    measures: [...deaths, '发病率', '发生率', '患病率'],
    base: '十万人',
    unit: '人/十万人',
    wrongUnits: percentAndPermille,
    ground: safetyStatistics,
  },
  {
    bases: ['万人', '万名'],
    measures: ['火灾发生率', '发案率', '事故发生率', '成讼率'],
    base: '万人',
    unit: '起/万人',
    wrongUnits: percentAndPermille,
    ground: safetyStatistics,
  },
  { bases: ['万人', '万名'], measures: ['死亡率', '犯罪率', '发病率'], base: '万人', unit: '人/万人', wrongUnits: percentAndPermille, ground: safetyStatistics },
  { bases: ['千人', '千名'], measures: ['死亡率', '重伤率', '负伤率', '发病率'], base: '千人', unit: '人/千人', wrongUnits: ['%'], ground: safetyStatistics },
  {
    bases: ['人均'],
    measures: ['收入', '支出', '经费', '费用', '成本', '补助标准', '补贴标准', '生产总值', 'GDP'],
    base: '人',
    unit: '元/人',
    wrongUnits: percentAndPermille,
    ground: perHead,
  },
  { bases: ['人均'], measures: ['面积'], base: '人', unit: '平方米/人', wrongUnits: percentAndPermille, ground: perHead },
  { bases: ['人均'], measures: ['学时', '课时', '培训时长'], base: '人', unit: '学时/人', wrongUnits: percentAndPermille, ground: perHead },
];

/** Names in 率 whose number is no share, so that a count unit may be right: a pulse of 70 次. Those that no engine takes for a rate (频率, 周转率) need no mention. */
export const ratesInOwnUnits: readonly string[] = ['频次率', '换手率', '心率', '采样率'];
