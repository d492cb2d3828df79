// A year of the county and its administration, over HTTP: every kind of event that test/http-sent-twice.test.ts does not walk comes about here once, by the request that causes it.
// A kind that is declared and comes about nowhere fails the test; what each tells is in words of people.
import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { importPlan } from '../src/application/commands/import-plan.command.ts';
import { giveDayNotices } from '../src/application/notices/day-notices.ts';
import { toldEvent } from '../src/application/queries/told-event.ts';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { offeredSecondFactorSchema } from '../src/http/contract/accounts.ts';
import { madeSchema } from '../src/http/contract/organisation.ts';
import { erasePersonalValues } from '../src/persistence/repositories/personal-values.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyDivision, type County, type CountyPost } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { kindsElsewhere } from './support/kinds-elsewhere.ts';
import { sample, Visitor, type Answer } from './support/http-server.ts';
import { proposedIndicator } from './support/route-probes.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { takingEdit, textOf } from './support/taken-edits.ts';
import { onEveryEngine } from './support/with-database.ts';

/** Identifiers of the program and of rows: nothing a person reads. */
const rawWords = /[0-9a-f]{8}-[0-9a-f]{4}|[a-z]+[-.][a-z]+|[0-9a-f]{32}/u;

onEveryEngine('每种事件都真的办一次', migrated, (database) => {
  test('申报的一年、岗位、账号、指标库、消息：没有一种事件只写在表里', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      await texts(its);
      await aYear(its);
      await posts(its, store);
      await accounts(its, store);
      await beside(its, store);
      const events = await allEvents(its);
      const caused = new Set(events.map(({ kind }) => kind));
      expect(Object.keys(kindsElsewhere).filter((kind) => !caused.has(kind))).toEqual([]);
      const told = events.flatMap(({ kind, title, detail }) => [title, ...toldEvent(detail)].map((line) => ({ kind, line })));
      expect(told.filter(({ line }) => !/\p{Script=Han}/u.test(line) || rawWords.test(line))).toEqual([]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));
});

async function done(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  expect([given.status < 400, given.body]).toEqual([true, given.body]);
  return given;
}

/** A file brought in, and what a section and its unit do with a project before it is handed in. */
async function texts(its: DeclaringServer): Promise<void> {
  const unit = await its.as('unitFinance');
  const another = new TextDecoder().decode(sample('dingzhou-2021.txt')).replaceAll('414001', its.county.unitCode);
  await done(unit.upload('/api/imports', new TextEncoder().encode(another), '文本.txt'));
  const [food] = await its.identities();
  const projects = [food?.id ?? ''];
  await done(unit.ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects, section: its.county.nodes.food, key: newKey() } }));
  await done(its.projectStep('foodOfficer', 'hand-in', projects));
  await done(its.projectStep('foodOfficer', 'take-back', projects));
  await done(its.projectStep('foodOfficer', 'hand-in', projects));
  await done(its.projectStep('foodHead', 'confirm', projects));
  await done(its.projectStep('unitFinance', 'send-back', projects, { reason: '请补台数。' }));
  await done(its.projectStep('foodOfficer', 'hand-in', projects));
  await done(its.projectStep('foodHead', 'confirm', projects));
  // A ground that says nothing asks for an answer, and is put back afterwards.
  const basis = { kind: 'cell', project: food?.id ?? '', row: food?.rows[0] ?? '', column: 'basis' } as const;
  await its.edit({ ...basis, text: '根据工作需要' });
  const finding = (await its.declaration(unit)).findings.find(({ severity }) => severity === 'explain');
  await done(unit.ask('POST', `/api/plans/${its.planId}/answers`, { body: { finding: finding?.key, side: 'unit', reason: '按往年实际', key: newKey() } }));
  const answered = (await its.declaration(unit)).findings.find(({ key }) => key === finding?.key)?.answer;
  await done(unit.ask('DELETE', `/api/plans/${its.planId}/answers/${answered?.id ?? ''}`));
  await its.edit({ ...basis, text: '《2027年食品安全抽检计划》' });
  // A text of the year after, into which a project goes on.
  const { planId } = begunPlanSchema.parse((await done(unit.ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'blank', firstProject: '某项目' } } }))).json());
  const [source, target] = [await textOf(unit, its.planId), await textOf(unit, planId)];
  await done(unit.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent: target.event, edits: [takingEdit(source, 0, target, newKey)], title: '新增1个延续项目' } }));
}

