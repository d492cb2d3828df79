// Words that state a number without a digit. A cell that holds one of them is not without a number.
import type { WordList } from './word-list.ts';

export const numbersInWords: WordList = {
  title: '不用数字写出的数',
  words: [
    '分之', '百分百', '零', '〇', '一半', '过半', '半数', '翻番', '一倍', '两倍', '一成', '二成', '两成', '三成', '四成', '五成', '六成', '七成', '八成', '九成',
  ],
  ground: { source: '现代汉语的通常用法', clause: null, confidence: 'inferred' },
};
