// When money is paid, as far as a project's own words tell it: month by month, or honestly at the end.
import type { WordList } from './word-list.ts';

const usage = { source: '公开部门预算中的项目名称和资金用途', clause: null, confidence: 'inferred' } as const;

export const monthlyPayments: WordList = {
  title: '按月支付的开支',
  words: ['工资', '薪酬', '薪金', '劳务派遣', '聘用人员经费', '聘用人员报酬', '养老保险', '社会保险', '公积金', '按月发放', '按月支付', '每月发放', '值守人员报酬'],
  ground: usage,
};

/** Beside these words the pay comes once, or only partly by the month. */
export const payInOneSum: WordList = {
  title: '一次发放或不按月的',
  words: ['考核', '绩效工资', '绩效奖', '年终', '一次性', '补发', '清欠', '拖欠', '按季', '每季', '按学期', '防火期', '汛期', '寒暑假', '临时'],
  ground: usage,
};

/** Reasons that a project itself gives for paying at the end of the year. */
export const reasonsToPayLate: WordList = {
  title: '合理地在年底支付的事由',
  words: ['质保金', '质量保证金', '保修金', '尾款', '余款', '一次性', '年底', '年末', '年终', '验收后', '考核后', '四季度', '第四季度', '冬季', '供暖', '采暖', '取暖', '清雪', '元旦', '春节', '绩效工资', '考核奖', '决算', '审计后'],
  ground: usage,
};
