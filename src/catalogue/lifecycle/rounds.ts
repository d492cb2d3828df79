// Which round a declaration is in: told by the steps it took, and while it has never been submitted, by the round that is open. Ground: the two rounds up and down
// (两上两下) of budget making, with the pool of projects before and publication and adjustment behind.
import { roundLock, type DeclarationAction, type DeclarationState, type Round, type RoundWindow } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';

/** The round that a step begins; a step that is not named here stays in its round. */
const roundsBegun: { readonly [Action in DeclarationAction]?: Round } = {
  'give-control': 'second-up',
  approve: 'approval',
  publish: 'publication',
  adjust: 'adjustment',
  'cancel-adjustment': 'approval',
};

export function roundAfter(action: DeclarationAction, standing: Round): Round {
  return roundsBegun[action] ?? standing;
}

export interface PresentRound {
  readonly state: DeclarationState;
  readonly round: Round;
  readonly fiscalYear: FiscalYear;
  readonly windows: readonly RoundWindow[];
  readonly today: CivilDate;
}

/** The round for which the unit works now: what has not been submitted yet goes into the pool while that is open, else into the first round. */
export function presentRound({ state, round, fiscalYear, windows, today }: PresentRound): Round {
  if (state !== 'drafting') return round;
  const open = (candidate: Round): boolean => roundLock({ round: candidate, fiscalYear, unit: '', account: '', today }, windows, []).open;
  return open('pool') && !open('first-up') ? 'pool' : 'first-up';
}
