// Layouts of lists behind their port, in memory and over both databases: one suite for all three.
import { describe, expect, test } from 'vitest';
import type { ListLayoutStore } from '../src/application/list-layouts/list-layout-store.ts';
import { listLayouts } from '../src/catalogue/list-layouts/index.ts';
import type { ListLayout } from '../src/domain/form/index.ts';
import { databaseListLayoutStore } from '../src/main/adapters/database-list-layout-store.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { inMemoryListLayouts } from './support/in-memory-list-layouts.ts';
import { migrated, must, openTestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

interface Opened {
  readonly layouts: ListLayoutStore;
  readonly problems: () => Promise<readonly unknown[]>;
  /** How many events tell of layouts; null in memory. */
  readonly events: () => Promise<number | null>;
  readonly dispose: () => Promise<void>;
}

const [first] = listLayouts;
const id = '01900000-0000-7000-8000-000000000001';
const layout: ListLayout = { ...first, id, title: '河北一体化', ground: [] };
const content = ({ ground: _ground, ...rest }: ListLayout) => rest;

function suite(open: () => Promise<Opened>): void {
  const using = (work: (opened: Opened) => Promise<void>) => async (): Promise<void> => {
    const opened = await open();
    try {
      await work(opened);
      expect(await opened.problems()).toEqual([]);
    } finally {
      await opened.dispose();
    }
  };

  test('is saved as it is, renamed and changed by somebody else, and keeps who saved it first', using(async ({ layouts, events }) => {
    must(await layouts.save({ ...content(layout), actor: 'system:a' }));
    expect(await layouts.list()).toEqual([{ layout, savedBy: 'system:a' }]);
    must(await layouts.save({ ...content(layout), title: '一体化', moneyUnit: '元', actor: 'system:b' }));
    must(await layouts.save({ ...content(layout), title: '一体化', moneyUnit: '元', actor: 'system:b' }));
    expect(await layouts.list()).toEqual([{ layout: { ...layout, title: '一体化', moneyUnit: '元' }, savedBy: 'system:a' }]);
    expect([null, 2]).toContain(await events());
  }));

  test('has a name of its own among those that stand', using(async ({ layouts }) => {
    const other = { ...content(layout), id: '01900000-0000-7000-8000-000000000002' };
    must(await layouts.save({ ...content(layout), actor: 'system:a' }));
    expect(await layouts.save({ ...other, actor: 'system:a' })).toMatchObject({ fault: { code: 'layout-name-taken' } });
    must(await layouts.remove({ id, actor: 'system:a' }));
    must(await layouts.save({ ...other, actor: 'system:a' }));
    expect((await layouts.list()).map(({ layout: one }) => one.id)).toEqual([other.id]);
  }));

  test('is removed and brought back under the same id', using(async ({ layouts }) => {
    must(await layouts.save({ ...content(layout), actor: 'system:a' }));
    must(await layouts.remove({ id, actor: 'system:b' }));
    expect(await layouts.list()).toEqual([]);
    expect(await layouts.remove({ id, actor: 'system:b' })).toMatchObject({ fault: { code: 'layout-not-found' } });
    must(await layouts.save({ ...content(layout), actor: 'system:b' }));
    expect(await layouts.list()).toEqual([{ layout, savedBy: 'system:a' }]);
  }));

  test('two of them stand by their names', using(async ({ layouts }) => {
    for (const [index, title] of ['乙', '甲'].entries()) must(await layouts.save({ ...content(layout), id: `01900000-0000-7000-8000-00000000001${index}`, title, actor: 'system:a' }));
    expect((await layouts.list()).map(({ layout: one }) => one.title).toSorted()).toEqual(['乙', '甲']);
  }));
}

describe('a layout in memory', () => {
  suite(async () => ({ layouts: inMemoryListLayouts(), problems: async () => [], events: async () => null, dispose: async () => undefined }));
});

onEveryEngine('a layout over a database', migrated, (database) => {
  suite(async () => {
    const store = await openTestStore(database());
    return {
      layouts: databaseListLayoutStore(store, '000000'),
      problems: async () => (await verifyChain(store.database, store.headFile)).problems,
      events: async () => (await store.database.query("select 1 from event where kind like 'list-layout.%'", [])).rows.length,
      dispose: store.dispose,
    };
  });
});
