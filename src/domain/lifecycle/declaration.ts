// The declaration (绩效目标申报): a unit's plan of a year on its way through the rounds, and each project on its way inside the unit. States and
// actions are named here; which step leads where and what must hold is declared in catalogue/lifecycle.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { EmptyHands } from './empty-hands.ts';
import type { Round, RoundLock } from './round.ts';

export const declarationStates = [
  'drafting', // 填报中
  'with-department', // 主管部门审核
  'with-first-review', // 业务股初审
  'with-performance', // 绩效股审核
  'returned', // 退回修改
  'passed', // 审核通过
  'control-given', // 控制数已下达
  'approved', // 已批复
  'published', // 已公开
  'adjusting', // 调整中
  'given-up', // 已放弃
] as const;

export type DeclarationState = (typeof declarationStates)[number];

export const declarationActions = ['submit', 'withdraw', 'return', 'pass', 'give-control', 'approve', 'revoke-approval', 'publish', 'adjust', 'cancel-adjustment', 'give-up', 'take-up'] as const;

export type DeclarationAction = (typeof declarationActions)[number];

/** Where only some projects were given longer: what else was changed since the round was over, as people say it; or that there is nothing to compare with, because the text came later. */
export type BeyondExtension = { readonly kind: 'changed'; readonly places: readonly string[] } | { readonly kind: 'no-text-then'; readonly closed: CivilDate };

/** What the guards of the declaration look at. Names of projects are as the form prints them. */
export interface DeclarationFacts {
  readonly round: Round;
  readonly lock: RoundLock;
  /** Null: everything was given longer, or nothing else came in. */
  readonly beyondExtension: BeyondExtension | null;
  /** The days of adjustments, and of publication. */
  readonly adjustmentLock: RoundLock;
  readonly publicationLock: RoundLock;
  /** Whether a department above the unit sees it before finance does. */
  readonly hasDepartment: boolean;
  readonly projects: number;
  /** 阻止 findings that finance has not lifted. */
  readonly blocking: number;
  /** 须说明 findings without an answer. */
  readonly unanswered: number;
  /** Projects that the unit's finance has not taken in yet. */
  readonly notAccepted: readonly string[];
  /** Projects of which nobody has said whether they are new or go on: what the threshold asks of new ones hangs on that. */
  readonly withoutContinuity: readonly string[];
  /** New projects above the threshold without a passed 事前绩效评估. */
  readonly withoutExAnte: readonly string[];
  /** Projects with a 测算 whose lines do not add up to the budget. */
  readonly costingAmiss: readonly string[];
  /** Values taken over from an earlier year that nobody wrote anew or confirmed, told by project. */
  readonly unconfirmedCopies: readonly string[];
  /** Whether they hold a submission up. */
  readonly copiesAsked: boolean;
  /** Cells returned with a comment that were neither changed nor answered. */
  readonly returnsLeft: number;
  /** Projects whose budget differs from the 控制数 given; empty where none was given. */
  readonly overControl: readonly string[];
  /** Projects with a 控制数 of zero (不予安排) that still stand in the text. */
  readonly notFunded: readonly string[];
  /** Projects of which nobody has said whether they are published, or that are withheld without a reviewer of secrets. */
  readonly disclosureOpen: readonly string[];
  /** Whether an adjustment in progress has changed anything. */
  readonly changedSinceApproval: boolean;
  /** The state from which it was submitted last: where a withdrawal leads back to. */
  readonly submittedFrom: DeclarationState;
  /** States that a step could lead to now and in which nobody could take the text further; a state in which somebody can is absent. */
  readonly emptyHands: ReadonlyMap<DeclarationState, EmptyHands>;
  /** 示范: it is removed as a whole, and never given up. */
  readonly demonstration: boolean;
  /** Whether it was ever handed in, withdrawn since or not. */
  readonly everSubmitted: boolean;
  /** The text that stands in its place, as people say it, while it is given up; null where the place is free. */
  readonly placeTakenBy: string | null;
  /** The state in which its last adjustment began: where giving that up leads back to. */
  readonly adjustedFrom: DeclarationState;
}

export type ProjectState =
  | 'editing' // 填报中
  | 'with-head' // 待负责人核对
  | 'with-unit-finance' // 待单位财务汇总
  | 'accepted' // 已汇总
  | 'sent-back'; // 退回科室修改

export type ProjectAction = 'hand-in' | 'take-back' | 'confirm' | 'accept' | 'send-back';

/** What the guards of a project look at. */
export interface ProjectFacts {
  /** Whether the declaration is in the unit's hands and may be edited. */
  readonly declarationOpen: boolean;
  readonly blocking: number;
  readonly unanswered: number;
  /** States that a step could lead to now and in which nobody of the unit could take the project further. */
  readonly emptyHands: ReadonlyMap<ProjectState, EmptyHands>;
}
