// Accounts, posts, delegations, handovers and emergency access over HTTP: what people do with them, and what is refused.
import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import type { Role } from '../src/domain/access/index.ts';
import { accountListSchema, issuedPasswordSchema, offeredSecondFactorSchema, ownAccountSchema, sessionListSchema } from '../src/http/contract/accounts.ts';
import { emergencyListSchema, handOverPreviewSchema, madeSchema, organisationSchema } from '../src/http/contract/organisation.ts';
import { sessionSchema } from '../src/http/contract/session.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { makeAccount, makeCounty, ownPlaces, type County } from './support/county.ts';
import { ownPassword, sample, settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

const password = 'a quiet harbour';
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

interface Place extends TestServer {
  readonly county: County;
  /** A visitor with posts at the places of `ownPlaces`, by the role's identifier as login. */
  readonly enter: (login: string) => Promise<Visitor>;
  readonly ids: ReadonlyMap<string, string>;
}

/** A county in which every role has an account; its login is the identifier of the role. */
async function peopled(): Promise<Place> {
  const its = await testServer();
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  const ids = new Map<string, string>();
  for (const [role, place] of Object.entries(ownPlaces) as [Role, keyof County][]) {
    const serves = role === 'finance-first-review' ? [county.department] : [];
    ids.set(role, await makeAccount(its.ports, role, { posts: [{ role, node: county[place], serves }], password, now }));
  }
  ids.set('nobody', await makeAccount(its.ports, 'nobody', { posts: [], password, now }));
  const enter = async (login: string): Promise<Visitor> => {
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(password, login)).status).toBe(200);
    return visitor;
  };
  return { ...its, county, enter, ids };
}

const idOf = ({ ids }: Place, login: string): string => ids.get(login) ?? '';

describe('the second account', () => {
  test('ends the time in which the first acts in every role; what each keeps is asked, and given in one step', async () => {
    const its = await testServer();
    const first = await settledVisitor(its);
    await first.upload('/api/imports', sample());
    const { nodes } = organisationSchema.parse((await first.get('/api/organisation')).json());
    const division = nodes.find(({ kind }) => kind === 'division')?.id ?? '';
    const make = (separation: unknown) => first.ask('POST', '/api/accounts', { body: { login: 'wang', name: '王', separation } });
    expect(codeOf(await make(null))).toBe('separation-needed');
    expect(codeOf(await make({ node: division, firstKeeps: 'system-administrator', secondGets: 'audit-administrator' }))).toBe('separation-incomplete');
    expect(codeOf(await make({ node: nodes.find(({ kind }) => kind === 'department')?.id, firstKeeps: 'system-administrator', secondGets: 'security-administrator' }))).toBe('post-wrong-place');
    expect(sessionSchema.parse((await first.get('/api/session')).json()).alone).toBe(true);
    const issued = issuedPasswordSchema.parse((await make({ node: division, firstKeeps: 'system-administrator', secondGets: 'security-administrator' })).json());
    expect(issued).toMatchObject({ login: 'wang', password: 'first-pass-word-9' });
    const after = sessionSchema.parse((await first.get('/api/session')).json());
    expect([after.alone, after.posts.map(({ role, place }) => [role, place])]).toEqual([false, [['system-administrator', '定州市']]]);
    expect(after.may.toSorted()).toEqual(['account.manage', 'demo.remove', 'mail.test', 'organisation.change']);
    // No business content any more, neither in lists nor by address.
    expect(codeOf(await first.upload('/api/imports', sample()))).toBe('not-allowed');
    const listed = (await first.get('/api/plans')).json();
    expect(listed).toEqual({ plans: [], computing: 0 });

    const second = new Visitor(its.server);
    await second.signIn(issued.password, 'wang');
    await second.changePassword(issued.password, password);
    expect(sessionSchema.parse((await second.get('/api/session')).json()).may.toSorted()).toEqual(['emergency.open', 'post.grant', 'post.hand-over']);
    expect(codeOf(await first.ask('POST', '/api/accounts', { body: { login: 'li', name: '李', separation: null } }))).toBe('done');
  });

  test('until then no post is given: the only account needs none', async () => {
    const its = await testServer();
    const first = await settledVisitor(its);
    const county = await makeCounty(its.ports.organisation, its.ports.clock.now());
    const account = sessionSchema.parse((await first.get('/api/session')).json()).account?.id;
    const granted = await first.ask('POST', '/api/posts', { body: { account, role: 'officer', node: county.food, serves: [], from: '2021-12-31', to: null, reason: '任职文件' } });
    expect(codeOf(granted)).toBe('alone-needs-no-posts');
  });
});

