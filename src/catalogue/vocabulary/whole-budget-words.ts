// Words by which a text names the whole budget of the project for the year, and words beside which an amount is something else: a part, another
// year, a total of several years.
import type { WordList } from './word-list.ts';

const usage = { source: '公开部门预算中的项目说明', clause: null, confidence: 'inferred' } as const;

export const wholeBudgetWords: WordList = {
  title: '指本项目全年预算的说法',
  words: [
    '预算总额', '资金总额', '预算总计', '预算合计', '资金合计', '总预算', '经费总额', '年度预算', '本年预算', '本年度预算', '当年预算', '预算安排', '安排预算', '申请预算', '预算金额', '预算资金', '预算数', '项目预算', '项目总经费', '项目资金', '共需资金',
    '共需经费', '所需资金', '所需经费', '需资金', '需经费', '共计', '合计', '总计',
  ],
  ground: usage,
};

export const otherMoneyWords: WordList = {
  title: '说的不是本项目全年预算的情形',
  words: [
    '其中', '三年', '五年', '两年', '四年', '总投资', '概算', '估算', '累计', '期间', '分年', '一期', '二期', '三期', '上年', '去年', '往年', '上一年', '明年', '下年', '结转', '中央', '省级', '市级', '县级', '上级', '配套', '自筹', '每年', '每人', '每户', '每村',
    '人均', '单价', '分别', '各', '月', '季度', '上半年', '下半年', '已', '剩余', '缺口', '合同', '中标', '控制价', '标准',
  ],
  ground: usage,
};
