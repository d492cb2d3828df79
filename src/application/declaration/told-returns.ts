// The return that stands behind a text, as lists tell it: who returned it, when, why, and until when it comes back.
import { standingReturn } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { AccountStore } from '../account-store.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import type { CourseStep } from './declaration-store.ts';

export interface ToldReturn {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  readonly until: CivilDate | null;
  /** When it came back; null while it is out. */
  readonly back: string | null;
}

/** By plan; a plan that was not returned, or on which an office has decided since, is absent. */
export async function toldReturns({ accounts }: { readonly accounts: Pick<AccountStore, 'names'> }, courses: ReadonlyMap<string, readonly CourseStep[]>): Promise<ReadonlyMap<string, ToldReturn>> {
  const standing = [...courses].flatMap(([plan, course]) => {
    const returned = standingReturn(course);
    const last = course.at(-1);
    return returned === undefined || last === undefined ? [] : [{ plan, returned, back: last.to === 'returned' ? null : last.at }];
  });
  const actors = [...new Set(standing.map(({ returned }) => returned.actor))].filter(isAccountId);
  const names = actors.length === 0 ? new Map<string, string>() : await accounts.names(actors);
  return new Map(standing.map(({ plan, returned: { actor, at, reason, until }, back }) => [plan, { by: actorTitle(actor, names.get(actor) ?? null), at, reason, until, back }]));
}
