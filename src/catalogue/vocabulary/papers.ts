// Kinds of paper, told by the last words of a title. What a paper is decides what it can justify: a rule, plan, standard or contract can state a
// number; a notice that allots money says where the money came from; a suggestion or a draft binds nobody.
import type { WordList } from './word-list.ts';

export const bindingPapers: WordList = {
  title: '能够写明数值的文件、合同和资料',
  words: [
    '办法', '规定', '标准', '合同', '协议', '协议书', '责任书', '方案', '计划', '规划', '制度', '条例', '法', '决定', '纪要', '批复', '预案', '定额', '规范', '规程', '细则', '指南', '目录', '清单', '清册', '花名册',
    '名册', '台账', '报表', '年报', '年鉴', '概算', '预算书', '可行性研究', '报告', '通知', '意见', '任务书', '任务', '实绩', '平均数', '完成数', '完成情况', '决算', '记录', '批文', '绩效目标', '测算表', '测算',
  ],
  ground: { source: '公文种类与公开绩效目标表中的用法', clause: null, confidence: 'inferred' },
};

/** Words by which a paper that speaks of money states more than where it comes from. */
export const normsInMoneyPapers: WordList = {
  title: '资金文件里写明标准或任务的说法',
  words: ['办法', '规定', '标准', '方案', '规划', '细则', '绩效目标', '任务', '计划', '意见', '条例', '规程', '定额', '指南', '清单', '测算'],
  ground: { source: '公文种类与公开绩效目标表中的用法', clause: null, confidence: 'inferred' },
};

/** Acts by which money is handed down; a notice about one of them is an allotment. */
export const allotmentActs: WordList = {
  title: '下达资金的说法',
  words: ['下达', '拨付', '拨款', '提前下达', '分配', '预拨', '追加'],
  ground: { source: '财政资金通知的标题用语', clause: null, confidence: 'inferred' },
};

/** Words in which the title of allotted money ends. */
export const moneyTitles: WordList = {
  title: '资金名称的结尾',
  words: ['资金', '经费', '补助', '补助款', '专款', '专项', '预算', '指标', '补贴', '奖补', '奖励'],
  ground: { source: '财政资金通知的标题用语', clause: null, confidence: 'inferred' },
};

/** Papers that ask, propose or discuss and bind nobody. 意见 is left out: most of them are binding (实施意见). So is 函: upper offices hand down tasks by it. */
export const nonBindingPapers: WordList = {
  title: '不具约束力的材料',
  words: [
    '建议', '建议书', '请示', '申请', '申请书', '申报', '提案', '议案', '倡议', '倡议书', '征求意见稿', '讨论稿', '草案', '草稿', '讲话', '讲话稿', '发言', '发言稿', '汇报', '汇报材料', '调研报告', '新闻', '报道', '简报',
    '征求意见的函', '商请函',
  ],
  ground: { source: '公文种类（党政机关公文处理工作条例）', clause: null, confidence: 'unverified' },
};
