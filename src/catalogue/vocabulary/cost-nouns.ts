// Names that speak of what something costs the project, so that only a ceiling makes sense.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const costNouns: WordList = {
  title: '以这些词结尾的名称说的是成本',
  words: ['成本', '单价', '均价', '价格', '造价', '费用', '运维费', '维护费', '检测费', '检验费', '租金', '价款'],
  ground,
};

export const notOwnCost: WordList = {
  title: '名称里有这些词的，可以有下限',
  words: ['节约', '节省', '降低', '减少', '减轻', '压减', '收购', '销售', '出售', '出让', '保护价', '最低', '补助', '补贴', '工资', '报酬', '待遇', '救助', '人均', '生均', '户均', '投入', '配套', '筹集', '挽回', '避免', '标准'],
  ground,
};
