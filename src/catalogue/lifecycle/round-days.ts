// What the days of each round bind, told beside the days where they are set. Typing is never bound: a draft that nobody submits leaves the unit's hands to nobody, and
// whoever is given longer must have been able to prepare. Ground beside each; what was not found in a paper is a setting of this program and says so.
import type { Round } from '../../domain/lifecycle/index.ts';
import type { Confidence } from '../../kernel/citation.ts';

export interface RoundDays {
  readonly text: string;
  readonly confidence: Confidence;
}

const submitted: RoundDays = { text: '起止日期之内报送；截止后不能报送、不能撤回，草稿仍可修改。确需补报的，准予延期；退回时写明报回期限的，以那一天为准。', confidence: 'unverified' };

export const roundDays: Readonly<Record<Round, RoundDays>> = {
  pool: submitted,
  'first-up': submitted,
  'first-down': { text: '只作告知：控制数早下晚下都可以办。', confidence: 'unverified' },
  'second-up': submitted,
  approval: { text: '只作告知：逾期仍须批复（预算法第五十二条：本级人民代表大会批准预算后二十日内批复）。', confidence: 'unverified' },
  publication: { text: '开始之日起才能公开；截止后仍可公开，工作台上标为逾期（预算法第十四条：批复后二十日内公开）。', confidence: 'unverified' },
  adjustment: { text: '起止日期之内申请调整和报送调整；截止后草稿仍可修改，也可撤销调整。', confidence: 'unverified' },
};