describe('accounts', () => {
  test('are made with a password shown once, reset, stopped and let in again by the system administrator', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const made = issuedPasswordSchema.parse((await admin.ask('POST', '/api/accounts', { body: { login: 'ZhangSan', name: ' 张　三 ', separation: null } })).json());
    expect(made).toMatchObject({ login: 'zhangsan', password: 'first-pass-word-9' });
    const newcomer = new Visitor(its.server);
    expect((await newcomer.signIn(made.password, 'ZhangSan')).status).toBe(200);
    expect(codeOf(await newcomer.get('/api/organisation'))).toBe('password-must-change');
    await newcomer.changePassword(made.password, password);
    expect((await newcomer.get('/api/organisation')).status).toBe(200);

    for (let attempt = 0; attempt < 6; attempt += 1) await new Visitor(its.server).signIn('a wrong one', 'zhangsan');
    const reset = issuedPasswordSchema.parse((await admin.ask('POST', `/api/accounts/${made.accountId}/password`)).json());
    expect(codeOf(await newcomer.get('/api/organisation'))).toBe('not-signed-in');
    const again = new Visitor(its.server);
    expect((await again.signIn(reset.password, 'zhangsan')).status).toBe(200);

    const state = (value: string) => admin.ask('PUT', `/api/accounts/${made.accountId}/state`, { body: { state: value } });
    expect(codeOf(await state('disabled'))).toBe('done');
    expect([codeOf(await again.get('/api/organisation')), codeOf(await new Visitor(its.server).signIn(reset.password, 'zhangsan'))]).toEqual(['not-signed-in', 'sign-in-refused']);
    expect(codeOf(await state('active'))).toBe('done');
    expect((await new Visitor(its.server).signIn(reset.password, 'zhangsan')).status).toBe(200);
    const { accounts } = accountListSchema.parse((await admin.get('/api/accounts')).json());
    expect(accounts.find(({ login }) => login === 'zhangsan')).toMatchObject({ name: '张 三', state: 'active', posts: [] });
    expect(accounts.find(({ login }) => login === 'officer')?.posts).toMatchObject([{ title: '经办人', place: '食品科' }]);
  });

  test.each([
    ['1abc', 'login-unsuitable'],
    ['张三', 'login-unsuitable'],
    ['a', 'login-unsuitable'],
    ['officer', 'login-taken'],
  ])('a login %s is refused as %s', async (login, code) => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    expect(codeOf(await admin.ask('POST', '/api/accounts', { body: { login, name: '某', separation: null } }))).toBe(code);
  });

  test('an open session alone resets neither the own password nor the own second factor', async () => {
    const its = await peopled();
    const system = await its.enter('system-administrator');
    const own = `/api/accounts/${idOf(its, 'system-administrator')}`;
    expect([codeOf(await system.ask('POST', `${own}/password`)), codeOf(await system.ask('DELETE', `${own}/second-factor`))]).toEqual(['account-oneself', 'account-oneself']);
    expect((await system.get('/api/session')).status).toBe(200);
    expect((await new Visitor(its.server).signIn(password, 'system-administrator')).status).toBe(200);
  });

  test('nobody stops themselves or the last security administrator', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const stop = (login: string) => admin.ask('PUT', `/api/accounts/${idOf(its, login)}/state`, { body: { state: 'disabled' } });
    expect(codeOf(await stop('system-administrator'))).toBe('account-oneself');
    expect(codeOf(await stop('security-administrator'))).toBe('last-administrator');
    expect(codeOf(await stop('auditor'))).toBe('done');
  });

  test('sessions of another are seen and ended by who looks after the account; one’s own by oneself', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const [desk, phone] = [await its.enter('officer'), await its.enter('officer')];
    const own = ownAccountSchema.parse((await desk.get('/api/account')).json());
    expect([own.sessions.length, own.sessions.filter(({ current }) => current).length]).toEqual([2, 1]);
    const others = sessionListSchema.parse((await admin.get(`/api/accounts/${idOf(its, 'officer')}/sessions`)).json());
    expect(others.sessions.map(({ current }) => current)).toEqual([false, false]);
    const other = own.sessions.find(({ current }) => !current)?.id ?? '';
    expect((await desk.ask('DELETE', `/api/account/sessions/${other}`)).json()).toEqual({ ended: 1 });
    expect([codeOf(await phone.get('/api/organisation')), codeOf(await desk.get('/api/organisation'))]).toEqual(['not-signed-in', 'done']);
    await its.enter('officer');
    expect((await desk.ask('DELETE', '/api/account/sessions')).json()).toEqual({ ended: 1 });
    expect((await admin.ask('DELETE', `/api/accounts/${idOf(its, 'officer')}/sessions`)).json()).toEqual({ ended: 1 });
    expect(codeOf(await desk.get('/api/organisation'))).toBe('not-signed-in');
    const foreign = ownAccountSchema.parse((await admin.get('/api/account')).json()).sessions[0]?.id ?? '';
    const visitor = await its.enter('officer');
    expect((await visitor.ask('DELETE', `/api/account/sessions/${foreign}`)).json()).toEqual({ ended: 0 });
  });
});

