// Endings of names that ask when something is done or how long it may take, so that a percentage cannot be the answer.
import type { WordList } from './word-list.ts';

const done = '完成 办结 竣工 完工 交付 到货 验收 发放 拨付 支付 到位 上报 报送 开工 整改 处理 处置 办理 响应 到场 到达 送达 答复 反馈 出具 公示 下达';

export const timePoints: WordList = {
  title: '问什么时候做完、要用多久的名称词尾',
  words: [...done.split(' ').flatMap((verb) => ['时间', '时限', '期限', '日期'].map((noun) => verb + noun)), '截止时间', '截止日期', '最后期限', '工期', '完成工期', '服务期限', '合同期限'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** A time that is to become shorter may be told as a share. */
export const timeChanges: WordList = {
  title: '表示时间变化的词',
  words: ['缩短', '压缩', '减少', '下降', '降低', '压减', '提速', '节约', '比例', '提前'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** Works that end, so that the whole year is a deadline for them; a service (服务期限) is none. */
export const timesOfWorks: WordList = {
  title: '问一件做得完的事什么时候做的名称词尾',
  words: ['完成时间', '完成时限', '完成期限', '实施时间', '实施期限', '执行时间', '建设时间'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
