// Names of indicators that speak of an influence instead of something that can be counted or confirmed: 支持企业发展, 对环境的促进作用. 是 under such
// a name says nothing; under 按期完成公示 it does.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const influenceVerbs: WordList = {
  title: '放在名称开头、表示施加影响的动词',
  words: [
    '支持', '促进', '保障', '提升', '提高', '增强', '推动', '推进', '改善', '维护', '带动', '优化', '加强', '助力', '满足', '丰富', '增加', '扩大', '激发', '营造', '巩固', '发挥', '完善',
    '增进', '夯实', '强化', '拓展', '缓解', '有利于', '有助于',
  ],
  ground,
};

/** Adverbs that may stand before the verb. */
export const influenceAdverbs: WordList = {
  title: '放在这些动词前面的状语',
  words: ['有效', '持续', '不断', '进一步', '逐步', '切实', '全面', '积极', '大力', '着力', '更好地', '更好', '能够', '可以', '是否', '能否'],
  ground,
};

export const influenceEndings: WordList = {
  title: '放在名称末尾、表示影响的名词',
  words: ['作用', '影响', '影响力', '效果', '成效', '水平', '能力', '程度', '形象', '氛围', '环境', '意识', '积极性', '幸福感', '获得感', '安全感'],
  ground,
};
