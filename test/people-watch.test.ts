// What is kept in memory about people and organisation is what would be read anew, whatever happens in between and whoever does it: this server, another one,
// or several at once. Ground: docs/adr/0026-saving-from-memory.md.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeChange } from '../src/application/organisation-store.ts';
import { chinaDay } from '../src/kernel/day-count.ts';
import { databaseAccountStore } from '../src/main/adapters/database-account-store.ts';
import { databaseEmergencyStore } from '../src/main/adapters/database-emergency-store.ts';
import { databaseOrganisationStore } from '../src/main/adapters/database-organisation-store.ts';
import { databaseSessionStore } from '../src/main/adapters/database-session-store.ts';
import type { EventKind } from '../src/persistence/audit/event-kinds.ts';
import { peopleWatch } from '../src/persistence/audit/people-watch.ts';
import { runCommand, type Store } from '../src/persistence/audit/run-command.ts';
import { actor, migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const division = '000000';
const dayLength = 24 * 60 * 60 * 1000;
const begun = Date.parse('2026-09-01T04:00:00Z');
const kinds = ['grant', 'end', 'rename-node', 'rename-person', 'disable', 'enable', 'emergency', 'close-session', 'text', 'text', 'text', 'next-day'] as const;
type Step = { readonly kind: (typeof kinds)[number]; readonly by: number; readonly which: number; readonly together: boolean };
const step = fc.record<Step>({ kind: fc.constantFrom(...kinds), by: fc.nat(1), which: fc.nat(30), together: fc.boolean() });

onEveryEngine('什么也不比库里旧', migrated, (database) => {
  test('岗位、机构、账号、紧急授权、会话怎样变，谁来变，内存里的都和重新读出的一样', () =>
    withStore(database(), async (store) => {
      const servers = [serverOf(store), serverOf(store)] as const;
      const [here] = servers;
      const ids = { division: store.newId(), department: store.newId(), unit: store.newId() };
      const node = (id: string, kind: NodeChange['kind'], code: string, parent: string | null, name: string): NodeChange => ({ id, kind, code, name, parent, from: null, to: null });
      const saveNames = (name: string) => [node(ids.division, 'division', '130682', null, '某市'), node(ids.department, 'department', '414', ids.division, '某局'), node(ids.unit, 'unit', '414001', ids.department, name)];
      must(await here.organisation.saveNodes({ actor, changes: saveNames('某局本级'), demo: false, today: chinaDay(begun) }));
      const admin = must(await here.accounts.createFirst({ login: 'admin', name: '管理员', passwordHash: 'hash', actor }));
      const other = must(await here.accounts.create({ login: 'other', name: '另一人', passwordHash: 'hash', grants: [], actor }));
      const open = (accountId: string, tokenHash: string) => here.sessions.open({ accountId, tokenHash, csrfSecret: 'secret', createdAt: begun, expiresAt: begun + 400 * dayLength, device: null, secondFactorStep: null });
      const tokens = ['one', 'two', 'three'];
      for (const token of tokens) must(await open(token === 'one' ? admin.id : other.id, token));
      let now = begun;
      let serial = 0;

      const act = async ({ kind, by, which }: Step): Promise<void> => {
        const { organisation, accounts, emergencies, sessions } = servers[by] ?? here;
        const accountId = which % 2 === 0 ? admin.id : other.id;
        serial += 1;
        switch (kind) {
          case 'grant': {
            const from = chinaDay(now + (which % 3) * dayLength);
            return void must(await organisation.grantPost({ actor, account: accountId, role: which % 3 === 0 ? 'unit-leader' : 'unit-finance', node: ids.unit, serves: [], from, to: null, reason: '任职' }));
          }
          case 'end': {
            const held = (await organisation.read()).appointments.filter(({ to, from }) => to === null && from <= chinaDay(now));
            const ending = held[which % Math.max(1, held.length)];
            return ending === undefined ? undefined : void must(await organisation.endPosts({ actor, appointments: [ending.id], lastDay: chinaDay(now), reason: '离任' }));
          }
          case 'rename-node':
            return void must(await organisation.saveNodes({ actor, changes: saveNames(`第${serial}所`), demo: false, today: chinaDay(now) }));
          case 'rename-person':
            return void must(await accounts.rename({ accountId, name: `第${serial}人`, actor }));
          case 'disable':
          case 'enable':
            must(await accounts.setState({ accountId: other.id, state: kind === 'disable' ? 'disabled' : 'active', actor }));
            // Being disabled ends the sessions; two of them begin again.
            for (const token of kind === 'enable' ? tokens.slice(1) : []) if ((await sessions.find(token, now)) === null) must(await open(other.id, token));
            return;
          case 'emergency':
            return void must(await emergencies.open({ account: accountId, role: 'auditor', node: ids.unit, reason: '核对', from: new Date(now).toISOString(), until: new Date(now + (which % 3) * dayLength + 1_000).toISOString(), actor }));
          case 'close-session':
            return void must(await sessions.close({ accountId: other.id, ids: null, but: null, actor }));
          case 'text':
            return telling(store, which % 2 === 0 ? 'plan.edited' : 'comment.written');
          case 'next-day':
            now += dayLength / 2;
        }
      };
      const seen = async ({ sessions, organisation }: Server, token: string) => {
        const session = await sessions.find(token, now);
        const { asOf, ...standing } = session?.standing ?? {};
        const tree = await organisation.treeOn(chinaDay(now), asOf);
        return { account: session?.account ?? null, standing, nodes: [...tree.nodes] };
      };
      const steps = fc.array(step, { minLength: 6, maxLength: 16 });
      await fc.assert(
        fc.asyncProperty(steps, async (list) => {
          for (const one of list) {
            if (one.together) await Promise.all([act(one), ...servers.flatMap((server) => tokens.map((token) => seen(server, token)))]);
            else await act(one);
            for (const token of tokens) {
              const anew = await seen(serverOf(store), token);
              for (const server of servers) expect(await seen(server, token)).toEqual(anew);
            }
          }
        }),
        { numRuns: 4, endOnFailure: true },
      );
    }));

  test('没有会话可依据的，每次都重新看机构是否变了', () =>
    withStore(database(), async (store) => {
      const [here, elsewhere] = [serverOf(store), serverOf(store)];
      const place = store.newId();
      const named = async (name: string) => must(await elsewhere.organisation.saveNodes({ actor, changes: [{ id: place, kind: 'division', code: '130682', name, parent: null, from: null, to: null }], demo: false, today: chinaDay(begun) }));
      const name = async (asOf?: number) => (await here.organisation.treeOn(chinaDay(begun), asOf)).nodes.get(place)?.name;
      await named('甲市');
      expect(await name()).toBe('甲市');
      await named('乙市');
      // An event that was seen before says nothing of what came after; one that was not is looked for.
      expect([await name(1), await name(2)]).toEqual(['甲市', '乙市']);
      await named('丙市');
      expect(await name()).toBe('丙市');
    }));
});

type Server = ReturnType<typeof serverOf>;

/** The stores of one server: they share what they have seen. */
function serverOf(store: Store) {
  const watch = peopleWatch(store.database, division);
  return {
    sessions: databaseSessionStore(store, division, watch),
    organisation: databaseOrganisationStore(store, division, watch),
    accounts: databaseAccountStore(store, division),
    emergencies: databaseEmergencyStore(store, division),
  };
}

/** An event about a text, without anything written: what happens a thousand times between two changes of people. */
async function telling(store: Store, kind: EventKind): Promise<void> {
  must(await runCommand<null>(store, { division, actor, kind, rules: [], decide: async () => ({ kind: 'write', value: null, subject: null, detail: {}, writes: [] }) }));
}
