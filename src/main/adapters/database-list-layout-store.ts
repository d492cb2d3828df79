// Layouts of lists over the database.
import type { ListLayoutStore } from '../../application/list-layouts/list-layout-store.ts';
import { ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { listListLayouts, removeListLayout, saveListLayout } from '../../persistence/repositories/list-layouts.ts';

export function databaseListLayoutStore(store: Store, division: string): ListLayoutStore {
  return {
    list: () => listListLayouts(store.database, division),
    async save(input) {
      const saved = await saveListLayout(store, { ...input, division });
      return saved.ok ? ok(null) : saved;
    },
    async remove(input) {
      const removed = await removeListLayout(store, { ...input, division });
      return removed.ok ? ok(null) : removed;
    },
  };
}
