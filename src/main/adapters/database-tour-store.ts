// Ended tours over the database, kept with the accounts.
import type { TourStore } from '../../application/tour-store.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { doneKinds, endedTours, keepEndedTour } from '../../persistence/repositories/tours.ts';

export function databaseTourStore({ database }: Pick<Store, 'database'>, division: string): TourStore {
  return {
    ended: (account) => endedTours(database, { division, account }),
    done: (input) => doneKinds(database, { ...input, division }),
    end: (input) => keepEndedTour(database, { ...input, division }),
  };
}
