// The two clocks on both database homes: what was known after an event stays what was known, whatever is committed later and however slowly.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommand, type Store } from '../src/persistence/audit/run-command.ts';
import { insertRows, replaceVersions } from '../src/persistence/audit/table-write.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { withTransaction } from '../src/persistence/engine/with-transaction.ts';
import { lastEvent } from '../src/persistence/audit/last-event.ts';
import { accountTable, accountVersionTable } from '../src/persistence/tables/account.table.ts';
import { actor, division, migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine, onServer } from './support/with-database.ts';

interface Step {
  readonly who: number;
  readonly role: string;
  /** Turns of the event loop before and after reading: who comes first is chance. */
  readonly before: number;
  readonly after: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: 3 }),
  role: fc.string({ maxLength: 6 }),
  before: fc.nat({ max: 4 }),
  after: fc.nat({ max: 4 }),
});

onEveryEngine('两个时钟', migrated, (database) => {
  test('某事件时所知，任凭并发提交先后快慢，以后再读都一样；版本不重叠，每个标识恰有一个现行版本', () =>
    withStore(database(), async (store) => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          run += 1;
          const here = `9${String(run).padStart(5, '0')}`;
          const readings = new Map<number, readonly string[]>([[0, []]]);
          const observe = async (): Promise<void> => {
            const event = await lastEvent(database(), here);
            const reading = await known(here, event);
            expect(readings.get(event) ?? reading).toEqual(reading);
            readings.set(event, reading);
          };
          const numbers = await Promise.all(
            steps.map(async (one) => {
              const outcome = must(await setRole(store, here, one));
              await observe();
              return outcome.event;
            }),
          );
          expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(steps.map((_, index) => index + 1));
          for (const [event, reading] of readings) expect(await known(here, event)).toEqual(reading);
          expect(await overlaps(here)).toBe(0);
          expect(await identitiesWithoutOneOpenVersion(here)).toBe(0);
        }),
        { numRuns: 12 },
      );
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('两个人都看到同一个现行版本，都要终止它：只有一个做到，另一个重新看过后无事可做', () =>
    withStore(database(), async (store) => {
      const account = { who: 1, role: 'x', before: 0, after: 0 };
      must(await setRole(store, division, account));
      const bothRead = signal();
      let readers = 0;
      const closeIt = () =>
        runCommand<null>(store, {
          division,
          actor,
          kind: 'account.changed',
          rules: [],
          decide: async () => {
            const open = await store.database.query<{ version: string }>('select version_id as version from account_version where division = $1 and to_event is null', [division]);
            readers += 1;
            if (readers === 2) bothRead.give();
            await bothRead.given;
            const closeVersionIds = open.rows.map(({ version }) => version);
            if (closeVersionIds.length === 0) return { kind: 'nothing', value: null };
            return { kind: 'write', value: null, subject: null, detail: {}, writes: [replaceVersions(accountVersionTable, { division, open: [], closeVersionIds })] };
          },
        });
      const done = await Promise.all([closeIt(), closeIt()]);
      expect(new Set(done.map((one) => must(one).event))).toEqual(new Set([2, null]));
      expect((await database().query('select to_event from account_version')).rows).toEqual([{ to_event: 2 }]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('四十个人同时改同一行，四十次都成，一次一个事件', () =>
    withStore(database(), async (store) => {
      const steps = Array.from({ length: 40 }, (_, index) => ({ who: 1, role: `r${index}`, before: 0, after: index % 3 }));
      const done = await Promise.all(steps.map((one) => setRole(store, division, one)));
      expect(done.map((one) => must(one).event ?? 0).toSorted((a, b) => a - b)).toEqual(steps.map((_, index) => index + 1));
      expect(await overlaps(division)).toBe(0);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('一次命令写几千行也是一个事件', () =>
    withStore(database(), async (store) => {
      const many = Array.from({ length: 3_000 }, (_, index) => ({ division, id: store.newId(), login: `user${index}` }));
      const done = await runCommand(store, {
        division,
        actor,
        kind: 'account.created',
        rules: [],
        decide: () => Promise.resolve({ kind: 'write', value: null, subject: null, detail: {}, writes: [insertRows(accountTable, many)] }),
      });
      expect(must(done)).toEqual({ event: 1, value: null });
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('普通命令不能拿走行；事务里面不能再开命令', () =>
    withStore(database(), async (store) => {
      const removing = runCommand(store, {
        division,
        actor,
        kind: 'account.changed',
        rules: [],
        decide: () => Promise.resolve({ kind: 'write', value: null, subject: null, detail: {}, writes: [{ table: accountTable, remove: [] }] }),
      });
      await expect(removing).rejects.toThrow('takes rows away');
      const nested = withTransaction(database(), () => setRole(store, division, { who: 1, role: 'x', before: 0, after: 0 }));
      await expect(nested).rejects.toThrow('inside a transaction');
      expect(await lastEvent(database(), division)).toBe(0);
    }));

  async function known(here: string, event: number): Promise<readonly string[]> {
    const answer = await database().query<{ known: string }>(
      `select a.login || '=' || v.role as known from account_version v join account a on a.division = v.division and a.id = v.id
       where v.division = $1 and v.from_event <= $2 and (v.to_event is null or v.to_event > $2) order by a.login`,
      [here, event],
    );
    return answer.rows.map((row) => row.known);
  }

  async function overlaps(here: string): Promise<number> {
    const answer = await database().query<{ count: number }>(
      `select count(*)::int as count from account_version a join account_version b on a.division = b.division and a.id = b.id and a.version_id < b.version_id
       where a.division = $1 and int8range(a.from_event, a.to_event) && int8range(b.from_event, b.to_event)`,
      [here],
    );
    return answer.rows[0]?.count ?? -1;
  }

  async function identitiesWithoutOneOpenVersion(here: string): Promise<number> {
    const answer = await database().query<{ count: number }>(
      `select count(*)::int as count from account a where a.division = $1
       and (select count(*) from account_version v where v.division = a.division and v.id = a.id and v.to_event is null) <> 1`,
      [here],
    );
    return answer.rows[0]?.count ?? -1;
  }
});

onServer('两个时钟：先开始、后提交', migrated, (database) => {
  test('慢事务先开始，快事务先提交并被读到；慢事务提交之后，那时所知不变', () =>
    withStore(database(), async (store) => {
      const released = signal();
      const started = signal();
      const create = (login: string, wait: () => Promise<void>) =>
        runCommand<null>(store, {
          division,
          actor,
          kind: 'account.created',
          rules: [],
          decide: async () => {
            await store.database.query('select now()');
            await wait();
            const id = store.newId();
            const row = { division, versionId: store.newId(), id, displayName: '', role: login, state: 'active', mustChangePassword: false };
            const writes = [insertRows(accountTable, [{ division, id, login }]), replaceVersions(accountVersionTable, { division, open: [row], closeVersionIds: [] })];
            return { kind: 'write', value: null, subject: id, detail: {}, writes };
          },
        });
      const slow = create('slow', () => {
        started.give();
        return released.given;
      });
      await started.given;
      expect(must(await create('fast', () => Promise.resolve())).event).toBe(1);
      const before = await readAtOne();
      released.give();
      expect(must(await slow).event).toBe(2);
      expect(before).toEqual([{ role: 'fast' }]);
      expect(await readAtOne()).toEqual(before);
    }));

  async function readAtOne() {
    const answer = await database().query('select role from account_version where from_event <= 1 and (to_event is null or to_event > 1)');
    return answer.rows;
  }
});

function signal() {
  const waiting: (() => void)[] = [];
  const given = new Promise<void>((resolve) => void waiting.push(resolve));
  return { given, give: () => waiting.forEach((resolve) => resolve()) };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function setRole(store: Store, here: string, { who, role, before, after }: Step) {
  const login = `user${who}`;
  return runCommand<null>(store, {
    division: here,
    actor,
    kind: 'account.changed',
    rules: [],
    decide: async () => {
      await turns(before);
      const standing = await store.database.query<{ id: string; version: string | null }>(
        `select a.id, v.version_id as version from account a
         left join account_version v on v.division = a.division and v.id = a.id and v.to_event is null
         where a.division = $1 and a.login = $2`,
        [here, login],
      );
      await turns(after);
      const [found] = standing.rows;
      const id = found?.id ?? store.newId();
      const row = { division: here, versionId: store.newId(), id, displayName: '', role, state: 'active', mustChangePassword: false };
      const closeVersionIds = found?.version === undefined || found.version === null ? [] : [found.version];
      const identity = found === undefined ? [insertRows(accountTable, [{ division: here, id, login }])] : [];
      const writes = [...identity, replaceVersions(accountVersionTable, { division: here, open: [row], closeVersionIds })];
      return { kind: 'write', value: null, subject: id, detail: {}, writes };
    },
  });
}
