// Work that comes round again and again, so that no single day says when it is done.
import type { WordList } from './word-list.ts';

export const recurringTimes: WordList = {
  title: '反复进行的时间说法',
  words: ['每月', '当月', '按月', '逐月', '每季', '当季', '按季', '每周', '每日', '每天', '每次', '每批'],
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};
