// What happened, over the database; names of accounts as they were then.
import { actorTitle, isAccountId } from '../../application/actor-title.ts';
import { borrowedTitle, type BorrowedPost } from '../../application/borrowed-post.ts';
import type { HistoryStore } from '../../application/history-store.ts';
import type { EventDetail } from '../../persistence/audit/event-body.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { describeChainProblem } from '../../persistence/audit/chain-problem.ts';
import { verifyChain } from '../../persistence/audit/verify-chain.ts';
import { accountNames, presentNames } from '../../persistence/repositories/account-names.ts';
import { chainedEvents, eventTitles, listedEvents, objectNames, planEvents } from '../../persistence/repositories/recorded-events.ts';

/** `homeDivision` keeps the accounts. */
export function databaseHistoryStore(store: Store, homeDivision: string): HistoryStore {
  const { database, headFile } = store;
  const named = async <Event extends { readonly actor: string; readonly at: string; readonly under: readonly BorrowedPost[]; readonly detail: EventDetail }>(events: readonly Event[]): Promise<readonly (Omit<Event, 'under'> & { readonly by: string; readonly under: string })[]> => {
    const actors = new Set(events.flatMap(({ actor, under, detail }) => [actor, ...(typeof detail['taker'] === 'string' ? [detail['taker']] : []), ...under.flatMap(({ account }) => account ?? [])]));
    const nameAt = await accountNames(database, { division: homeDivision, accountIds: [...actors].filter(isAccountId) });
    return events.map((event) => ({ ...event, by: actorTitle(event.actor, nameAt(event.actor, event.at)), under: borrowedTitle(event.under, (account) => nameAt(account, event.at)), detail: withTaker(event.detail, (account) => nameAt(account, event.at)) }));
  };
  return {
    kinds: eventTitles,
    async listed(of) {
      const events = await named(await listedEvents(database, of));
      const subjects = [...new Set(events.flatMap(({ subject }) => (subject === null ? [] : [subject])))];
      const [objects, accounts] = [await objectNames(database, subjects), await presentNames(database, { division: homeDivision, accountIds: subjects })];
      return events.map((event) => ({ ...event, object: event.subject === null ? null : (objects.get(event.subject) ?? accounts.get(event.subject) ?? null) }));
    },
    ofPlan: async (of) => named(await planEvents(database, of)),
    chained: async (of) => named(await chainedEvents(database, of)),
    async verify() {
      const { divisions, rows, untold, problems } = await verifyChain(database, headFile);
      return { divisions: divisions.map(({ division, events }) => ({ division, events })), rows, untold, problems: problems.map(describeChainProblem) };
    },
  };
}

/** Who took something over is named by an account alone; people read the name it had then. */
function withTaker({ taker, ...detail }: EventDetail, nameOf: (account: string) => string | null): EventDetail {
  return typeof taker === 'string' ? { ...detail, taker: actorTitle(taker, nameOf(taker)) } : detail;
}
