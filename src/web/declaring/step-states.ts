// How a step that is offered stands: what of it is missing, and whether it leads on or back.
import type { OfferedStep } from '../../http/contract/declarations.ts';

/** How many things hold it up. */
export function missing({ asked }: OfferedStep): number {
  return asked.reduce((sum, { obstacles }) => sum + obstacles.length, 0);
}

/** Whether there is anything to be said before it is taken. */
export function isPlain({ asked }: OfferedStep): boolean {
  return asked.every(({ obstacles, advice }) => obstacles.length + advice.length === 0);
}

/** Whether it is taken by an office that reviews, on the page for reviewing; the others are taken on the page of the declaration. */
export function isOfReview({ action }: OfferedStep): boolean {
  return action === 'return' || action === 'pass' || action === 'give-control' || action === 'approve' || action === 'revoke-approval';
}

/** The way on, as against the ways back. */
export function isForward({ action }: OfferedStep): boolean {
  return action !== 'return' && action !== 'withdraw' && action !== 'revoke-approval' && action !== 'cancel-adjustment' && action !== 'adjust' && action !== 'give-up';
}
