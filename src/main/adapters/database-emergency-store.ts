// Emergency access over the database.
import type { EmergencyStore } from '../../application/emergency-store.ts';
import { ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { closeEmergency, listEmergencies, openEmergency } from '../../persistence/repositories/emergency.ts';

export function databaseEmergencyStore(store: Store, division: string): EmergencyStore {
  return {
    list: () => listEmergencies(store.database, division),
    async open(input) {
      const opened = await openEmergency(store, { ...input, division });
      return opened.ok ? ok(opened.value.value) : opened;
    },
    async close(input) {
      const closed = await closeEmergency(store, { ...input, division });
      return closed.ok ? ok(null) : closed;
    },
  };
}
