// Results that somebody else can confirm at the end of the year, because the words themselves name the measure: an examination passed, an
// event that did not happen, the full amount, a given month, a grade of an outside authority. Words that leave the measure open (按时, 按要求,
// 正常, 及时) are no such results, and not exceeding the budget is none either: the budget binds every project by law, so nothing is added.
import type { WordList } from './word-list.ts';

const ground = { source: '审核绩效目标时的通常读法', clause: null, confidence: 'inferred' } as const;

export const decisiveEndings: WordList = {
  title: '放在句末、年底可以直接核对的结果',
  words: ['合格', '达标', '审计通过', '验收通过', '评审通过', '审核通过', '考核通过'],
  ground,
};

/** 通过…验收: the words may stand apart. */
export const examinations: WordList = {
  title: '可以通过的检查',
  words: ['验收', '评审', '审核', '审计', '鉴定', '认证', '考核', '备案', '复核'],
  ground,
};

export const decisiveWords: WordList = {
  title: '出现在句中、年底可以直接核对的结果',
  words: ['足额', '全额', '当日', '当月', '当季', '不超概算', '不超过概算', '不超出概算', '不突破概算', '不发生', '未发生', '不出现', '未出现', '零发生', '杜绝'],
  ground,
};

export const absences: WordList = {
  title: '表示一次也没有的词',
  words: ['无', '零', '没有'],
  ground,
};

export const undesiredEvents: WordList = {
  title: '不应当发生的事',
  words: ['发生', '事故', '事件', '投诉', '上访', '案件', '差错', '污染', '违规', '违纪', '违法', '舆情', '疫情', '火灾', '伤亡', '拖欠', '挪用', '截留', '遗漏', '流失', '超标', '违约', '返贫'],
  ground,
};

/** 达到…级: the level or the standard is one of an outside authority. */
export const attainedLevels: WordList = {
  title: '由别的机构评定的等级和标准',
  words: ['国家标准', '行业标准', '地方标准', '级', '甲等', '乙等', '一等', '二等', '三等', '等次'],
  ground,
};

export const nominalEndings: WordList = {
  title: '以这些词结尾的，说的是要看什么，不是结果',
  words: ['情况', '性', '程度', '水平', '能力', '效果', '作用', '影响', '机制', '制度', '工作'],
  ground,
};
