// Names in 度 that are shares obtained by counting or by a survey, so that their target is a number. Names such as 知名度, 美誉度 or 透明度
// also end in 度 but are mostly used for a state; they are left out on purpose.
import type { WordList } from './word-list.ts';

export const measuredDegrees: WordList = {
  title: '用百分数衡量的“度”',
  words: [
    '知晓度', '支持度', '参与度', '达标度', '完成度', '覆盖度', '认可度', '信任度', '认同度', '熟悉度',
    '准确度', '符合度', '吻合度', '公认度', '好评度', '幸福度',
  ],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
