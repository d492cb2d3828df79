// What is done in a post that somebody lent, or in an emergency, says so wherever it is told: in the history of the text, on the page 申报, in the list of all records and
// what is taken along, in 消息. What is done in one's own post says nothing of the kind, also where another one was lent besides. Old events have nothing to say.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { auditEventsSchema, planHistorySchema } from '../src/http/contract/history.ts';
import { noticesSchema } from '../src/http/contract/notices.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { readEventBody } from '../src/persistence/audit/event-body.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyDivision, day, type County, type CountyPost } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { Visitor } from './support/http-server.ts';
import { migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

type Person = County['people'][CountyPost];

onEveryEngine('以别人的岗位办理', migrated, (database) => {
  test('受托办的每一步都写明代谁、什么岗位：历史、申报页的经过、操作记录、导出的表和消息', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      await its.submitted();
      const deputy = await its.county.person('daiban', []);
      await lend(its, 'departmentFinance', deputy);
      const visitor = await signedIn(its, deputy);
      const mark = '（受托：代departmentFinance 示例县市场监督管理局主管部门财务）';

      expect((await visitor.ask('POST', `/api/plans/${its.planId}/declaration/steps`, { body: { action: 'pass', reason: '', key: store.newId() } })).status).toBe(200);

      const { entries } = planHistorySchema.parse((await visitor.get(`/api/plans/${its.planId}/history`)).json());
      expect(entries.slice(0, 2).map(({ title, by, under }) => [title, by, under])).toEqual([
        ['审核通过', 'daiban', mark],
        ['报送绩效文本', 'unitFinance', ''],
      ]);
      expect((await its.declaration(visitor)).history.map(({ action, under }) => [action, under])).toEqual([
        ['submit', ''],
        ['pass', mark],
      ]);
      const notices = noticesSchema.parse((await (await its.as('firstReview')).get('/api/notices')).json());
      expect(notices.notices[0]?.sentence).toBe(`示例县市场监管综合执法队2027年度绩效文本已到您这一级，请审核，请在2026年9月29日前办理（办理天数待核实）。${mark}`);

      const auditor = await its.as('auditor');
      const records = auditEventsSchema.parse((await auditor.get(`/api/audit/events?division=${countyDivision}`)).json());
      expect(records.entries.filter(({ under }) => under !== '').map(({ title, under }) => [title, under])).toEqual([['审核通过', mark]]);
      const taken = unzipSync((await auditor.get(`/api/audit/export?division=${countyDivision}`)).bytes);
      const marked = strFromU8(taken['操作记录.csv'] ?? new Uint8Array()).split('\r\n').filter((line) => line.includes('受托'));
      expect([marked.length, marked[0]?.includes(`"daiban","${mark}"`)]).toEqual([1, true]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('紧急授权办的写明事由；自己的岗位就能办的，受托的岗位再多也不写', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const urgent = await its.county.person('jinji', []);
      const security = await its.county.person('anquan', [{ role: 'security-administrator', node: its.county.nodes.division }]);
      const opened = await (await signedIn(its, security)).ask('POST', '/api/emergencies', { body: { account: urgent.account.id, role: 'unit-finance', node: its.county.nodes.unit, hours: 2, reason: '局财务住院，今天截止' } });
      expect([opened.status < 300, opened.body]).toEqual([true, opened.body]);
      const visitor = await signedIn(its, urgent);
      const [first] = await its.identities();
      const described = await visitor.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [first?.id], continuity: 'continued', key: store.newId() } });
      expect([described.status, described.body]).toEqual([200, described.body]);
      await edit(its, visitor, '≥901批');
      await lend(its, 'foodOfficer', its.county.people.unitFinance);
      await edit(its, await its.as('unitFinance'), '≥902批');

      const { entries } = planHistorySchema.parse((await visitor.get(`/api/plans/${its.planId}/history`)).json());
      const emergency = '（紧急授权：局财务住院，今天截止）';
      expect(entries.slice(0, 3).map(({ title, by, under }) => [title, by, under])).toEqual([
        ['编辑绩效文本', 'unitFinance', ''],
        ['编辑绩效文本', 'jinji', emergency],
        ['更改项目的填报信息', 'jinji', emergency],
      ]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('受托报送的，委托的人也算申报人：不能再以自己的另一个岗位审核', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const { nodes } = its.county;
      const lender = await its.county.person('shuangzhi', [{ role: 'unit-finance', node: nodes.unit }, { role: 'department-finance', node: nodes.department }]);
      const deputy = await its.county.person('daiban', []);
      const appointment = (await its.ports.organisation.read()).appointments.find(({ account, role }) => account === lender.account.id && role === 'unit-finance')?.id ?? '';
      must(await its.ports.organisation.delegatePost({ appointment, to: deputy.account.id, from: day('2026-09-15'), until: day('2026-09-16'), reason: '外出培训', notices: [], actor: lender.account.id }));
      await its.openRounds('first-up');
      await its.continued();
      expect((await its.projectStep('unitFinance', 'accept', (await its.identities()).map(({ id }) => id))).status).toBe(200);
      const step = async (visitor: Visitor, action: string) => visitor.ask('POST', `/api/plans/${its.planId}/declaration/steps`, { body: { action, reason: '', key: store.newId() } });
      expect((await step(await signedIn(its, deputy), 'submit')).status).toBe(200);
      const refused = await step(await signedIn(its, lender), 'pass');
      expect([refused.status, problemSchema.parse(refused.json()).code]).toEqual([403, 'own-declaration']);
      expect((await its.step('departmentFinance', 'pass')).status).toBe(200);
    }));

  test('没有借用岗位的事件，写法与从前的一字不差', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      await its.continued();
      const answer = await database().query<{ body: string }>('select body from event');
      expect(answer.rows.filter(({ body }) => body.includes('"under"'))).toEqual([]);
      expect(answer.rows.filter(({ body }) => readEventBody(body) === null)).toEqual([]);
    }));
});

async function edit(its: DeclaringServer, visitor: Visitor, text: string): Promise<void> {
  const [first] = await its.identities();
  const { event } = (await its.ports.declarations.picture(its.planId)) ?? { event: 0 };
  const answer = await visitor.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, edits: [{ kind: 'cell', project: first?.id, row: first?.rows[0], column: 'value', text }], title: '修改1格' } });
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
}

async function lend({ county, ports }: DeclaringServer, post: CountyPost, to: Person): Promise<void> {
  const { account } = county.people[post];
  const { appointments } = await ports.organisation.read();
  const appointment = appointments.find((one) => one.account === account.id)?.id ?? '';
  must(await ports.organisation.delegatePost({ appointment, to: to.account.id, from: day('2026-09-15'), until: day('2026-09-16'), reason: '外出培训', notices: [], actor: account.id }));
}

async function signedIn({ server, ports }: DeclaringServer, { account: { id, login } }: Person): Promise<Visitor> {
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
  const visitor = new Visitor(server);
  expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
  return visitor;
}
