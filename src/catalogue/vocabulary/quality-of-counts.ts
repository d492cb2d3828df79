// Words by which a count under 质量指标 is one of quality after all: how many passed, won, failed or went wrong, or how many per so many people. Units that
// look like counts and state a level.
import type { WordList } from './word-list.ts';

export const wordsOfCountedQuality: WordList = {
  title: '数的是做得好不好（合格的、获奖的、出错的），放在质量指标下是对的',
  words: [
    '合格', '达标', '优', '良', '高质量', '精品', '奖', '通过', '认证', '认定', '入选', '入库', '示范', '标准', '规范', '有效', '成功', '采纳', '转化', '核心', '等级', '级', '星', '发生', '事故', '事件', '差错', '错', '投诉', '举报', '超标', '违', '缺陷', '故障',
    '返工', '整改', '不良', '不符', '退回', '复发', '死亡', '伤', '流失', '质量', '问题', '每', '万', '千人', '人均', '户均', '平均', '得分', '排名',
  ],
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};

export const unitsOfLevel: WordList = {
  title: '说的是档次、不是件数的单位',
  words: ['级', '类', '星', '等', '档', '倍', '位', '岁', '页', '度'],
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};