async function aYear(its: DeclaringServer): Promise<void> {
  const unit = await its.as('unitFinance');
  const passed = async (): Promise<void> => {
    for (const post of ['departmentFinance', 'firstReview', 'performance'] as const) await done(its.step(post, 'pass'));
  };
  await done(its.step('unitFinance', 'give-up', { reason: '起草错了单位' }));
  await done(its.step('unitFinance', 'take-up'));
  await its.submitted();
  await its.openRounds('first-up', 'second-up', 'publication', 'adjustment');
  await done(its.step('unitFinance', 'withdraw', { reason: '还要再改' }));
  await done(its.step('unitFinance', 'submit'));
  await done(its.step('departmentFinance', 'return', { reason: '请补充依据。' }));
  await done(its.step('unitFinance', 'submit'));
  await passed();
  const { draft } = (await its.ports.declarations.picture(its.planId)) ?? { draft: { projects: [] } };
  await done(its.step('budget', 'give-control', { controls: draft.projects.map(({ id, project }) => ({ project: id, amount: project.budget.total?.value ?? 0 })) }));
  await done(its.step('unitFinance', 'submit'));
  await passed();
  await done(its.step('budget', 'approve'));
  await done(its.step('budget', 'revoke-approval', { reason: '金额有误' }));
  await done(its.step('budget', 'approve'));
  const projects = draft.projects.map(({ id }) => id);
  await done(its.step('unitFinance', 'adjust', { reason: '抽检任务增加', projects }));
  await done(its.step('unitFinance', 'cancel-adjustment', { reason: '任务未下达' }));
  await done(unit.ask('PUT', `/api/plans/${its.planId}/declaration/disclosure`, { body: { decisions: [{ projects, disclosure: 'public', ground: null, reason: '', secrecyReviewer: null }], key: newKey() } }));
  await done(its.step('unitFinance', 'publish'));
}

async function posts(its: DeclaringServer, store: TestStore): Promise<void> {
  const { county, ports } = its;
  const security = await signedIn(its, await county.person('anquan', [{ role: 'security-administrator', node: county.nodes.division }]));
  const leaving = await county.person('diaoli', [{ role: 'officer', node: county.nodes.food }]);
  const newcomer = await county.person('xinren', []);
  const own = (await ports.organisation.read()).appointments.find(({ account }) => account === county.people.unitFinance.account.id)?.id ?? '';
  const lent = await done((await its.as('unitFinance')).ask('POST', '/api/delegations', { body: { appointment: own, to: county.people.foodHead.account.id, from: '2026-09-15', until: '2026-09-20', reason: '外出培训' } }));
  await done((await its.as('unitFinance')).ask('POST', `/api/delegations/${madeSchema.parse(lent.json()).id}/end`, { body: { lastDay: '2026-09-16' } }));
  await done(security.ask('POST', '/api/hand-overs', { body: { from: leaving.account.id, to: newcomer.account.id, lastDay: '2026-09-20', reason: '调离' } }));
  const given = (await ports.organisation.read()).appointments.find(({ account }) => account === newcomer.account.id)?.id ?? '';
  await done(security.ask('POST', `/api/posts/${given}/end`, { body: { lastDay: '2026-10-31', reason: '轮岗' } }));
  const opened = await done(security.ask('POST', '/api/emergencies', { body: { account: newcomer.account.id, role: 'officer', node: county.nodes.measuring, hours: 1, reason: '核对退回的内容' } }));
  await done(security.ask('POST', `/api/emergencies/${madeSchema.parse(opened.json()).id}/end`));
  expect((await verifyChain(store.database, store.headFile)).problems).toEqual([]);
}

