// Comments that were written and not delivered belong to the office that wrote them, for as long as it has the text in hand: what one office wrote never goes out
// under the name of another. A withdrawal by the unit takes nothing from them; a step of the office itself ends them.
import type { DeclarationAction, DeclarationState } from './declaration.ts';

export interface WrittenComment {
  readonly state: 'draft' | 'sent' | 'settled' | 'removed';
  /** Event that brought it to its state. */
  readonly since: number;
}

export interface StepTakenBefore {
  readonly action: DeclarationAction;
  readonly to: DeclarationState;
  readonly event: number;
}

/** Steps of the unit between which an office goes on with what it has written. */
const ofTheUnit: readonly DeclarationAction[] = ['submit', 'withdraw'];

/** The drafts of the office that has the text in hand now. `steps`: the oldest first. */
export function unsentComments<Comment extends WrittenComment>(comments: readonly Comment[], steps: readonly StepTakenBefore[], state: DeclarationState): readonly Comment[] {
  return comments.filter((comment) => {
    if (comment.state !== 'draft') return false;
    const writtenIn = steps.findLast(({ event }) => event < comment.since)?.to ?? null;
    return writtenIn === state && steps.every(({ event, action }) => event < comment.since || ofTheUnit.includes(action));
  });
}
