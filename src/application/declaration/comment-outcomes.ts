// What became of the comments that were delivered: whether the place was written anew, or answered, between the return that delivered the comment and the step that settled it, or until now. A reviewer
// who sees the text again is told it beside each of them.
import { commentOutcome, type CommentOutcome } from '../../domain/lifecycle/index.ts';
import type { PlanDraft } from '../../domain/editing/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';

/** By id of the comment; absent where it was not delivered, or its time is not known. */
export async function commentOutcomes({ comments, steps, draft, draftAt }: Pick<DeclarationPicture, 'comments' | 'steps' | 'draft' | 'draftAt'>): Promise<ReadonlyMap<string, CommentOutcome>> {
  const read = new Map<number, Promise<PlanDraft | null>>();
  const at = (event: number): Promise<PlanDraft | null> => {
    const known = read.get(event) ?? draftAt(event);
    read.set(event, known);
    return known;
  };
  const outcomes = new Map<string, CommentOutcome>();
  for (const comment of comments) {
    if (comment.state !== 'sent' && comment.state !== 'settled') continue;
    const returned = steps.findLast(({ action, event }) => action === 'return' && event <= comment.since) ?? null;
    const before = returned === null ? null : await at(returned.event);
    // What settles a comment may bring back an earlier content: what stood before it counts.
    const after = comment.state === 'sent' ? draft : await at(comment.since - 1);
    if (before !== null && after !== null) outcomes.set(comment.id, commentOutcome(comment, before, after));
  }
  return outcomes;
}
