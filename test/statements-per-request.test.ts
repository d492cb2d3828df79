// How often the database is asked while somebody types: what stands here is what fifty people do every few seconds. A number that grows is a decision, not an
// accident. Ground: docs/adr/0026-saving-from-memory.md, docs/benchmarks.md.
import { expect, test } from 'vitest';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { savedEditsSchema } from '../src/http/contract/edits.ts';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer } from './support/declaring-server.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

onEveryEngine('问数据库的次数', migrated, (database) => {
  test('连续保存：会话、文本的现状、写入，各一次；再看这份文本：会话、版本、人名，各一次；看列表：会话和发生了什么，变了的才重读', () =>
    withStore(database(), async (store) => {
      const asked: string[] = [];
      const its = await declaringServer(recording(store, asked));
      const writer = await its.as('unitFinance');
      const look = async () => writer.get(`/api/plans/${its.planId}`);
      const { identities, event: opened } = planDocumentSchema.parse((await look()).json());
      let event = opened;
      const save = async (text: string): Promise<void> => {
        const answer = await writer.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, title: '改1格', edits: [cell(identities, text)] } });
        expect(answer.status).toBe(200);
        ({ event } = savedEditsSchema.parse(answer.json()));
      };
      const during = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
        asked.length = 0;
        await work();
        return asked.map(subjectOf);
      };
      // The first opens the declaration, the second reads where it stands. What the plan says is known from looking at it.
      for (const text of ['≥31批', '≥32批']) expect(await during(() => save(text))).toEqual(['session', 'plan', 'steps', 'projects', 'head']);
      for (const text of ['≥33批', '≥34批']) expect(await during(() => save(text))).toEqual(['session', 'plan', 'head']);
      expect(await during(look)).toEqual(['session', 'versions', 'names']);
      // Known by heart to the same server, and asked again all the same where it stands.
      expect(await during(look)).toEqual(['session', 'versions', 'names']);
      // The list: what happened since is asked, and read only of what changed; the answer is not sent again while nothing did.
      const list = async (tag?: string) => writer.get('/api/plans', tag === undefined ? {} : { headers: { 'if-none-match': tag } });
      await list();
      await save('≥35批');
      expect(await during(list)).toEqual(['session', 'happened', 'listed', 'figures']);
      expect(await during(list)).toEqual(['session', 'happened', 'figures']);
      const tag = String((await list()).headers['etag']);
      expect((await list(tag)).status).toBe(304);
      await save('≥36批');
      expect((await list(tag)).status).toBe(200);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));
});

function cell({ projects: [first] }: { readonly projects: Identified }, text: string): PlanEdit {
  return { kind: 'cell', project: first?.id ?? '', row: first?.indicators[0] ?? '', column: 'value', text };
}

type Identified = readonly { readonly id: string; readonly indicators: readonly string[] }[];

function subjectOf(text: string): string {
  if (text.startsWith('select h.division, h.number, s.subjects')) return 'happened';
  if (text.startsWith('select g.*, g.plan_id')) return 'listed';
  if (text.startsWith('select g.*')) return 'figures';
  if (text.includes('from session s')) return 'session';
  if (text.startsWith('with head as')) return 'head';
  if (text.includes('from plan p join event_head')) return 'plan';
  if (text.includes('from account_version')) return 'names';
  if (text.startsWith('select v.*, e.at, e.actor')) return 'steps';
  if (text.includes('from project_declaration i')) return 'projects';
  return text.includes('from plan p') ? 'versions' : text;
}

/** The store with every statement written down. */
function recording(store: TestStore, asked: string[]): TestStore {
  const { database } = store;
  return { ...store, database: { ...database, query: (text, values) => (asked.push(text), database.query(text, values)) } };
}
