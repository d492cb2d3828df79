// Ended tours of the own account, on both database homes: kept with the account, nobody else's, and no event of the chain.
import { expect, test } from 'vitest';
import { firstActs } from '../src/catalogue/access/first-acts.ts';
import { eventKinds } from '../src/persistence/audit/event-kinds.ts';
import { lastEvent } from '../src/persistence/audit/last-event.ts';
import { countyDivision, type CountyPost } from './support/declaring-county.ts';
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

  test('办过自己岗位上的事，就不再邀请看引导；只看不办的岗位照旧', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const ended = async (post: CountyPost) => (await (await its.as(post)).get('/api/account/tours')).json();
      expect([await ended('unitFinance'), await ended('departmentFinance'), await ended('auditor')]).toEqual([{ ended: [] }, { ended: [] }, { ended: [] }]);
      await its.submitted();
      expect([await ended('unitFinance'), await ended('departmentFinance')]).toEqual([{ ended: ['unit-finance'] }, { ended: [] }]);
      await its.step('departmentFinance', 'return', { reason: '请补充依据。' });
      expect([await ended('departmentFinance'), await ended('auditor'), await ended('firstReview')]).toEqual([{ ended: ['department-finance'] }, { ended: [] }, { ended: [] }]);
    }));

  test('引导所说的第一件事都是事件链里有的', () => {
    for (const kind of Object.values(firstActs).flat()) expect([kind, Object.hasOwn(eventKinds, kind)]).toEqual([kind, true]);
  });
});
