// Programmes of upper levels of government whose money comes with regional targets, and the figures that other places published for them: examples of
// what belongs into a blank cell, never a proposal for it.
import type { Citation } from '../../kernel/citation.ts';

export interface UpstreamProgramme {
  readonly title: string;
  /** One of these stands in the name of the project. */
  readonly names: readonly string[];
  /** What one other place wrote, as it is told, entry by entry: place, year, indicators with their figures. */
  readonly elsewhere: readonly string[];
  readonly ground: Citation;
}

export const upstreamProgrammes: readonly UpstreamProgramme[] = [
  {
    title: '食品药品监管补助资金',
    names: ['食品药品监管', '药品监管'],
    elsewhere: ['同一专项，四川遂宁经开区2021年填的是药品监管企业数≥124家', '药品抽验品种≥3种', '化妆品抽验≥3批', '医疗器械抽验≥2批'],
    ground: { source: '遂宁经开区市场监管分局2021年中央转移支付区域绩效自评表', clause: '数量指标', confidence: 'verified', isPractice: true },
  },
];

/** Said where no other place's figures are known. */
export const noneElsewhere: readonly string[] = ['没有收到区域绩效目标的', '请向上级主管部门要'];
