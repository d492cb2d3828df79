// Which round a declaration is in: told by the steps it took, and while it has never been submitted, by the round that is open. What is taken back goes back to the
// round in which it began. Ground: the two rounds up and down
// (两上两下) of budget making, with the pool of projects before and publication and adjustment behind.
import { adjustedFrom, approvedFrom, roundLock, type DeclarationAction, type DeclarationState, type Round, type RoundWindow, type TakenStep } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';

/** The round after a step that begins one or takes one back; any other step stays in its round. */
export function roundAfter(action: DeclarationAction, { round, steps }: { readonly round: Round; readonly steps: readonly TakenStep[] }): Round {
  switch (action) {
    case 'give-control':
      return 'second-up';
    case 'approve':
      return 'approval';
    case 'publish':
      return 'publication';
    case 'adjust':
      return 'adjustment';
    case 'cancel-adjustment':
      return adjustedFrom(steps).round;
    case 'revoke-approval':
      return approvedFrom(steps).round;
    case 'submit':
    case 'withdraw':
    case 'return':
    case 'pass':
    case 'give-up':
    case 'take-up':
      return round;
  }
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
  const open = (candidate: Round): boolean => roundLock({ round: candidate, fiscalYear, unit: '', account: '', today, returned: null }, windows, []).open;
  return open('pool') && !open('first-up') ? 'pool' : 'first-up';
}
