// The library as it stands in a county: what the program ships, and over it what was accepted here. An id is permanent: what stands under it here stands in place of
// what is shipped.
import type { LibraryIndicator } from './library-indicator.ts';

export interface StandingIndicator extends LibraryIndicator {
  /** Accepted in this county, or shipped and changed here. */
  readonly own: boolean;
  /** Id of the indicator to use instead, of one that was ended; null where there is none. */
  readonly successor: string | null;
}

export type AcceptedIndicator = Omit<StandingIndicator, 'own'>;

export function standingLibrary(shipped: readonly LibraryIndicator[], accepted: readonly AcceptedIndicator[]): readonly StandingIndicator[] {
  const byId = new Map(accepted.map((one) => [one.id, one]));
  const shippedIds = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.map((one): StandingIndicator => {
      const here = byId.get(one.id);
      return here === undefined ? { ...one, own: false, successor: null } : { ...here, own: true };
    }),
    ...accepted.filter(({ id }) => !shippedIds.has(id)).map((one) => ({ ...one, own: true })),
  ];
}

/** Whether it may be chosen for a plan of that year: on its first day or later in it. */
export function isInForceIn({ validFrom, validTo }: Pick<LibraryIndicator, 'validFrom' | 'validTo'>, year: number): boolean {
  return Number(validFrom.slice(0, 4)) <= year && (validTo === null || Number(validTo.slice(0, 4)) >= year);
}

/** Ids of indicators accepted in a county, in the order of acceptance: `county-1`, `county-2`. None is given twice, since none is taken away. */
export function nextOwnId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(/^county-(\d+)$/u.exec(id)?.[1] ?? 0));
  return `county-${Math.max(0, ...numbers) + 1}`;
}