describe('the second factor', () => {
  const codeAt = (secret: string, now: number): string => new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: now });

  test('is switched on with password and first code, asked at sign-in, and used once', async () => {
    const its = await peopled();
    const visitor = await its.enter('officer');
    expect(codeOf(await visitor.ask('POST', '/api/account/second-factor', { body: { password: 'wrong password' } }))).toBe('current-password-wrong');
    const offered = offeredSecondFactorSchema.parse((await visitor.ask('POST', '/api/account/second-factor', { body: { password } })).json());
    expect(offered.address).toContain(`secret=${offered.secret}`);
    const confirm = (changes: object) => visitor.ask('PUT', '/api/account/second-factor', { body: { secret: offered.secret, proof: offered.proof, code: codeAt(offered.secret, its.ports.clock.now()), ...changes } });
    expect(codeOf(await confirm({ code: '000000' }))).toBe('second-factor-wrong');
    expect(codeOf(await confirm({ secret: 'GEZDGNBVGY3TQOJQ' }))).toBe('second-factor-offer-over');
    expect(codeOf(await confirm({}))).toBe('done');
    expect(ownAccountSchema.parse((await visitor.get('/api/account')).json()).secondFactor).toBe(true);

    const signIn = async (body: object) => {
      const guest = await new Visitor(its.server).arrive();
      return guest.ask('POST', '/api/session', { body: { login: 'officer', password, ...body } });
    };
    its.pass(60_000);
    expect(codeOf(await signIn({}))).toBe('second-factor-asked');
    expect(codeOf(await signIn({ password: 'wrong password' }))).toBe('sign-in-refused');
    expect(codeOf(await signIn({ code: '123456' }))).toBe('second-factor-wrong');
    const code = codeAt(offered.secret, its.ports.clock.now());
    expect(codeOf(await signIn({ code }))).toBe('done');
    expect(codeOf(await signIn({ code }))).toBe('second-factor-wrong');

    const admin = await its.enter('system-administrator');
    expect(codeOf(await admin.ask('DELETE', `/api/accounts/${idOf(its, 'officer')}/second-factor`))).toBe('done');
    expect(codeOf(await signIn({}))).toBe('done');
  });

  test('is switched off by its owner with the password; codes are guessed as slowly as passwords', async () => {
    const its = await peopled();
    const visitor = await its.enter('officer');
    const offered = offeredSecondFactorSchema.parse((await visitor.ask('POST', '/api/account/second-factor', { body: { password } })).json());
    await visitor.ask('PUT', '/api/account/second-factor', { body: { ...offered, code: codeAt(offered.secret, its.ports.clock.now()) } });
    expect(codeOf(await visitor.ask('DELETE', '/api/account/second-factor', { body: { password: 'wrong password' } }))).toBe('current-password-wrong');
    const guest = await new Visitor(its.server).arrive();
    const answers: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push(codeOf(await guest.ask('POST', '/api/session', { body: { login: 'officer', password, code: '000000' } })));
    expect(answers.at(-1)).toBe('sign-in-locked');
    its.pass(20 * 60_000);
    expect(codeOf(await visitor.ask('DELETE', '/api/account/second-factor', { body: { password } }))).toBe('done');
    expect((await guest.signIn(password, 'officer')).status).toBe(200);
  });
});

