// How the name of a project tells that its money comes from an upper level of government. 市级 is left out: for a county-level city it is its own.
import type { WordList } from './word-list.ts';

const ground = { source: '样本文本与公开文本的项目名称', clause: null, confidence: 'inferred' } as const;

export const upperLevels: WordList = { title: '上级政府', words: ['中央', '省级', '自治区', '上级', '国家级'], ground };

export const earmarkedMoney: WordList = { title: '专项和转移支付资金', words: ['补助', '专项', '转移支付', '奖补', '提前下达'], ground };
