// The interface as a signed-in page uses it, and who is refused where.
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyPlan } from '../src/application/plan-scope.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { refreshFigures } from '../src/application/commands/refresh-figures.command.ts';
import { checkedFileSchema, importResultSchema, planDiffSchema, planDocumentSchema, planListSchema, rulePagesSchema, systemSchema } from '../src/http/contract/plans.ts';
import { sessionSchema } from '../src/http/contract/session.ts';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { edition, ownPassword, sample, settledVisitor, testServer, Visitor } from './support/http-server.ts';
import { changedSample } from './support/changed-sample.ts';

const openApiShape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }))) });
const unknownId = '01890000-0000-7000-8000-000000000000';

describe('signing in', () => {
  test('a guest is told that nobody is signed in, and gets a token and a cookie no script can read', async () => {
    const { server } = await testServer();
    const guest = new Visitor(server);
    const answer = await guest.get('/api/session');
    expect(sessionSchema.parse(answer.json())).toMatchObject({ account: null });
    expect(answer.headers['set-cookie']).toMatch(/^hengji-guest=[\w-]+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('the first password opens a session in which only the password can be changed; the new one opens everything', async () => {
    const its = await testServer({ demo: true });
    const visitor = new Visitor(its.server);
    const first = sessionSchema.parse((await visitor.signIn(its.firstPassword)).json());
    expect(first.account).toMatchObject({ login: 'admin', mustChangePassword: true });
    expect(problemSchema.parse((await visitor.get('/api/plans')).json()).code).toBe('password-must-change');
    expect((await visitor.changePassword(its.firstPassword, ownPassword)).status).toBe(200);
    expect((await visitor.get('/api/plans')).status).toBe(200);
    expect(sessionSchema.parse((await visitor.get('/api/session')).json()).account?.mustChangePassword).toBe(false);
  });

  test('a wrong password and an unknown login get the same answer', async () => {
    const { server } = await testServer();
    const visitor = await new Visitor(server).arrive();
    const wrong = await visitor.signIn('not-the-password');
    const unknown = await visitor.signIn('not-the-password', 'nobody');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.json()).toEqual(unknown.json());
  });

  test('an unknown login is checked against a hash of the same cost', async () => {
    const verified: string[] = [];
    const passwords = { hash: async (password: string) => ({ ok: true, value: password }) as const, verify: async (hash: string) => (verified.push(hash), { ok: true, value: false } as const) };
    const { server } = await testServer({ ports: { passwords, decoyHash: 'decoy' } });
    await new Visitor(server).signIn('some-password', 'nobody');
    expect(verified).toEqual(['decoy']);
  });

  test('changing the password ends the other sessions of the account and keeps the own one', async () => {
    const its = await testServer();
    const here = await settledVisitor(its);
    const elsewhere = new Visitor(its.server);
    await elsewhere.signIn(ownPassword);
    expect((await elsewhere.get('/api/plans')).status).toBe(200);
    await here.changePassword(ownPassword, 'another good password');
    expect((await elsewhere.get('/api/plans')).status).toBe(401);
    expect((await here.get('/api/plans')).status).toBe(200);
  });

  test.each([
    ['the present password is wrong', 'wrong-password', 'a long new password', 422, 'current-password-wrong'],
    ['it is short', 'first-pass-word-9', 'short', 400, 'invalid-request'],
    ['it is the present one', 'first-pass-word-9', 'first-pass-word-9', 422, 'password-unsuitable'],
    ['it holds the login', 'first-pass-word-9', 'my-Admin-password', 422, 'password-unsuitable'],
    ['it is one letter repeated', 'first-pass-word-9', 'aaaaaaaaaaaa', 422, 'password-unsuitable'],
  ])('a new password is refused where %s', async (_why, current, next, status, code) => {
    const its = await testServer();
    const visitor = new Visitor(its.server);
    await visitor.signIn(its.firstPassword);
    const answer = await visitor.changePassword(current, next);
    expect([answer.status, problemSchema.parse(answer.json()).code]).toEqual([status, code]);
  });

  test('the own name is changed, kept without doubled spaces, and stands beside the next version', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const renamed = await visitor.ask('POST', '/api/session/name', { body: { name: ' 欧阳  小丽 ' } });
    expect(sessionSchema.parse(renamed.json()).account).toMatchObject({ login: 'admin', name: '欧阳 小丽' });
    expect(sessionSchema.parse((await visitor.get('/api/session')).json()).account?.name).toBe('欧阳 小丽');
    expect(importResultSchema.parse((await visitor.upload('/api/imports', sample())).json()).version.by).toBe('欧阳 小丽');
  });

  test.each([
    ['nothing', '   ', 400, 'invalid-request'],
    ['a character that cannot be seen', '张\u200b三', 422, 'name-unsuitable'],
    ['a character that turns the text around', '张\u202e三', 422, 'name-unsuitable'],
    ['a very long one', '长'.repeat(41), 400, 'invalid-request'],
  ])('a name is refused that is %s', async (_what, name, status, code) => {
    const visitor = await settledVisitor(await testServer());
    const answer = await visitor.ask('POST', '/api/session/name', { body: { name } });
    expect([answer.status, problemSchema.parse(answer.json()).code]).toEqual([status, code]);
  });

  test('nobody else changes a name, and the first password does not either', async () => {
    const its = await testServer();
    const guest = await new Visitor(its.server).arrive();
    expect((await guest.ask('POST', '/api/session/name', { body: { name: '张三' } })).status).toBe(401);
    await guest.signIn(its.firstPassword);
    expect(problemSchema.parse((await guest.ask('POST', '/api/session/name', { body: { name: '张三' } })).json()).code).toBe('password-must-change');
  });

  test('signing in again ends the session one had before in the same browser', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const former = new Visitor(its.server);
    for (const [name, value] of visitor.cookies) former.cookies.set(name, value);
    await visitor.signIn(ownPassword);
    expect([(await visitor.get('/api/plans')).status, (await former.get('/api/plans')).status]).toEqual([200, 401]);
  });

  test('signing out ends the session on the server, not only in the browser', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const kept = new Map(visitor.cookies);
    expect((await visitor.ask('DELETE', '/api/session')).status).toBe(200);
    for (const [name, value] of kept) visitor.cookies.set(name, value);
    expect((await visitor.get('/api/plans')).status).toBe(401);
  });

  test('a session ends after an hour of rest, and after twelve hours however busy', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const minutes = (count: number) => its.pass(count * 60_000);
    minutes(59);
    expect((await visitor.get('/api/plans')).status).toBe(200);
    minutes(59);
    expect((await visitor.get('/api/plans')).status).toBe(200);
    minutes(60);
    expect((await visitor.get('/api/plans')).status).toBe(401);

    await visitor.arrive();
    await visitor.signIn(ownPassword);
    for (let half = 1; half < 24; half += 1) {
      minutes(30);
      expect((await visitor.get('/api/plans')).status).toBe(200);
    }
    minutes(30);
    expect((await visitor.get('/api/plans')).status).toBe(401);
  });
});