describe('places', () => {
  test('are made, renamed, moved and ended within one’s reach', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const { county } = its;
    const section = { kind: 'section', code: null, name: '药械科', parent: county.unit, from: null, to: null };
    const { id } = madeSchema.parse((await admin.ask('POST', '/api/organisation/nodes', { body: section })).json());
    const put = (changes: object) => admin.ask('PUT', `/api/organisation/nodes/${id}`, { body: { code: null, name: '药械科', parent: county.unit, from: null, to: null, ...changes } });
    expect([codeOf(await put({ name: '药品科' })), codeOf(await put({ parent: county.otherUnit })), codeOf(await put({ parent: county.county })), codeOf(await put({ code: '1' }))]).toEqual([
      'done', 'done', 'organisation-broken', 'node-code-unsuitable',
    ]);
    expect(codeOf(await put({ parent: county.otherUnit, from: '2021-12-31', to: '2021-12-30' }))).toBe('days-backwards');
    expect(codeOf(await put({ parent: county.otherUnit, to: '2021-12-30' }))).toBe('done');
    const seen = async (visitor: Visitor) => organisationSchema.parse((await visitor.get('/api/organisation')).json());
    expect((await seen(admin)).nodes.find((node) => node.id === id)).toMatchObject({ name: '药械科', parent: county.otherUnit, to: '2021-12-30' });
    expect((await seen(await its.enter('officer'))).nodes.some((node) => node.id === id)).toBe(false);
    expect(codeOf(await admin.ask('POST', '/api/organisation/nodes', { body: { ...section, kind: 'unit', code: '99' } }))).toBe('node-code-unsuitable');
    expect(codeOf(await admin.ask('POST', '/api/organisation/nodes', { body: { ...section, kind: 'division', code: '130683', parent: null } }))).toBe('not-here');
    expect(codeOf(await admin.ask('PUT', '/api/organisation/nodes/01890000-0000-7000-8000-000000000000', { body: { code: null, name: '无', parent: county.unit, from: null, to: null } }))).toBe('organisation-node-not-found');
  });

  test('a second section of the same name under one unit is refused with a sentence; under another it stands', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const { county } = its;
    const section = { kind: 'section', code: null, name: '药械科', parent: county.unit, from: null, to: null };
    expect(codeOf(await admin.ask('POST', '/api/organisation/nodes', { body: section }))).toBe('done');
    const refused = await admin.ask('POST', '/api/organisation/nodes', { body: { ...section, from: '2021-01-01' } });
    expect(problemSchema.parse(refused.json())).toMatchObject({ code: 'organisation-broken', title: expect.stringContaining('下面已经有“药械科”，同一单位的科室（所）不能重名。') });
    expect(codeOf(await admin.ask('PUT', `/api/organisation/nodes/${county.food}`, { body: { ...section, kind: undefined } }))).toBe('organisation-broken');
    expect(codeOf(await admin.ask('POST', '/api/organisation/nodes', { body: { ...section, parent: county.otherUnit } }))).toBe('done');
  });

  test('what somebody else changed since one looked is told and not overwritten; the same change twice is none', async () => {
    const its = await peopled();
    const admin = await its.enter('system-administrator');
    const { county } = its;
    const base = { code: null, name: '食品科', parent: county.unit, from: null, to: null };
    const put = (changes: object) => admin.ask('PUT', `/api/organisation/nodes/${county.food}`, { body: { ...base, base, ...changes } });
    expect(codeOf(await put({ name: '食品安全科' }))).toBe('done');
    expect(codeOf(await put({ name: '食品安全科' }))).toBe('done');
    const refused = await put({ from: '2020-01-01' });
    expect([refused.status, problemSchema.parse(refused.json())]).toMatchObject([409, { code: 'place-changed', findings: [{ message: expect.stringContaining('没有写入任何内容') }, { path: '名称', message: '名称您打开时是食品科，现在是食品安全科。' }] }]);
    expect(codeOf(await put({ base: { ...base, name: '食品安全科' }, name: '食品安全科', from: '2020-01-01' }))).toBe('done');
  });

  test('show the people of one’s own unit, and those of others only to who looks after them', async () => {
    const its = await peopled();
    const named = async (login: string) => {
      const { people, appointments } = organisationSchema.parse((await (await its.enter(login)).get('/api/organisation')).json());
      return { people: people.map((one) => one.login).toSorted(), places: [...new Set(appointments.map(({ node }) => node))] };
    };
    const officer = await named('officer');
    expect(officer.people).toEqual(['officer', 'registrar', 'section-head', 'unit-finance', 'unit-leader']);
    expect(officer.places.toSorted()).toEqual([its.county.food, its.county.unit].toSorted());
    expect((await named('nobody')).people).toEqual(['nobody']);
    expect((await named('security-administrator')).people).toContain('nobody');
    expect((await named('audit-administrator')).people).not.toContain('nobody');
  });
});

