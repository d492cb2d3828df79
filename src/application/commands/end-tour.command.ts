// Ends a first-day tour of the own account, and tells which were ended. It leaves no event: it says nothing of the work.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import type { TourOutcome, TourStore } from '../tour-store.ts';

interface TourPorts {
  readonly tours: TourStore;
}

/** Nobody but a person with an account has any. */
export async function ownEndedTours({ tours }: TourPorts, actor: Actor): Promise<Result<readonly string[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  return ok(actor.kind === 'account' ? await tours.ended(actor.account.id) : []);
}

export async function endTour(ports: TourPorts, { actor, tour, outcome }: { readonly actor: Actor; readonly tour: string; readonly outcome: TourOutcome }): Promise<Result<readonly string[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  if (actor.kind === 'account') await ports.tours.end({ account: actor.account.id, tour, outcome });
  return ownEndedTours(ports, actor);
}
