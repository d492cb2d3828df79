// What things are customarily counted by: 企业 in 家, 户 or 个, never in 批次. Only nouns whose measure words are settled; a noun that is not here may
// be counted by anything.
import type { Citation } from '../../kernel/citation.ts';

export interface CountedNoun {
  /** How a name that counts the thing ends: `企业数`, `企业数量`. */
  readonly noun: string;
  /** Canonical units. */
  readonly units: readonly string[];
}

export interface CountedNounList {
  readonly title: string;
  readonly nouns: readonly CountedNoun[];
  readonly ground: Citation;
}

export const countedNouns: CountedNounList = {
  title: '各类事物的计量单位',
  nouns: [
    { noun: '企业', units: ['家', '户', '个', '家次', '户次'] },
    { noun: '单位', units: ['家', '户', '个', '家次', '户次'] },
    { noun: '机构', units: ['家', '个', '所', '家次'] },
    { noun: '学校', units: ['所', '家', '个'] },
    { noun: '案件', units: ['件', '起', '宗', '个', '例'] },
    { noun: '事故', units: ['起', '次', '件', '例'] },
    { noun: '人员', units: ['人', '名', '人次'] },
    { noun: '车辆', units: ['辆', '台', '辆次'] },
    { noun: '设备', units: ['台', '套', '台套', '台(套)', '件'] },
    { noun: '品种', units: ['种', '个'] },
    { noun: '专家', units: ['人', '名', '位', '人次'] },
    { noun: '市场', units: ['家', '个', '处', '家次'] },
    { noun: '文件', units: ['份', '件', '个'] },
    { noun: '软件', units: ['套', '个', '款'] },
    { noun: '平台', units: ['个', '套'] },
  ],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** Measure words that stand before 数 in a name and are then its unit: `检查户数`, `种类数`. */
export const measureWordsOfNames: readonly string[] = [...'批人户家件台辆套份起宗例篇座间村种类场'];

/** Units that count one and the same: 批 and 批次, 人 and 人次. */
export const unitFamilies: readonly (readonly string[])[] = [
  ['批', '批次'],
  ['人', '名', '人次'],
  ['家', '户', '家次', '户次'],
  ['台', '套', '台套', '台(套)', '台次'],
  ['件', '起', '宗', '例', '件次'],
  ['种', '种次'],
  ['场', '场次'],
  ['辆', '辆次'],
  ['份', '册', '本', '份次'],
];

/** Units by which nearly everything may be counted, and which therefore contradict no name. */
export const generalUnits: ReadonlySet<string> = new Set(['个', '项', '次', '组', '处', '条']);