test('whether the department looks at a unit’s texts is not for the administrator of the unit, by whatever change', async () => {
  const its = await peopled();
  await makeAccount(its.ports, 'unit-system', { posts: [{ role: 'system-administrator', node: its.county.otherUnit }], password, now: its.ports.clock.now() });
  const content = { code: '415001', name: '水利局本级', parent: its.county.otherDepartment, from: null, to: null };
  const change = async (login: string, changes: object) => codeOf(await (await its.enter(login)).ask('PUT', `/api/organisation/nodes/${its.county.otherUnit}`, { body: { ...content, ...changes } }));
  expect([await change('unit-system', { ownOffice: false }), await change('unit-system', { code: '415002', name: '水政大队' })]).toEqual(['not-here', 'not-here']);
  expect([await change('unit-system', { name: '县水利局本级' }), await change('system-administrator', { name: '县水利局本级', ownOffice: false })]).toEqual(['done', 'done']);
  expect(await change('unit-system', { name: '县水利局本级', ownOffice: true })).toBe('not-here');
  const row = { row: 2, kind: '预算单位', code: '415001', name: '县水利局本级', parent: '415', from: '', to: '', successor: '', ownOffice: '是' };
  const imported = await (await its.enter('unit-system')).ask('POST', '/api/organisation/imports', { body: { sheets: { places: [row], people: [] }, write: true } });
  expect(imported.json()).toMatchObject({ faults: [{ row: 2, message: '“县水利局本级”不在您的岗位范围内' }], written: false });
});

test('a place has no name with characters that nobody sees or that turn others around', async () => {
  const its = await peopled();
  const make = async (name: string) => codeOf(await (await its.enter('system-administrator')).ask('POST', '/api/organisation/nodes', { body: { kind: 'section', code: null, name, parent: its.county.unit, from: null, to: null } }));
  expect([await make('食\u202e品科'), await make('食品\u200b科'), await make('食品\ud800科'), await make('食品二科')]).toEqual(['node-name-unsuitable', 'node-name-unsuitable', 'node-name-unsuitable', 'done']);
});

test('whoever fills in a unit makes no other units and departments with a file', async () => {
  const its = await peopled();
  const two = new TextDecoder().decode(sample('dingzhou-2021.txt')).split('\n');
  const unit = two.slice(0, two.findLastIndex((line, index) => line.includes('414001') && two.slice(0, index).filter((one) => one.includes('414001')).length === 1)).join('\n');
  const text = `${unit}\n${unit.replaceAll('414001', '999001').replaceAll('市场监督管理局', '别的局')}`;
  const finance = await its.enter('unit-finance');
  expect((await finance.upload('/api/imports', new TextEncoder().encode(text), '文本.txt')).status).toBe(201);
  const { nodes } = organisationSchema.parse((await finance.get('/api/organisation')).json());
  expect(nodes.filter(({ code }) => code?.startsWith('999') === true)).toEqual([]);
});

