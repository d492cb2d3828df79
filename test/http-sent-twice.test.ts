// The same request sent twice, as after a lost answer or a second press of the button: every changing route is walked, and none may leave a second event, a
// second row or another state. A route that is declared and stands in neither list fails the test.
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { copiedSchema } from '../src/http/contract/copied.ts';
import { endingViewSchema, undoViewSchema } from '../src/http/contract/place-ending.ts';
import { madeSchema } from '../src/http/contract/organisation.ts';
import { countyDivision, type CountyPost } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { sample, Visitor, type Answer } from './support/http-server.ts';
import { kindsElsewhere } from './support/kinds-elsewhere.ts';
import { proposedIndicator } from './support/route-probes.ts';
import { toldEvent } from '../src/application/queries/told-event.ts';
import { eventKinds, type EventKind } from '../src/persistence/audit/event-kinds.ts';
import { declaredTables } from '../src/persistence/tables/declared-tables.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

interface Sending {
  readonly its: DeclaringServer;
  readonly store: TestStore;
  readonly as: (who: CountyPost | 'system' | 'security') => Promise<Visitor>;
  /** The first project with its first row. */
  readonly project: string;
  readonly row: string;
  /** An account without a post. */
  readonly newcomer: string;
}

interface SentTwice {
  /** What it leaves in the chain. */
  readonly records: EventKind;
  /** Does what comes before, and answers how the request is sent: with the same content each time. */
  readonly ready: (sending: Sending) => Promise<() => Promise<Answer>>;
  /** What it was about is gone after the first time: the second is refused, and changes nothing. */
  readonly refusedAgain?: boolean;
}

const day = '2026-12-31';

