// Discoveries: shares and numbers of problems found. More found may mean a better look or a worse state, so the name alone does not say what is
// wanted. Events that nobody wants (事故发生率) do.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const symptomThings: WordList = {
  title: '检查中会发现的东西',
  words: ['问题', '隐患', '不合格', '违法', '违规', '线索', '缺陷', '异常', '阳性', '风险', '病例', '疑似'],
  ground,
};

export const symptomEndings: WordList = {
  title: '表示发现的词尾',
  words: ['发现率', '检出率', '查出率', '检出数', '发现数', '发现数量', '检出数量', '问题率', '问题数', '问题数量', '问题发生率', '问题发生数'],
  ground,
};

export const moreIsWanted: WordList = { title: '说明越高越好的词', words: ['越高越好', '正向', '提高'], ground };

export const lessIsWanted: WordList = { title: '说明越低越好的词', words: ['越低越好', '反向', '降低', '下降', '减少'], ground };
