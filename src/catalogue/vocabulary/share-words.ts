// Words that make a percentage right although the name ends in a count: a share (占比, 率, 实检户数/应检户数), or a change against an earlier
// count (同比减少). Words of change also make a percentage right under a rate per head or per thing (万车死亡率 较上年下降10%).
import type { WordList } from './word-list.ts';

export const shareWords: WordList = {
  title: '表示比率的词',
  words: ['率', '比例', '比重', '占', '百分', '覆盖', '%', '‰', '/', '÷', '之比', '分子', '分母', '总数的', '应参', '应检', '应查', '应到', '应办', '应训', '应缴', '应完成'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

export const changeWords: WordList = {
  title: '表示增减变化的词',
  words: [
    '增长', '增加', '增幅', '增速', '减少', '减量', '减幅', '下降', '降低', '降幅', '压减', '压降', '涨幅', '提高', '提升', '上升', '节约', '同比', '环比', '较上年',
    '比上年', '较去年', '比去年', '超额', '变化', '变动',
  ],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
