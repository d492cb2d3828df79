// Names whose number should be small: an upper bound is proposed for them. Only endings that leave no doubt; under every other name a lower bound is
// proposed, and whoever fills it in can turn the sign.
import type { WordList } from './word-list.ts';

export const lowerIsBetter: WordList = {
  title: '越低越好的指标',
  words: [
    '死亡率', '伤亡率', '伤亡人数', '死亡人数', '事故率', '事故数', '事故起数', '事故次数', '事故发生率', '事故发生数', '事故发生次数', '事故发生起数',
    '差错率', '误差率', '错误率', '超标率', '违规率', '违纪率', '投诉率', '缺陷率', '故障率', '失败率', '返工率', '返修率', '流失率', '空置率', '逾期率', '超支率', '损耗率',
    '案件发生次数', '案件发生率', '案件发生数', '案件发生起数', '问题发生率', '问题发生次数', '事件发生率', '事件发生次数', '事件发生起数', '发案率', '发病率',
  ],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
