// People whom a project serves directly, as names, purposes and goals call them. Words for everybody (人民, 社会) do not belong here.
import type { WordList } from './word-list.ts';

export const servedPublic: WordList = {
  title: '项目直接面向的人',
  words: [
    '学生', '幼儿', '家长', '患者', '老年人', '老人', '残疾人', '儿童', '孕产妇', '困难群众', '贫困户', '脱贫户', '低保', '特困', '农户', '村民', '居民', '市民', '群众', '游客', '读者', '观众', '旅客', '乘客', '消费者', '纳税人', '退役军人', '退役士官', '参训人员', '受益',
  ],
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};
