// On what grounds a project is shown to everybody or kept back. Ground: 预算法 第十四条 (公开, but for 国家秘密) and 政府信息公开条例 第十四条至第十六条; the articles were not read again for
// this list and carry their mark. For budgets only 国家秘密 is an exception by name: what is kept back on another ground says whom to ask first.
import type { Citation } from '../../kernel/citation.ts';

export interface DisclosureGround {
  /** Kept with the decision: never renamed. */
  readonly id: string;
  readonly disclosure: 'public' | 'withheld';
  /** As people choose it. */
  readonly title: string;
  readonly citation: Citation;
  /** What to do beside it; null where nothing. */
  readonly advice: string | null;
}

const informationRules = '《政府信息公开条例》（国务院令第711号）';
const askFirst = '部门预算公开只把国家秘密列为例外；按本项不公开的，请先书面征求同级财政部门和保密部门的意见，意见作为附件上传。';

export const disclosureGrounds: readonly DisclosureGround[] = [
  {
    id: 'budget-law',
    disclosure: 'public',
    title: '批复后依法公开',
    citation: { source: '《预算法》（2018年修正）', clause: '第十四条', confidence: 'unverified' },
    advice: null,
  },
  {
    id: 'state-secret',
    disclosure: 'withheld',
    title: '涉及国家秘密',
    citation: { source: '《预算法》（2018年修正）第十四条，财预〔2016〕143号《地方预决算公开操作规程》', clause: '第三条', confidence: 'unverified' },
    advice: null,
  },
  {
    id: 'public-safety',
    disclosure: 'withheld',
    title: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    citation: { source: informationRules, clause: '第十四条', confidence: 'unverified' },
    advice: askFirst,
  },
  {
    id: 'third-party',
    disclosure: 'withheld',
    title: '涉及商业秘密、个人隐私，公开会损害第三方合法权益',
    citation: { source: informationRules, clause: '第十五条', confidence: 'unverified' },
    advice: askFirst,
  },
  {
    id: 'enforcement',
    disclosure: 'withheld',
    title: '行政执法案卷信息或尚在过程中的信息',
    citation: { source: informationRules, clause: '第十六条', confidence: 'unverified' },
    advice: askFirst,
  },
];

/** Of a project that is shown there is one ground; null where nothing was decided, or on a ground that is none of these. */
export function disclosureGround(id: string | null): DisclosureGround | null {
  return disclosureGrounds.find((ground) => ground.id === id) ?? null;
}

export const publicGround = 'budget-law';
