// Ends a first-day tour of the own account, and tells which need no invitation any more: they were ended, or the work of their post was begun. It leaves no event: it says nothing of the work.
import { firstActs } from '../../catalogue/access/first-acts.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import type { TourOutcome, TourStore } from '../tour-store.ts';

interface TourPorts {
  readonly tours: TourStore;
}

/** With those of posts whose work was begun; nobody but a person with an account has any. */
export async function ownEndedTours({ tours }: TourPorts, actor: Actor): Promise<Result<readonly string[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  if (actor.kind !== 'account') return ok([]);
  const ended = await tours.ended(actor.account.id);
  const open = (actor.alone ? (['alone'] as const) : [...new Set(actor.posts.map(({ role }) => role))]).filter((tour) => !ended.includes(tour));
  const done = await tours.done({ account: actor.account.id, kinds: [...new Set(open.flatMap((tour) => firstActs[tour]))] });
  return ok([...ended, ...open.filter((tour) => firstActs[tour].some((kind) => done.has(kind)))].toSorted());
}

export async function endTour(ports: TourPorts, { actor, tour, outcome }: { readonly actor: Actor; readonly tour: string; readonly outcome: TourOutcome }): Promise<Result<readonly string[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  if (actor.kind === 'account') await ports.tours.end({ account: actor.account.id, tour, outcome });
  return ownEndedTours(ports, actor);
}
