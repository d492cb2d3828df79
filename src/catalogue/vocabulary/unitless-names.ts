// Endings of names whose number needs no unit, because there is none (指数, 排名) or because the name is the unit (得分, 倍数).
import type { WordList } from './word-list.ts';

export const unitlessNames: WordList = {
  title: '数值不带单位的量',
  words: ['指数', '系数', '比值', '倍数', '得分', '评分', '分值', '分数', '排名', '名次', '位次', '酸碱度', 'pH值', 'PH值', 'ph值', 'pH', 'PH'],
  ground: { source: '量的通常写法', clause: null, confidence: 'inferred' },
};