describe('who may', () => {
  const everyone = ['/api/session', '/api/system', '/api/rules', '/api/health'];
  const signedIn = ['/api/plans', `/api/plans/${unknownId}`, `/api/plans/${unknownId}/diff?from=1&to=2`, `/api/files/${unknownId}`, '/api/docs', '/api/docs/json'];

  test.each(everyone)('everyone reads %s', async (url) => {
    const { server } = await testServer();
    expect((await new Visitor(server).get(url)).status).toBe(200);
  });

  test.each(signedIn)('nobody reads %s without signing in', async (url) => {
    const its = await testServer();
    const answer = await new Visitor(its.server).get(url);
    expect([answer.status, problemSchema.parse(answer.json()).code]).toEqual([401, 'not-signed-in']);
    expect([200, 404]).toContain((await (await settledVisitor(its)).get(url)).status);
  });

  test('nobody imports or removes without signing in, and nothing of the file is read before that is known', async () => {
    const its = await testServer({ demo: true });
    const guest = await new Visitor(its.server).arrive();
    expect((await guest.upload('/api/imports', sample())).status).toBe(401);
    expect((await guest.upload('/api/imports', new Uint8Array(0))).status).toBe(401);
    expect((await guest.ask('DELETE', '/api/demo')).status).toBe(401);
    expect(await its.ports.plans.hasDemo()).toBe(true);
  });

  test('every route is named in the OpenAPI document, in Chinese', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const described = openApiShape.parse((await visitor.get('/api/docs/json')).json());
    const named = Object.entries(described.paths).flatMap(([url, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`));
    const declared = its.server.declaredRoutes.map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`).filter((route) => !route.startsWith('GET /api/docs') && route !== 'GET /published/*');
    expect(named.toSorted()).toEqual(declared.toSorted());
    expect(declared).toEqual(expect.arrayContaining(['POST /api/checks', 'GET /api/plans/{id}', 'DELETE /api/demo']));
    for (const [url, methods] of Object.entries(described.paths)) {
      for (const { summary } of Object.values(methods)) expect(summary, url).toMatch(/[\u4e00-\u9fff]/);
    }
    const page = await visitor.get('/api/docs');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('全部绩效文本');
    expect(page.body).not.toMatch(/https?:\/\//);
  });
});

describe('plans', () => {
  test('the list tells the figures of the latest version', async () => {
    const its = await testServer({ demo: true });
    const { plans } = planListSchema.parse((await (await settledVisitor(its)).get('/api/plans')).json());
    expect(plans).toMatchObject([
      { unitCode: '414001', fiscalYear: 2021, demo: true, versions: 1, figures: { projects: 15, targets: 135, usableTargets: 31, totalBudget: 477_8800_00 } },
    ]);
  });

  test('figures of other rules are not shown, and the list says how many are being computed anew', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const [listed] = await its.ports.plans.list(edition, everyPlan);
    if (listed?.figures === null || listed === undefined) throw new Error('figures stand beside an import');
    expect(planListSchema.parse((await visitor.get('/api/plans')).json()).computing).toBe(0);
    await its.ports.plans.keepFigures({ planId: listed.id, event: listed.latest.event }, 'rules of last year', { ...listed.figures, usableTargets: 135 });
    expect(planListSchema.parse((await visitor.get('/api/plans')).json())).toMatchObject({ plans: [{ figures: null }], computing: 1 });
    expect(await refreshFigures({ ...its.ports, breathe: async () => true, isQuiet: () => true }, null)).toMatchObject({ computed: 1, waiting: [] });
    expect(planListSchema.parse((await visitor.get('/api/plans')).json())).toMatchObject({ plans: [{ figures: { usableTargets: 31 } }], computing: 0 });
  });

  test('a plan travels whole, and an unchanged one is not sent again', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const [summary] = planListSchema.parse((await visitor.get('/api/plans')).json()).plans;
    const answer = await visitor.get(`/api/plans/${summary?.id}`);
    const document = planDocumentSchema.parse(answer.json());
    expect(document.plan.projects).toHaveLength(15);
    expect(document.version.number).toBe(1);
    const again = await visitor.get(`/api/plans/${summary?.id}`, { headers: { 'if-none-match': String(answer.headers['etag']) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('a version is read from the store once, and not at all for a browser that holds it', async () => {
    const read: string[] = [];
    const its = await testServer({ demo: true, plansOf: (plans) => ({ ...plans, load: async (plan, moment) => (read.push(plan.id), plans.load(plan, moment)) }) });
    const visitor = await settledVisitor(its);
    const { planId } = importResultSchema.parse((await visitor.upload('/api/imports', sample())).json());
    importResultSchema.parse((await visitor.upload('/api/imports', changedSample('≤2975元/批', '≤2800元/批'))).json());
    const first = await visitor.get(`/api/plans/${planId}?version=1`);
    expect((await visitor.get(`/api/plans/${planId}?version=1`)).body).toBe(first.body);
    await visitor.get(`/api/plans/${planId}`);
    await visitor.get(`/api/plans/${planId}?version=2`);
    expect(read).toEqual([planId, planId]);

    const held = { 'if-none-match': String(first.headers['etag']) };
    const other = await testServer({ plansOf: () => ({ ...its.ports.plans, load: () => Promise.reject(new Error('nothing needs to be read')) }) });
    const second = await settledVisitor(other);
    expect((await second.get(`/api/plans/${planId}?version=1`, { headers: held })).status).toBe(304);
    expect((await second.get(`/api/plans/${planId}?version=2`, { headers: held })).status).toBe(500);
  });

  test('a large answer is compressed for whoever reads it, and says the same', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const [summary] = planListSchema.parse((await visitor.get('/api/plans')).json()).plans;
    const plain = await visitor.get(`/api/plans/${summary?.id}`);
    expect([plain.headers['content-encoding'], plain.headers['content-type'], plain.headers['vary']]).toEqual([undefined, 'application/json; charset=utf-8', 'accept-encoding']);
    const compressed = await visitor.get(`/api/plans/${summary?.id}`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect([compressed.headers['content-encoding'], compressed.headers['vary'], compressed.headers['etag']]).toEqual(['gzip', 'accept-encoding', plain.headers['etag']]);
    expect(gunzipSync(compressed.bytes).toString('utf8')).toBe(plain.body);
    expect(compressed.bytes.byteLength * 5).toBeLessThan(plain.bytes.byteLength);
  });

  test('the list is compressed for whoever reads that; no answer with a token is compressed', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const asked = { headers: { 'accept-encoding': 'gzip' } };
    const plain = await visitor.get('/api/plans', { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(planListSchema.parse(plain.json()).plans).toHaveLength(1);
    const [listed] = await its.ports.plans.list(edition, everyPlan);
    if (listed === undefined) throw new Error('the demonstration is listed');
    const many = Array.from({ length: 40 }, (_, index) => ({ ...listed, id: `${index}`, unitName: `第${index}单位` }));
    const crowded = await testServer({ plansOf: (plans) => ({ ...plans, list: async () => many }) });
    const other = await settledVisitor(crowded);
    const long = await other.get('/api/plans', asked);
    expect(long.headers['content-encoding']).toBe('gzip');
    expect(planListSchema.parse(JSON.parse(gunzipSync(long.bytes).toString('utf8'))).plans).toHaveLength(40);
    for (const url of ['/api/session', '/api/system', '/api/rules']) expect((await other.get(url, asked)).headers['content-encoding']).toBeUndefined();
  });

  test('a browser is told to forget what it kept when its person signs out', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    expect((await visitor.ask('DELETE', '/api/session')).headers['clear-site-data']).toBe('"cache"');
  });

  test('the same file again changes nothing, a changed one is a new version with its cells', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const first = await visitor.upload('/api/imports', sample());
    expect(first.status).toBe(201);
    const created = importResultSchema.parse(first.json());
    expect(created).toMatchObject({ outcome: 'created', projects: 15, indicators: 135, usableTargets: 31, totalBudget: 477_8800_00, changes: [] });
    const same = await visitor.upload('/api/imports', sample());
    expect([same.status, importResultSchema.parse(same.json()).outcome]).toEqual([200, 'unchanged']);

    const changed = importResultSchema.parse((await visitor.upload('/api/imports', changedSample('≤2975元/批', '≤2800元/批'))).json());
    expect(changed).toMatchObject({ outcome: 'changed', planId: created.planId, version: { number: 2 } });
    const diff = planDiffSchema.parse((await visitor.get(`/api/plans/${created.planId}/diff?from=1&to=2`)).json());
    expect(diff.changes).toMatchObject([{ kind: 'changed', columnTitle: '指标值', before: '≤2975元/批', after: '≤2800元/批' }]);
    const former = planDocumentSchema.parse((await visitor.get(`/api/plans/${created.planId}?version=1`)).json());
    expect(former.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(former.plan)).toContain('≤2975元/批');
  });

  test('the original file comes back as it was, always as a download', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const imported = importResultSchema.parse((await visitor.upload('/api/imports', sample(), '绩效 “文本”.docx')).json());
    const file = await its.server.inject({
      url: `/api/files/${imported.version.file.id}`,
      headers: { host: 'localhost', cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(new Uint8Array(file.rawPayload)).toEqual(sample());
    expect(file.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' });
    expect(file.headers['content-disposition']).toBe(`attachment; filename="_______.docx"; filename*=UTF-8''%E7%BB%A9%E6%95%88%20%E2%80%9C%E6%96%87%E6%9C%AC%E2%80%9D.docx`);
  });

  test('the 示范 text is removed with one request', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    expect(systemSchema.parse((await visitor.get('/api/system')).json()).hasDemo).toBe(true);
    expect((await visitor.ask('DELETE', '/api/demo')).json()).toEqual({ removed: 1 });
    expect(systemSchema.parse((await visitor.get('/api/system')).json()).hasDemo).toBe(false);
    expect(planListSchema.parse((await visitor.get('/api/plans')).json()).plans).toEqual([]);
  });

  test.each([
    ['a plan that is not there', `/api/plans/${unknownId}`, 404, 'plan-not-found'],
    ['a version that is not there', '/api/plans/ID?version=9', 404, 'version-not-found'],
    ['a difference with a version that is not there', '/api/plans/ID/diff?from=1&to=9', 404, 'version-not-found'],
    ['a file that is not there', `/api/files/${unknownId}`, 404, 'file-not-found'],
    ['an id that is none', '/api/plans/1;drop', 400, 'invalid-request'],
    ['a version that is none', '/api/plans/ID?version=0', 400, 'invalid-request'],
    ['a version that is no number', '/api/plans/ID?version=abc', 400, 'invalid-request'],
    ['a difference without versions', '/api/plans/ID/diff', 400, 'invalid-request'],
    ['an address of the interface that is not there', '/api/nothing', 404, 'not-found'],
    ['an address that cannot be decoded', '/api/plans/%E0%A4%A', 400, 'bad-request'],
  ])('%s is answered in Chinese', async (_what, url, status, code) => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const [summary] = planListSchema.parse((await visitor.get('/api/plans')).json()).plans;
    const answer = await visitor.get(url.replace('ID', summary?.id ?? ''));
    const problem = problemSchema.parse(answer.json());
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(problem.title).toMatch(/\p{Script=Han}/u);
    for (const { message } of problem.findings) expect(message).toMatch(/^[\p{Script=Han}\d“]/u);
  });
});

describe('what everyone may use', () => {
  test('a check reads the file and stores nothing', async () => {
    const its = await testServer();
    const guest = await new Visitor(its.server).arrive();
    const checked = checkedFileSchema.parse((await guest.upload('/api/checks', sample())).json());
    expect(checked.plan.projects).toHaveLength(15);
    expect(await its.ports.plans.list(edition, everyPlan)).toEqual([]);
  });

  test('every rule has its page', async () => {
    const { server } = await testServer();
    const { pages } = rulePagesSchema.parse((await new Visitor(server).get('/api/rules')).json());
    expect(pages.map(({ id }) => id)).toEqual(lintRules.map(({ id }) => id));
  });

  test('a database that does not answer makes the server unwell, without a word about the inside', async () => {
    const { server } = await testServer({ ports: { ping: () => Promise.reject(new Error('secret inside')) } });
    const answer = await new Visitor(server).get('/api/health');
    expect([answer.status, problemSchema.parse(answer.json()).code]).toEqual([503, 'database-silent']);
    expect(answer.body).not.toContain('secret');
  });
});
