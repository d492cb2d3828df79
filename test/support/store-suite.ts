// A suite over ports that runs alike in memory and over the databases: opened for every test, and the audit chain whole behind it.
import { expect } from 'vitest';
import { verifyChain } from '../../src/persistence/audit/verify-chain.ts';
import type { TestStore } from './store-factory.ts';

export interface StoresOfTest {
  /** What the audit chain finds wrong; nothing in memory. */
  readonly problems: () => Promise<readonly unknown[]>;
  readonly dispose: () => Promise<void>;
}

/** @example const using = usingStores(open); test('…', using(async ({ plans }) => { … })); */
export function usingStores<Stores extends StoresOfTest>(open: () => Promise<Stores>): (work: (stores: Stores) => Promise<void>) => () => Promise<void> {
  return (work) => async () => {
    const stores = await open();
    try {
      await work(stores);
      expect(await stores.problems()).toEqual([]);
    } finally {
      await stores.dispose();
    }
  };
}

/** Of stores over a database. */
export function chained(store: TestStore): StoresOfTest {
  return { problems: async () => (await verifyChain(store.database, store.headFile)).problems, dispose: store.dispose };
}
