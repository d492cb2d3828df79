// What the steps that a declaration has taken say of where it stands: from where it was submitted or adjusted, and which approval holds.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { DeclarationAction, DeclarationState } from './declaration.ts';
import type { Round } from './round.ts';

/** A step that was taken, as far as its course tells. */
export interface TakenStep {
  readonly action: DeclarationAction;
  readonly to: DeclarationState;
  readonly round: Round;
  readonly event: number;
}

/** Where a declaration stands: at which step, for which round. */
export interface Standing {
  readonly state: DeclarationState;
  readonly round: Round;
}

const beginning: Standing = { state: 'drafting', round: 'first-up' };

/** From where it was submitted last: where a withdrawal leads back to. */
export function submittedFrom(steps: readonly TakenStep[]): Standing {
  return before(steps, steps.findLastIndex(({ action }) => action === 'submit'));
}

/** From where its last adjustment began: where giving it up leads back to. A further project taken into it begins none. */
export function adjustedFrom(steps: readonly TakenStep[]): Standing {
  return before(steps, steps.findLastIndex(({ action }, index) => action === 'adjust' && steps[index - 1]?.to !== 'adjusting'));
}

/** From where it was approved last: where revoking that leads back to. */
export function approvedFrom(steps: readonly TakenStep[]): Standing {
  return before(steps, steps.findLastIndex(({ action }) => action === 'approve'));
}

/** The day until which the text that was returned comes back; null where it is not returned, or no day was set. */
export function returnedUntil(state: DeclarationState, steps: readonly { readonly action: DeclarationAction; readonly until: CivilDate | null }[]): CivilDate | null {
  return state === 'returned' ? (steps.findLast(({ action }) => action === 'return')?.until ?? null) : null;
}

/** The return that says what was asked for: while the text is returned, and after it came back until an office has decided on it; undefined where there is none. */
export function standingReturn<Step extends { readonly action: DeclarationAction }>(steps: readonly Step[]): Step | undefined {
  const last = steps.findLastIndex(({ action }) => action === 'return');
  return steps.slice(last + 1).every(({ action }) => action === 'submit' || action === 'withdraw') ? steps[last] : undefined;
}

/** The last approval that was not revoked; undefined where there is none. */
export function standingApproval<Step extends TakenStep>(steps: readonly Step[]): Step | undefined {
  const standing: Step[] = [];
  for (const step of steps) {
    if (step.action === 'approve') standing.push(step);
    else if (step.action === 'revoke-approval') standing.pop();
  }
  return standing.at(-1);
}

function before(steps: readonly TakenStep[], index: number): Standing {
  const step = steps[index - 1];
  return step === undefined ? beginning : { state: step.to, round: step.round };
}
