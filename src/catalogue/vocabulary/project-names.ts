// What names of projects say about years, levels of government and what is paid.
import type { WordList } from './word-list.ts';

const usage = { source: '公开部门预算中的项目名称', clause: null, confidence: 'inferred' } as const;

/** Beside these words a project rightly carries another year in its name. */
export const earlierYearWords: WordList = {
  title: '名称里可以出现以前年度的情形',
  words: ['结转', '结余', '尾款', '余款', '欠款', '欠付', '拖欠', '补发', '补缴', '清算', '决算', '结算', '考核', '奖励', '奖补', '续建', '延续', '质保', '质量保证', '审计', '竣工', '以前年度', '往年', '上年', '历年', '跨年', '租赁', '服务采购', '还本', '付息', '利息'],
  ground: usage,
};

/** Words that tell which level of government pays. */
export const fundLevels: WordList = {
  title: '资金级次',
  words: ['中央', '国家', '省级', '省本级', '省财政', '省补', '自治区', '市级', '市本级', '市财政', '区级', '县级', '县本级', '本级', '部级'],
  ground: usage,
};

/** What is held back until a guarantee ends: bought long ago. */
export const heldBackMoney: WordList = { title: '质保期满才付的款', words: ['质保金', '质量保证金', '保修金', '质保款'], ground: usage };

/** Goals by which the thing itself would only now be bought or built. */
export const purchaseGoals: WordList = { title: '把东西买来、建成的说法', words: ['购置', '采购', '购买', '建设', '建成', '安装', '施工'], ground: usage };

/** Nouns of rented places that carry what the place is for in front of them. */
export const rentedPlaces: WordList = { title: '租用的房屋场地', words: ['场地', '用房', '房屋', '场所', '库房', '车位'], ground: usage };

export const rentWords: WordList = { title: '租用', words: ['租赁', '租金', '租用', '房租', '租借'], ground: usage };
