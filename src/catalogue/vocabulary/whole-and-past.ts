// Words by which a value means a number without writing it: all of something (= 100 %), or the figure of an earlier year.
import type { WordList } from './word-list.ts';

export const wordsOfTheWhole: WordList = {
  title: '意思是全部的说法',
  words: ['全覆盖', '全部', '全员', '全面覆盖', '应保尽保', '应补尽补', '应发尽发', '应助尽助', '应接尽接', '应检尽检', '应收尽收', '应享尽享', '应入尽入', '应签尽签', '应修尽修'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

export const wordsOfEarlierYears: WordList = {
  title: '与往年比较的说法',
  words: ['上年', '去年', '往年', '上一年', '前一年', '同期', '历年', '近三年', '前三年'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