describe('posts', () => {
  const grant = (its: Place, changes: object) => ({ body: { account: idOf(its, 'nobody'), role: 'officer', node: its.county.pipes, serves: [], from: '2021-12-31', to: null, reason: '任职文件', ...changes } });

  test('are given and taken back by the security administrator, who cannot give them to the wrong place, a stranger, or against 三员分立', async () => {
    const its = await peopled();
    const security = await its.enter('security-administrator');
    const { id } = madeSchema.parse((await security.ask('POST', '/api/posts', grant(its, {}))).json());
    const refused = async (changes: object) => codeOf(await security.ask('POST', '/api/posts', grant(its, changes)));
    expect(await refused({ role: 'unit-finance' })).toBe('post-wrong-place');
    expect(await refused({ account: '01890000-0000-7000-8000-000000000000' })).toBe('account-unknown');
    expect(await refused({ account: idOf(its, 'system-administrator') })).toBe('post-incompatible');
    expect(await refused({ role: 'king' })).toBe('role-unknown');
    expect(await refused({ reason: ' ' })).toBe('invalid-request');
    expect(await refused({ to: '2021-12-01' })).toBe('days-backwards');
    expect(await refused({ role: 'finance-first-review', node: its.county.agriculture, serves: [its.county.unit] })).toBe('post-serves-no-department');
    expect(await refused({ role: 'finance-first-review', node: its.county.agriculture, serves: [] })).toBe('post-serves-no-department');
    expect(await refused({ account: idOf(its, 'auditor') })).toBe('post-incompatible');
    const holder = await its.enter('nobody');
    expect(sessionSchema.parse((await holder.get('/api/session')).json()).posts).toMatchObject([{ appointment: id, role: 'officer', place: '供水科' }]);
    const end = (appointment: string, lastDay: string) => security.ask('POST', `/api/posts/${appointment}/end`, { body: { lastDay, reason: '调离' } });
    expect([codeOf(await end(id, '2021-12-30')), codeOf(await end('01890000-0000-7000-8000-000000000000', '2021-12-30'))]).toEqual(['done', 'post-not-found']);
    expect(sessionSchema.parse((await holder.get('/api/session')).json()).posts).toEqual([]);
    const { appointments } = organisationSchema.parse((await security.get('/api/organisation')).json());
    const own = appointments.find(({ role }) => role === 'security-administrator')?.id ?? '';
    expect(codeOf(await end(own, '2022-01-31'))).toBe('last-administrator');
    expect(codeOf(await end(own, '2022-02-30'))).toBe('invalid-request');
  });

  test('go over to another with what waits for them', async () => {
    const its = await peopled();
    const importer = await its.enter('unit-finance');
    expect((await importer.upload('/api/imports', sample())).status).toBe(201);
    const security = await its.enter('security-administrator');
    const preview = handOverPreviewSchema.parse((await security.get(`/api/hand-overs?account=${idOf(its, 'unit-finance')}&lastDay=2021-12-31`)).json());
    expect(preview).toEqual({
      posts: [{ id: expect.any(String), title: '单位财务', place: '市场监督管理局本级', from: '2021-12-31', to: null }],
      waiting: [{ action: '报送绩效文本', unitName: '定州市市场监督管理局本级', fiscalYear: 2021 }],
    });
    const hand = (changes: object) => security.ask('POST', '/api/hand-overs', { body: { from: idOf(its, 'unit-finance'), to: idOf(its, 'nobody'), lastDay: '2021-12-31', reason: '轮岗', ...changes } });
    expect(codeOf(await hand({ to: idOf(its, 'system-administrator') }))).toBe('post-incompatible');
    expect(codeOf(await hand({ to: idOf(its, 'unit-finance') }))).toBe('hand-over-to-oneself');
    expect((await hand({})).json()).toEqual({ posts: 1 });
    expect(codeOf(await hand({}))).toBe('nothing-to-hand-over');
    const taker = await its.enter('nobody');
    expect(codeOf(await taker.upload('/api/imports', sample()))).toBe('not-allowed');
    // The night passes; so does the session, which outlasts no hour without use.
    its.pass(9 * 3_600_000);
    expect((await (await its.enter('nobody')).upload('/api/imports', sample())).status).toBe(200);
    expect(codeOf(await (await its.enter('unit-finance')).upload('/api/imports', sample()))).toBe('not-allowed');
  });

  test('of a section are handed over by its head, and by no other', async () => {
    const its = await peopled();
    const body = { from: idOf(its, 'officer'), to: idOf(its, 'nobody'), lastDay: '2021-12-31', reason: '调离' };
    expect(codeOf(await (await its.enter('unit-finance')).ask('POST', '/api/hand-overs', { body }))).toBe('not-allowed');
    const head = await its.enter('section-head');
    expect(codeOf(await head.ask('POST', '/api/hand-overs', { body: { ...body, from: idOf(its, 'registrar') } }))).toBe('not-here');
    expect(codeOf(await head.ask('POST', '/api/hand-overs', { body }))).toBe('done');
  });

  test('that open texts beyond one’s reach are given by nobody who looks after a single unit, not even for hours', async () => {
    const its = await peopled();
    const now = its.ports.clock.now();
    await makeAccount(its.ports, 'unit-security', { posts: [{ role: 'security-administrator', node: its.county.otherUnit }], password, now });
    const security = await its.enter('unit-security');
    const give = async (changes: object) => codeOf(await security.ask('POST', '/api/posts', grant(its, changes)));
    for (const role of ['finance-performance', 'finance-budget', 'treasury']) expect(await give({ role }), role).toBe('not-here');
    expect(await give({ role: 'finance-first-review', serves: [its.county.department] })).toBe('not-here');
    expect(codeOf(await security.get(`/api/left-empty?kind=granted&account=${idOf(its, 'nobody')}&role=finance-performance&node=${its.county.pipes}&from=2021-12-31`))).toBe('not-here');
    const emergency = (role: string) => security.ask('POST', '/api/emergencies', { body: { account: idOf(its, 'nobody'), role, node: its.county.pipes, hours: 1, reason: '数据库故障，需核对内容' } });
    expect(codeOf(await emergency('finance-performance'))).toBe('not-here');
    // In a list it is a fault of its row, and nothing is written.
    const row = { row: 2, login: 'nobody', name: '', role: '财政绩效股', place: '415001/供水科', serves: '', from: '2021-12-31', to: '', reason: '' };
    expect((await security.ask('POST', '/api/organisation/imports', { body: { sheets: { places: [], people: [row] }, write: true } })).json()).toMatchObject({ faults: [{ row: 2, message: '“财政绩效股”看得到“定州市”的文本，超出了您的岗位范围' }], written: false });
    expect(sessionSchema.parse((await (await its.enter('nobody')).get('/api/session')).json()).posts).toEqual([]);
    // What the own unit needs is given there, and what reaches the county by whoever looks after the county.
    expect([await give({}), codeOf(await emergency('officer'))]).toEqual(['done', 'done']);
    const county = await its.enter('security-administrator');
    expect(codeOf(await county.ask('POST', '/api/posts', grant(its, { role: 'finance-performance' })))).toBe('done');
    // Of emergencies the unit’s administrator is told those of the unit.
    expect(codeOf(await county.ask('POST', '/api/emergencies', { body: { account: idOf(its, 'nobody'), role: 'officer', node: its.county.food, hours: 1, reason: '核对退回的内容' } }))).toBe('done');
    const listed = async (visitor: Visitor) => emergencyListSchema.parse((await visitor.get('/api/emergencies')).json()).emergencies.map(({ place }) => place);
    expect([await listed(security), (await listed(county)).toSorted()]).toEqual([['供水科'], ['供水科', '食品科']]);
  });

  test('of an administration are handed over by the security administrator alone', async () => {
    const its = await peopled();
    const now = its.ports.clock.now();
    const held = await makeAccount(its.ports, 'unit-security', { posts: [{ role: 'security-administrator', node: its.county.unit }], password, now });
    const body = { from: held, to: idOf(its, 'nobody'), lastDay: '2021-12-31', reason: '轮岗' };
    expect(codeOf(await (await its.enter('unit-leader')).ask('POST', '/api/hand-overs', { body }))).toBe('not-allowed');
    expect(codeOf(await (await its.enter('security-administrator')).ask('POST', '/api/hand-overs', { body }))).toBe('done');
  });

  test('are lent by their holder for some days and taken back', async () => {
    const its = await peopled();
    const holder = await its.enter('unit-finance');
    const { posts } = sessionSchema.parse((await holder.get('/api/session')).json());
    const lending = { appointment: posts[0]?.appointment, to: idOf(its, 'nobody'), from: '2021-12-31', until: '2022-01-05', reason: '外出培训' };
    const lend = (visitor: Visitor, changes: object = {}) => visitor.ask('POST', '/api/delegations', { body: { ...lending, ...changes } });
    expect(codeOf(await lend(await its.enter('officer')))).toBe('post-not-own');
    expect(codeOf(await lend(holder, { to: idOf(its, 'unit-finance') }))).toBe('delegation-to-oneself');
    expect(codeOf(await lend(holder, { until: '2021-12-01' }))).toBe('days-backwards');
    expect(codeOf(await lend(holder, { from: '2021-11-01', until: '2021-12-01' }))).toBe('day-past');
    const { id } = madeSchema.parse((await lend(holder)).json());
    const deputy = await its.enter('nobody');
    const held = sessionSchema.parse((await deputy.get('/api/session')).json()).posts;
    expect(held).toMatchObject([{ role: 'unit-finance', onBehalfOf: 'unit-finance' }]);
    expect((await deputy.upload('/api/imports', sample())).status).toBe(201);
    expect(codeOf(await lend(deputy, { to: idOf(its, 'officer') }))).toBe('post-not-own');
    // Whoever acts in it for another administrates nothing meanwhile, by whatever way an administration would come.
    const security = await its.enter('security-administrator');
    const administer = (role: Role) => security.ask('POST', '/api/posts', grant(its, { role, node: its.county.otherUnit }));
    expect([codeOf(await administer('system-administrator')), codeOf(await administer('audit-administrator'))]).toEqual(['post-incompatible', 'post-incompatible']);
    expect(codeOf(await security.ask('POST', '/api/hand-overs', { body: { from: idOf(its, 'system-administrator'), to: idOf(its, 'nobody'), lastDay: '2022-01-01', reason: '轮岗' } }))).toBe('post-incompatible');
    expect(codeOf(await security.ask('POST', '/api/emergencies', { body: { account: idOf(its, 'nobody'), role: 'auditor', node: its.county.county, hours: 1, reason: '核对移交的内容' } }))).toBe('post-incompatible');
    // Nor is the account looked after by an administrator who does not reach that post.
    await makeAccount(its.ports, 'other-system', { posts: [{ role: 'system-administrator', node: its.county.otherUnit }], password, now: its.ports.clock.now() });
    const stranger = await its.enter('other-system');
    expect([codeOf(await stranger.ask('POST', `/api/accounts/${idOf(its, 'nobody')}/password`)), codeOf(await stranger.ask('DELETE', `/api/accounts/${idOf(its, 'nobody')}/second-factor`))]).toEqual(['not-here', 'not-here']);
    const end = (visitor: Visitor) => visitor.ask('POST', `/api/delegations/${id}/end`, { body: { lastDay: '2021-12-30' } });
    expect(codeOf(await end(await its.enter('officer')))).toBe('not-allowed');
    expect(codeOf(await end(holder))).toBe('done');
    expect(sessionSchema.parse((await deputy.get('/api/session')).json()).posts).toEqual([]);
  });
});

