// Words that can be put around the name of an indicator without saying anything more than the name: `确保…`, `…为优`, `…情况`. A value made
// of the name and such words is still only the name. Words that take a position (良好, 达标, 完成) do not belong here.
import type { WordList } from './word-list.ts';

export const emptyLeadingWords: WordList = {
  title: '放在指标名称前面、不增加内容的词',
  words: ['确保', '保证', '保障', '实现', '做到', '达到', '力争', '是否', '能否'],
  ground: { source: '审核绩效目标时的通常读法', clause: null, confidence: 'inferred' },
};

export const emptyTrailingWords: WordList = {
  title: '放在指标名称后面、不增加内容的词',
  words: ['为优', '为良', '情况', '指标', '目标', '目标值'],
  ground: { source: '审核绩效目标时的通常读法', clause: null, confidence: 'inferred' },
};
