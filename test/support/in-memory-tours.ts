// Ended tours in memory.
import type { TourStore } from '../../src/application/tour-store.ts';

export function inMemoryTours(): TourStore {
  const kept = new Map<string, ReadonlySet<string>>();
  return {
    ended: async (account) => [...(kept.get(account) ?? [])].toSorted(),
    // No chain of events stands behind it.
    done: async () => new Set(),
    async end({ account, tour }) {
      kept.set(account, new Set([...(kept.get(account) ?? []), tour]));
    },
  };
}