describe('emergency access', () => {
  test('is opened for somebody else for some hours, told to whoever has it, and listed for audit', async () => {
    const its = await peopled();
    const security = await its.enter('security-administrator');
    const open = (changes: object) =>
      security.ask('POST', '/api/emergencies', { body: { account: idOf(its, 'nobody'), role: 'auditor', node: its.county.county, hours: 2, reason: '数据库故障，需核对内容', ...changes } });
    expect(codeOf(await open({ account: idOf(its, 'security-administrator') }))).toBe('emergency-for-oneself');
    expect([codeOf(await open({ hours: 25 })), codeOf(await open({ hours: 0 }))]).toEqual(['emergency-too-long', 'emergency-too-long']);
    expect(codeOf(await open({ role: 'audit-administrator' }))).toBe('emergency-no-administration');
    expect(codeOf(await open({ role: 'officer' }))).toBe('post-wrong-place');
    expect(codeOf(await open({ account: '01890000-0000-7000-8000-000000000000' }))).toBe('account-unknown');
    expect(codeOf(await open({ reason: '急' }))).toBe('invalid-request');
    // 三员分立 holds in an emergency too: whoever administrates reads no business content.
    expect(codeOf(await open({ account: idOf(its, 'system-administrator') }))).toBe('post-incompatible');
    await (await its.enter('unit-finance')).upload('/api/imports', sample());
    const helper = await its.enter('nobody');
    const plans = async () => ((await helper.get('/api/plans')).json() as { plans: unknown[] }).plans.length;
    expect(await plans()).toBe(0);
    const { id } = madeSchema.parse((await open({})).json());
    const told = sessionSchema.parse((await helper.get('/api/session')).json());
    expect(told.emergencies).toEqual([{ id, reason: '数据库故障，需核对内容', until: '2021-12-31T10:00:00.000Z' }]);
    expect(told.posts.map(({ role }) => role)).toEqual(['auditor']);
    expect(await plans()).toBe(1);
    const listed = async (login: string) => emergencyListSchema.parse((await (await its.enter(login)).get('/api/emergencies')).json()).emergencies;
    expect(await listed('audit-administrator')).toMatchObject([{ accountName: 'nobody', title: '审计', place: '定州市', open: true, openedBy: 'security-administrator', closedBy: null }]);
    expect(codeOf(await (await its.enter('officer')).get('/api/emergencies'))).toBe('not-allowed');
    expect(codeOf(await (await its.enter('officer')).ask('POST', `/api/emergencies/${id}/end`))).toBe('not-allowed');
    expect(codeOf(await helper.ask('POST', `/api/emergencies/${id}/end`))).toBe('done');
    expect(await plans()).toBe(0);
    expect(await listed('auditor')).toMatchObject([{ id, open: false, closedBy: 'nobody', until: '2021-12-31T08:00:00.000Z' }]);
    expect(codeOf(await security.ask('POST', '/api/emergencies/01890000-0000-7000-8000-000000000000/end'))).toBe('emergency-not-found');
  });

  test('is over after its hours without anybody doing anything', async () => {
    const its = await peopled();
    const security = await its.enter('security-administrator');
    const helper = await its.enter('nobody');
    await security.ask('POST', '/api/emergencies', { body: { account: idOf(its, 'nobody'), role: 'auditor', node: its.county.county, hours: 1, reason: '核对移交的内容' } });
    const has = async () => sessionSchema.parse((await helper.get('/api/session')).json()).emergencies.length;
    expect(await has()).toBe(1);
    its.pass(30 * 60_000);
    expect(await has()).toBe(1);
    its.pass(30 * 60_000 - 1);
    expect(await has()).toBe(1);
    its.pass(1);
    expect(await has()).toBe(0);
  });
});

test('the first account may be given a password of its own without a second factor being asked', async () => {
  const its = await testServer();
  const visitor = await settledVisitor(its);
  expect(codeOf(await visitor.changePassword(ownPassword, 'qwertyuiop12'))).toBe('password-unsuitable');
});