const sentTwice: Readonly<Record<string, SentTwice>> = {
  'POST /api/plans': {
    records: 'plan.begun',
    refusedAgain: true,
    async ready({ its, as }) {
      const visitor = await as('unitFinance');
      return () => visitor.ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'blank', firstProject: '某项目' } } });
    },
  },
  'POST /api/plans/:id/edits': {
    records: 'plan.edited',
    async ready({ its, as, project, row }) {
      const visitor = await as('unitFinance');
      const { event } = (await its.ports.declarations.picture(its.planId)) ?? { event: 0 };
      return () => visitor.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, edits: [{ kind: 'cell', project, row, column: 'value', text: '≥901批' }], title: '修改1格' } });
    },
  },
  'POST /api/plans/:id/copied': {
    records: 'copy.confirmed',
    async ready({ its, store, as, project }) {
      const [visitor, key] = [await as('unitFinance'), store.newId()];
      const { planId } = begunPlanSchema.parse((await visitor.ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'copy', plan: its.planId, projects: [project] } } })).json());
      const { cells } = copiedSchema.parse((await visitor.get(`/api/plans/${planId}/copied`)).json());
      return () => visitor.ask('POST', `/api/plans/${planId}/copied`, { body: { cells: cells.slice(0, 2), key } });
    },
  },
  'PUT /api/plans/:id/projects/:project/duties': {
    records: 'project.described',
    async ready({ its, as, project }) {
      const visitor = await as('unitFinance');
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/projects/${project}/duties`, { body: { duties: ['1'] } });
    },
  },
  'PUT /api/plans/:id/projects/:project/rows/:row/target': {
    records: 'target-details.changed',
    async ready({ its, as, project, row }) {
      const visitor = await as('unitFinance');
      const nothing = { direction: '', accumulation: null, weight: '', dataSource: '' };
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/projects/${project}/rows/${row}/target`, { body: { before: nothing, details: { ...nothing, accumulation: 'sum' } } });
    },
  },
  'PUT /api/plans/:id/activities': {
    records: 'activities.changed',
    async ready({ its, as, project }) {
      const visitor = await as('unitFinance');
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/activities`, { body: { before: [], activities: [{ name: '食品安全监督抽检', duty: '1', projects: [project] }] } });
    },
  },
  'PUT /api/plans/:id/projects/:project/costing': {
    records: 'costing.changed',
    async ready({ its, as, project }) {
      const visitor = await as('unitFinance');
      const line = { id: '01900000-0000-7000-8000-00000000c001', item: '检验费', factors: [{ amount: '100', unit: '批' }], price: '2000', standard: '', indicators: [] };
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/projects/${project}/costing`, { body: { before: [], lines: [line] } });
    },
  },
  'POST /api/plans/:id/declaration/steps': {
    records: 'declaration.submitted',
    async ready({ its, store }) {
      await its.openRounds('first-up');
      await its.continued();
      await its.projectStep('unitFinance', 'accept', (await its.identities()).map(({ id }) => id));
      const key = store.newId();
      return () => its.step('unitFinance', 'submit', { key });
    },
  },
  'POST /api/plans/:id/declaration/project-steps': {
    records: 'project.accepted',
    async ready({ its, store, as, project }) {
      await its.openRounds('first-up');
      const [, key] = [await as('unitFinance'), store.newId()];
      return () => its.projectStep('unitFinance', 'accept', [project], { key });
    },
  },
  'PUT /api/plans/:id/declaration/disclosure': {
    records: 'project.disclosed',
    async ready({ its, store, as, project }) {
      const [visitor, key] = [await as('unitFinance'), store.newId()];
      const decisions = [{ projects: [project], disclosure: 'withheld', ground: 'state-secret', reason: '抽检名单定密', secrecyReviewer: '王保密' }];
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/declaration/disclosure`, { body: { decisions, key } });
    },
  },
  'PUT /api/plans/:id/declaration/projects': {
    records: 'project.described',
    async ready({ its, store, as, project }) {
      const [visitor, key] = [await as('unitFinance'), store.newId()];
      return () => visitor.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [project], continuity: 'new', key } });
    },
  },
  'POST /api/declaration-steps': {
    records: 'declaration.passed',
    async ready({ its, store, as }) {
      await its.submitted();
      const [visitor, key] = [await as('departmentFinance'), store.newId()];
      return () => visitor.ask('POST', '/api/declaration-steps', { body: { action: 'pass', plans: [{ id: its.planId, key }] } });
    },
  },
  'POST /api/plans/:id/comments': {
    records: 'comment.written',
    async ready({ its, store, as, project }) {
      await its.submitted();
      const [visitor, key] = [await as('departmentFinance'), store.newId()];
      return () => visitor.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project, row: null, field: null, text: '请核对。', finding: null, key } });
    },
  },
  'DELETE /api/plans/:id/comments/:comment': {
    records: 'comment.removed',
    refusedAgain: true,
    async ready(sending) {
      const visitor = await sending.as('departmentFinance');
      const comment = await commented(sending);
      return () => visitor.ask('DELETE', `/api/plans/${sending.its.planId}/comments/${comment}`);
    },
  },
  'POST /api/plans/:id/comments/:comment/answer': {
    records: 'comment.answered',
    async ready(sending) {
      const { its, store, as } = sending;
      const comment = await commented(sending);
      await its.step('departmentFinance', 'return', { reason: '请补充依据。' });
      const [visitor, key] = [await as('unitFinance'), store.newId()];
      return () => visitor.ask('POST', `/api/plans/${its.planId}/comments/${comment}/answer`, { body: { answer: '已经补充。', key } });
    },
  },
  'POST /api/plans/:id/answers': {
    records: 'finding.lifted',
    async ready({ its, store, as, project, row }) {
      await its.edit({ kind: 'cell', project, row, column: 'value', text: '批' });
      const [visitor, key] = [await as('performance'), store.newId()];
      const found = (await its.declaration(visitor)).findings.find(({ severity, rows }) => severity === 'blocks' && rows.includes(row));
      return () => visitor.ask('POST', `/api/plans/${its.planId}/answers`, { body: { finding: found?.key, side: 'finance', reason: '上级任务书尚未下达，数量待定', key } });
    },
  },
  'POST /api/plans/:id/attachments': {
    records: 'attachment.added',
    async ready({ its, as }) {
      const visitor = await as('unitFinance');
      return () => visitor.upload(`/api/plans/${its.planId}/attachments?kind=other&note=${encodeURIComponent('会议纪要')}`, sample('dingzhou-2021.txt'), '纪要.txt');
    },
  },
  'DELETE /api/plans/:id/attachments/:attachment': {
    records: 'attachment.withdrawn',
    refusedAgain: true,
    async ready({ its, as }) {
      const visitor = await as('unitFinance');
      const { id } = madeSchema.parse((await visitor.upload(`/api/plans/${its.planId}/attachments?kind=other`, sample('dingzhou-2021.txt'), '纪要.txt')).json());
      return () => visitor.ask('DELETE', `/api/plans/${its.planId}/attachments/${id}`);
    },
  },
  'PUT /api/rounds': {
    records: 'round.set',
    async ready({ as }) {
      const visitor = await as('performance');
      return () => visitor.ask('PUT', '/api/rounds', { body: { division: countyDivision, year: 2027, windows: [{ round: 'first-up', opens: '2026-09-01', closes: '2026-09-30' }] } });
    },
  },
  'POST /api/control-sheets': {
    records: 'control-sheet.kept',
    async ready({ as }) {
      const visitor = await as('budget');
      return () => visitor.ask('POST', '/api/control-sheets', { body: { year: 2027, name: '控制数.xlsx', content: 'VGVzdA==' } });
    },
  },
  'POST /api/lock-exceptions/:id/end': {
    records: 'exception.ended',
    refusedAgain: true,
    async ready({ its, as }) {
      const visitor = await as('performance');
      const granted = await visitor.ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: its.county.nodes.unit, account: null, until: day, reason: '系统迁移' } });
      const { id } = madeSchema.parse(granted.json());
      return () => visitor.ask('POST', `/api/lock-exceptions/${id}/end`, { body: { division: countyDivision, reason: '准予错了' } });
    },
  },
  'POST /api/lock-exceptions': {
    records: 'exception.granted',
    async ready({ its, as }) {
      const visitor = await as('performance');
      return () => visitor.ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: its.county.nodes.unit, account: null, until: day, reason: '系统迁移' } });
    },
  },
  'POST /api/organisation/nodes': {
    records: 'organisation.changed',
    async ready({ its, as }) {
      const visitor = await as('system');
      return () => visitor.ask('POST', '/api/organisation/nodes', { body: { kind: 'section', code: null, name: '药品科', parent: its.county.nodes.unit, from: null, to: null } });
    },
  },
  'PUT /api/organisation/nodes/:id': {
    records: 'organisation.changed',
    async ready({ its, as }) {
      const visitor = await as('system');
      return () => visitor.ask('PUT', `/api/organisation/nodes/${its.county.nodes.food}`, { body: { code: null, name: '食品安全科', parent: its.county.nodes.unit, from: null, to: null } });
    },
  },
  'POST /api/organisation/nodes/:id/ending': {
    records: 'organisation.ended',
    async ready({ its, as }) {
      const visitor = await as('system');
      const { unit } = its.county.nodes;
      const { seen } = endingViewSchema.parse((await visitor.get(`/api/organisation/nodes/${unit}/ending?lastDay=${day}`)).json());
      return () => visitor.ask('POST', `/api/organisation/nodes/${unit}/ending`, { body: { lastDay: day, successors: [{ place: unit, successor: null }], reason: '机构改革', seen } });
    },
  },
  'POST /api/organisation/nodes/:id/restoring': {
    records: 'organisation.ending-undone',
    async ready({ its, as }) {
      const visitor = await as('system');
      const { food } = its.county.nodes;
      expect((await visitor.ask('POST', `/api/organisation/nodes/${food}/ending`, { body: { lastDay: day, successors: [], reason: '机构改革', seen: null } })).status).toBe(200);
      const { event } = undoViewSchema.parse((await visitor.get(`/api/organisation/nodes/${food}/restoring`)).json());
      return () => visitor.ask('POST', `/api/organisation/nodes/${food}/restoring`, { body: { event, reason: '登记错了' } });
    },
  },
  'POST /api/accounts': {
    records: 'account.created',
    refusedAgain: true,
    async ready({ as }) {
      const visitor = await as('system');
      return () => visitor.ask('POST', '/api/accounts', { body: { login: 'wang', name: '某经办', separation: null } });
    },
  },
  'POST /api/posts': {
    records: 'post.granted',
    async ready({ its, as, newcomer }) {
      const visitor = await as('security');
      return () => visitor.ask('POST', '/api/posts', { body: { account: newcomer, role: 'officer', node: its.county.nodes.food, serves: [], from: '2026-01-01', to: null, reason: '任职文件' } });
    },
  },
  'POST /api/emergencies': {
    records: 'emergency.opened',
    async ready({ its, as, newcomer }) {
      const visitor = await as('security');
      return () => visitor.ask('POST', '/api/emergencies', { body: { account: newcomer, role: 'officer', node: its.county.nodes.food, hours: 1, reason: '核对退回的内容' } });
    },
  },
  'PUT /api/accounts/:id/state': {
    records: 'account.changed',
    async ready({ as, newcomer }) {
      const visitor = await as('system');
      return () => visitor.ask('PUT', `/api/accounts/${newcomer}/state`, { body: { state: 'disabled' } });
    },
  },
  'POST /api/library/proposals': {
    records: 'library.proposed',
    async ready({ as }) {
      const visitor = await as('unitFinance');
      return () => visitor.ask('POST', '/api/library/proposals', { body: { changes: null, draft: proposedIndicator } });
    },
  },
  'DELETE /api/library/proposals/:id': {
    records: 'library.withdrawn',
    refusedAgain: true,
    async ready({ as }) {
      const visitor = await as('unitFinance');
      const { id } = madeSchema.parse((await visitor.ask('POST', '/api/library/proposals', { body: { changes: null, draft: proposedIndicator } })).json());
      return () => visitor.ask('DELETE', `/api/library/proposals/${id}`);
    },
  },
  'POST /api/library/proposals/:id/decision': {
    records: 'library.refused',
    refusedAgain: true,
    async ready({ as }) {
      const [unit, visitor] = [await as('unitFinance'), await as('performance')];
      const { id } = madeSchema.parse((await unit.ask('POST', '/api/library/proposals', { body: { changes: null, draft: proposedIndicator } })).json());
      return () => visitor.ask('POST', `/api/library/proposals/${id}/decision`, { body: { kind: 'refused', reason: '与现有指标重复' } });
    },
  },
  'POST /api/library/entries/:entry/end': {
    records: 'library.ended',
    async ready({ as }) {
      const visitor = await as('performance');
      return () => visitor.ask('POST', '/api/library/entries/food-sample-batches/end', { body: { toYear: 2026, successor: null, reason: '不再考核' } });
    },
  },
  'POST /api/session/name': {
    records: 'account.changed',
    async ready({ as }) {
      const visitor = await as('unitFinance');
      return () => visitor.ask('POST', '/api/session/name', { body: { name: '某局财务' } });
    },
  },
};

/** A comment of the department that is not sent yet. */
async function commented({ its, store, as, project }: Sending): Promise<string> {
  await its.submitted();
  const visitor = await as('departmentFinance');
  const written = await visitor.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project, row: null, field: null, text: '请核对。', finding: null, key: store.newId() } });
  return madeSchema.parse(written.json()).id;
}

/** Changing routes that are not walked here, and why that is no gap. */
const elsewhere: Readonly<Record<string, string>> = {
  'POST /api/session': 'signing in again is another session on purpose',
  'DELETE /api/session': 'whoever signed out is out; the second request has no session',
  'POST /api/session/password': 'the former password is wrong the second time',
  'DELETE /api/account/sessions': 'ends what is there; the second time nothing is',
  'DELETE /api/account/sessions/:id': 'ends what is there; the second time nothing is',
  'POST /api/account/second-factor': 'stores nothing',
  'PUT /api/account/second-factor': 'a code is good once (http-people.test.ts)',
  'DELETE /api/account/second-factor': 'removed once, then there is none (account-stores.test.ts)',
  'POST /api/accounts/:id/password': 'another password on purpose: the first one was shown and may be lost',
  'DELETE /api/accounts/:id/second-factor': 'removed once, then there is none (account-stores.test.ts)',
  'DELETE /api/accounts/:id/sessions': 'ends what is there; the second time nothing is',
  'DELETE /api/accounts/:id/sessions/:session': 'ends what is there; the second time nothing is',
  'POST /api/organisation/imports': 'what stands already is left alone (http-organisation-import.test.ts)',
  'POST /api/posts/:id/end': 'organisation-stores.test.ts',
  'POST /api/hand-overs': 'organisation-stores.test.ts',
  'POST /api/delegations': 'organisation-stores.test.ts',
  'POST /api/delegations/:id/end': 'organisation-stores.test.ts',
  'POST /api/emergencies/:id/end': 'account-stores.test.ts',
  'POST /api/imports': 'the same file changes nothing (http-stores.test.ts)',
  'POST /api/returned': 'stores nothing',
  'POST /api/checks': 'stores nothing',
  'POST /api/exports': 'a file made twice is no change of data',
  'DELETE /api/exports/:id': 'a file made twice is no change of data',
  'DELETE /api/demo': 'what is gone is gone (http-stores.test.ts)',
  'DELETE /api/plans/:id/answers/:answer': 'taken back once, then there is none (declarations.test.ts)',
  'PUT /api/account/tours/:tour': 'a mark: the same again is the same',
  'PUT /api/notices/mail': 'a setting: the same again is the same',
  'POST /api/notices/marks': 'a mark: the same again is the same',
  'POST /api/mail/test': 'stores nothing',
  'PUT /api/list-layouts/:id': 'a layout under its id: the same again is the same',
  'DELETE /api/list-layouts/:id': 'removed once, then there is none',
};

/** Identifiers of the program and of rows: nothing a person reads. */
const rawWords = /[0-9a-f]{8}-[0-9a-f]{4}|[a-z]+[-.][a-z]+|[0-9a-f]{32}/u;

onEveryEngine('同一个请求发两遍', migrated, (database) => {
  test('每条会改数据的路由，不在这里走一遍，就写明为什么不必', () =>
    withStore(database(), async (store) => {
      const { server } = await declaringServer(store);
      const changing = server.declaredRoutes.filter(({ method }) => method !== 'GET').map(({ method, url }) => `${method} ${url}`);
      expect([...Object.keys(sentTwice), ...Object.keys(elsewhere)].toSorted()).toEqual([...new Set(changing)].toSorted());
    }));

  test('每种事件都有引起它的路由，或者写明在哪里引起；每种都有中文的名称', () =>
    withStore(database(), async (store) => {
      const { server } = await declaringServer(store);
      const walked = new Set(Object.values(sentTwice).map(({ records }) => records));
      expect([...walked, ...Object.keys(kindsElsewhere)].toSorted()).toEqual(Object.keys(eventKinds).toSorted());
      const declared = new Set(server.declaredRoutes.map(({ method, url }) => `${method} ${url}`));
      expect(Object.values(kindsElsewhere).filter((where) => where.includes('/api/') && !declared.has(where))).toEqual([]);
      expect(Object.values(eventKinds).filter(({ title }) => !/^\p{Script=Han}[\p{Script=Han}“”]*$/u.test(title))).toEqual([]);
    }));

  test.each(Object.entries(sentTwice))('%s：只办一次，数据和事件链同办一次时一样', (_route, { ready, refusedAgain = false }) =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const send = await ready(await sendingOf(its, store));
      const before = await rowsOf();
      const first = await send();
      expect([first.status < 400, first.body]).toEqual([true, first.body]);
      const after = await rowsOf();
      expect(after).not.toEqual(before);
      const second = await send();
      expect([second.status < 400, second.body]).toEqual([!refusedAgain, second.body]);
      expect(await rowsOf()).toEqual(after);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test.each(Object.entries(sentTwice))('%s：同时发两遍，只有一个事件；再发一遍，什么也不变', (_route, { records, ready, refusedAgain = false }) =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const send = await ready(await sendingOf(its, store));
      const before = await rowsOf();
      const answers = await Promise.all([send(), send()]);
      const refused = answers.filter(({ status }) => status >= 400);
      // The second may find that what it was about is gone; it never fails, and the first is always done.
      expect(refused.map(({ body }) => body)).toHaveLength(refusedAgain ? Math.min(refused.length, 1) : 0);
      expect(refused.filter(({ status }) => status >= 500)).toEqual([]);
      const after = await rowsOf();
      expect((after['event'] ?? 0) - (before['event'] ?? 0)).toBe(1);
      await toldAs(records, its, before['event'] ?? 0);
      await send();
      expect(await rowsOf()).toEqual(after);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  async function sendingOf(its: DeclaringServer, store: TestStore): Promise<Sending> {
    const [first] = await its.identities();
    const administrators = {
      system: await its.county.person('xitong', [{ role: 'system-administrator', node: its.county.nodes.division }]),
      security: await its.county.person('anquan', [{ role: 'security-administrator', node: its.county.nodes.division }]),
    };
    const newcomer = await its.county.person('xinren', []);
    const as = async (who: CountyPost | keyof typeof administrators): Promise<Visitor> => {
      if (who !== 'system' && who !== 'security') return its.as(who);
      const { id, login } = administrators[who].account;
      must(await its.ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
      const visitor = new Visitor(its.server);
      expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
      return visitor;
    };
    return { its, store, as, project: first?.id ?? '', row: first?.rows[0] ?? '', newcomer: newcomer.account.id };
  }

  /** The last event says who did what and when, in words of people, without an identifier. */
  async function toldAs(kind: EventKind, { ports, county }: DeclaringServer, after: number): Promise<void> {
    const [event, ...others] = await ports.history.chained({ division: countyDivision, after, most: 10 });
    expect([event?.kind, event?.title, others]).toEqual([kind, eventKinds[kind].title, []]);
    const names = [...Object.keys(county.people), 'xitong', 'anquan', '某局财务'];
    expect([names.includes(event?.by ?? ''), Number.isNaN(Date.parse(event?.at ?? ''))]).toEqual([true, false]);
    expect([event?.title ?? '', ...toldEvent(event?.detail ?? {})].filter((text) => !/\p{Script=Han}/u.test(text) || rawWords.test(text))).toEqual([]);
  }

  /** How many rows every table holds; sessions are used by asking. */
  async function rowsOf(): Promise<Record<string, number>> {
    const tables = declaredTables.map(({ name }) => name).filter((name) => name !== 'session');
    const answer = await database().query<Record<string, number>>(`select ${tables.map((name) => `(select count(*)::int from ${name}) as "${name}"`).join(', ')}`);
    return answer.rows[0] ?? {};
  }
});
