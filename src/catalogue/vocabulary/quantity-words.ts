// Which words of a goal state an amount. Digits do, unless they are a year, a document number, the number of an item or of a hotline; numerals in
// words do, where a thing that can be counted follows.
import type { WordList } from './word-list.ts';

const usage = { source: '公开绩效目标表中的用法', clause: null, confidence: 'inferred' } as const;

/** Numbers by which people call. */
export const hotlines: WordList = { title: '热线号码', words: ['12315', '12345', '12348', '12333', '12369', '12350', '12388', '12318', '12365', '12331', '12358', '96333', '110', '119', '120', '122'], ground: usage };

/** 一 is left out: 一个 and 一批 state no amount in these texts. 两品一械 and 两级 are names. */
export const numeralsInWords: WordList = { title: '汉字数目', words: ['两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '双', '半'], ground: usage };

export const countedThings: WordList = {
  title: '跟在汉字数目后面、表示数量的量词',
  words: ['个', '次', '家', '人', '名', '条', '座', '处', '台', '件', '份', '场', '户', '所', '辆', '元', '亩', '公里', '吨', '套', '倍', '成', '年', '个月', '天', '万', '千', '百', '轮', '篇', '村', '栋', '棵', '株'],
  ground: usage,
};
