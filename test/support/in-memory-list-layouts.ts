// Layouts of lists in memory: passes the suite of the port (test/list-layout-stores.test.ts).
import { layoutGone, layoutNameTaken } from '../../src/application/list-layouts/list-layout-faults.ts';
import type { ListLayoutStore, StoredLayout } from '../../src/application/list-layouts/list-layout-store.ts';
import { failed, ok } from '../../src/kernel/result.ts';

export function inMemoryListLayouts(): ListLayoutStore {
  const open = new Map<string, StoredLayout>();
  const owners = new Map<string, string>();
  return {
    list: async () => [...open.values()].toSorted((a, b) => (a.layout.title < b.layout.title ? -1 : 1)),
    async save({ actor, ...layout }) {
      if ([...open.values()].some((other) => other.layout.title === layout.title && other.layout.id !== layout.id)) return failed(layoutNameTaken(layout.title));
      const savedBy = owners.get(layout.id) ?? actor;
      owners.set(layout.id, savedBy);
      open.set(layout.id, { layout: { ...layout, ground: [] }, savedBy });
      return ok(null);
    },
    async remove({ id }) {
      return open.delete(id) ? ok(null) : failed(layoutGone);
    },
  };
}
