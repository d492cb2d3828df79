// Degrees that name no measure: 效果明显, 影响较大. Grades of a scale (优, 良好, 合格) and states that somebody can confirm (规范, 合规, 健全) do not belong here.
import type { WordList } from './word-list.ts';

export const vagueDegrees: WordList = {
  title: '没有说明怎样衡量的程度词',
  words: ['明显', '显著', '有效', '高', '强', '大'],
  ground: { source: '审核绩效目标时的通常读法', clause: '定性目标须能判断是否达到', confidence: 'inferred' },
};

/** Beside one of these a word of degree takes a position after all: 无明显影响, 长期有效. */
export const degreeDenials: WordList = {
  title: '使程度词成为明确结果的词',
  words: ['不', '无', '未', '没有', '长期有效', '依法有效', '合法有效'],
  ground: { source: '现代汉语的通常用法', clause: null, confidence: 'inferred' },
};

/** 有力保障, 正面支撑: how well something is supported, with nothing to measure it by. */
export const supportAdverbs: WordList = {
  title: '修饰支持、保障的程度词',
  words: ['有力', '有效', '正面', '充分', '持续', '不断', '积极', '切实', '稳步', '显著', '明显', '大力', '全面', '进一步', '一定', '较大', '良好'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

export const supportWords: WordList = {
  title: '表示支持、保障的词',
  words: ['保障', '支撑', '支持', '促进', '推动', '带动', '引导', '作用', '影响', '帮助', '维护'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** 长期, 持续影响: how long something lasts, with no end to hold it against. Under a name that asks for a term (合同期限) they may be an answer. */
export const vagueSpans: WordList = {
  title: '没有说明到什么时候为止的说法',
  words: ['长期', '长远', '长久', '长效', '持续', '永久', '可持续', '持续影响', '长期影响', '可持续影响', '长期持续', '影响可持续', '时限长远'],
  ground: { source: '审核绩效目标时的通常读法', clause: '定性目标须能判断是否达到', confidence: 'inferred' },
};

export const namesOfTerms: WordList = {
  title: '问期限的名称词尾',
  words: ['期限', '时限', '年限', '时间', '周期', '期'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** Grades that say nothing where the name speaks of an influence: 促进社会和谐：好. */
export const bareGrades: WordList = {
  title: '单独一个等次',
  words: ['好', '较好', '良好', '优', '优良', '良'],
  ground: { source: '审核绩效目标时的通常读法', clause: null, confidence: 'inferred' },
};
