// Words with which a goal begins that names an aim and no doing.
import type { WordList } from './word-list.ts';

export const aims: WordList = {
  title: '放在目标开头、只说想达到什么的词',
  words: [
    '保障', '保证', '确保', '维护', '维持', '保持', '促进', '推动', '推进', '提高', '提升', '改善', '增强', '便于', '以', '着力', '基本掌握', '掌握', '了解', '实现', '满足', '更好', '更加', '进一步提高', '进一步提升', '进一步改善', '有效提高', '有效提升', '有效保障', '不断提高', '不断提升', '全面提高',
    '全面提升', '切实保障', '优化', '带动', '服务', '支持', '充分发挥', '营造', '落实', '全面改善', '持续',
  ],
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};
