// Words in which two projects of one programme differ: which level of government pays, which batch it is. What is left of the names without them
// tells whether two projects are parts of the same thing.
import type { WordList } from './word-list.ts';

export const programmeWords: WordList = {
  title: '同一项目分批、分级安排时名称里不同的词',
  words: [
    '中央', '省级', '市级', '县级', '区级', '本级', '自治区', '省', '财政', '提前下达', '追加', '第一批', '第二批', '第三批', '第四批', '第五批', '一期', '二期', '三期', '四期', '上半年', '下半年', '年度', '结转', '续建', '配套', '补助', '资金', '经费', '专项',
    '项目',
  ],
  ground: { source: '公开部门预算中的项目名称', clause: null, confidence: 'inferred' },
};
