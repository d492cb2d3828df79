// Measures that are best when nobody reports anything: fewer complaints may mean fewer faults or a closed door. They need a companion.
import type { WordList } from './word-list.ts';

const judgement = { source: '指标与激励的一般道理：数量由举报、发现的多少决定', clause: null, confidence: 'inferred' } as const;

export const reportedThings: WordList = { title: '靠别人反映才有的数', words: ['投诉', '举报', '信访', '来信来访'], ground: judgement };

export const fallingWords: WordList = { title: '越少越好的说法', words: ['下降', '减少', '降低', '压降', '压减', '下降率', '减少率'], ground: judgement };

/** Complaints of these kinds are faults by themselves. */
export const faultsThemselves: WordList = { title: '本身就是差错的', words: ['重复', '有责', '责任', '差评', '越级', '被投诉', '对本单位', '服务态度', '有效投诉'], ground: judgement };

export const foundCases: WordList = { title: '靠查办才有的案件数', words: ['重大案件', '大案要案', '违法案件', '案件发生'], ground: judgement };
