// Ended tours of the own account, on both database homes: kept with the account, nobody else's, and no event of the chain.
import { expect, test } from 'vitest';
import { lastEvent } from '../src/persistence/audit/last-event.ts';
import { countyDivision } from './support/declaring-county.ts';
import { declaringServer } from './support/declaring-server.ts';
import { Visitor } from './support/http-server.ts';
import { migrated, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

onEveryEngine('看过的引导', migrated, (database) => {
  test('看完的记在账号上，别人的不受影响，再看一遍不会重复，也不进事件链', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const [officer, finance] = [await its.as('foodOfficer'), await its.as('unitFinance')];
      const before = await lastEvent(database(), countyDivision);
      const end = (tour: string, outcome: string) => officer.ask('PUT', `/api/account/tours/${tour}`, { body: { outcome } });
      expect((await officer.get('/api/account/tours')).json()).toEqual({ ended: [] });
      expect((await end('officer', 'skipped')).json()).toEqual({ ended: ['officer'] });
      expect((await end('officer', 'seen')).json()).toEqual({ ended: ['officer'] });
      expect((await end('alone', 'seen')).json()).toEqual({ ended: ['alone', 'officer'] });
      expect((await finance.get('/api/account/tours')).json()).toEqual({ ended: [] });
      expect([(await end('officer', 'half')).status, (await end('No%20Such', 'seen')).status, (await new Visitor(its.server).get('/api/account/tours')).status]).toEqual([400, 400, 401]);
      expect(await lastEvent(database(), countyDivision)).toBe(before);
    }));
});
