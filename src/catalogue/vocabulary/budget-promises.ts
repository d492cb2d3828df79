// How a text says nothing but that the budget will be kept: 支出不超预算, 控制在批复预算内. The estimate of a building (概算) is another limit and is
// not meant.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const exceedingDenied: WordList = {
  title: '表示不超出的说法，后面跟着“预算”',
  words: ['不超', '不超出', '不超过', '不突破', '未超', '未超过', '未超出', '无超', '不高于', '不大于', '没有超', '不得超过', '严禁超', '杜绝超', '少于', '低于', '小于等于', '小于或等于'],
  ground,
};

export const keptWithin: WordList = {
  title: '表示在预算之内的说法，前面是“预算”',
  words: ['内', '以内', '之内', '范围内', '范围以内', '范围之内', '中', '控制数内', '指标内', '额度内', '金额内', '批复内', '标准内', '总额内'],
  ground,
};

export const controlRates: WordList = {
  title: '控制在100%就是不超预算的比率',
  words: ['成本控制率', '预算控制率', '支出控制率', '费用控制率', '投资控制率', '经费控制率'],
  ground,
};