async function accounts(its: DeclaringServer, store: TestStore): Promise<void> {
  const { county, ports } = its;
  const system = await signedIn(its, await county.person('xitong', [{ role: 'system-administrator', node: county.nodes.division }]));
  const person = await county.person('zhanghao', []);
  const visitor = await signedIn(its, person);
  const offered = offeredSecondFactorSchema.parse((await done(visitor.ask('POST', '/api/account/second-factor', { body: { password: countyPassword } }))).json());
  const code = new TOTP({ secret: offered.secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: ports.clock.now() });
  await done(visitor.ask('PUT', '/api/account/second-factor', { body: { secret: offered.secret, proof: offered.proof, code } }));
  await done(visitor.ask('DELETE', '/api/account/second-factor', { body: { password: countyPassword } }));
  await done(visitor.ask('POST', '/api/session/password', { body: { current: countyPassword, next: 'another quiet harbour' } }));
  await done((await signedIn(its, person)).ask('DELETE', '/api/session'));
  await done(system.ask('POST', `/api/accounts/${person.account.id}/password`));
  must(await importPlan({ ...its.ports }, { actor: { kind: 'setup' }, bytes: sample(), fileName: '示范.docx', kind: 'demo' }));
  await done(system.ask('DELETE', '/api/demo'));
  // No command offers it yet: the law asks for it, and the store does it.
  must(await erasePersonalValues(store, { division: countyDivision, actor: person.account.id, ownerId: person.account.id }));
}

/** Layouts of lists, the library, mails, and what a day tells by itself. */
async function beside(its: DeclaringServer, store: TestStore): Promise<void> {
  const unit = await its.as('unitFinance');
  const performance = await its.as('performance');
  const layout = store.newId();
  const columns = [['事项', '项目名称'], ['考核点', '三级指标'], ['数', '指标值']].map(([heading, holds]) => ({ heading, holds }));
  await done(unit.ask('PUT', `/api/list-layouts/${layout}`, { body: { title: '一体化系统', moneyUnit: '元', targets: 'whole', columns } }));
  await done(unit.ask('DELETE', `/api/list-layouts/${layout}`));
  const decided = async (draft: object, decision: object): Promise<void> => {
    const { id } = madeSchema.parse((await done(unit.ask('POST', '/api/library/proposals', { body: { changes: null, draft } }))).json());
    await done(performance.ask('POST', `/api/library/proposals/${id}/decision`, { body: decision }));
  };
  await decided(proposedIndicator, { kind: 'accepted', as: 'new', draft: proposedIndicator, fromYear: 2027 });
  await decided({ ...proposedIndicator, name: '集贸市场电子秤抽查台数' }, { kind: 'merged', into: 'food-sample-batches', reason: '与它是一回事' });
  await done(unit.ask('PUT', '/api/notices/mail', { body: { address: 'somebody@example.invalid', off: [] } }));
  const unitPost = (await its.ports.organisation.read()).appointments.find(({ account }) => account === its.county.people.foodHead.account.id)?.id ?? '';
  await done((await its.as('foodHead')).ask('POST', '/api/delegations', { body: { appointment: unitPost, to: its.county.people.foodOfficer.account.id, from: '2026-09-15', until: '2026-09-20', reason: '外出培训' } }));
  must(await giveDayNotices(its.ports));
}

async function allEvents(its: DeclaringServer) {
  return its.ports.history.chained({ division: countyDivision, after: 0, most: 2_000 });
}

let keys = 0;
/** One for each press of a button. */
function newKey(): string {
  keys += 1;
  return `01900000-0000-7000-8000-${String(keys).padStart(12, 'e')}`;
}

async function signedIn({ server, ports }: DeclaringServer, { account: { id, login } }: County['people'][CountyPost]): Promise<Visitor> {
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
  const visitor = new Visitor(server);
  expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
  return visitor;
}
