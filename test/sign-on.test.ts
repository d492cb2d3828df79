// Signing on at an office of identities, against a small one on this machine: the whole way of the browser, and what must not get in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signOnOfferSchema, sessionSchema } from '../src/http/contract/session.ts';
import { openidSignOn } from '../src/main/adapters/openid-sign-on.ts';
import { readSignOnSettings } from '../src/main/workplace/sign-on-settings.ts';
import { makeAccount } from './support/county.ts';
import { openIdentityOffice, type IdentityOffice } from './support/identity-office.ts';
import { testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

const clientId = 'hengji';
let office: IdentityOffice;

beforeAll(async () => void (office = await openIdentityOffice(clientId)));
afterAll(() => office.close());
beforeEach(() => {
  office.fault = 'none';
  office.claims = { preferred_username: 'officer' };
});

async function serverWithOffice(environment: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  const settings = readSignOnSettings({ HENGJI_OIDC_ISSUER: office.issuer, HENGJI_OIDC_CLIENT_ID: clientId, ...environment });
  if (!settings.ok || settings.value === null) throw new Error('no settings');
  const its = await testServer({ ports: { signOn: openidSignOn(settings.value) } });
  await makeAccount(its.ports, 'officer', { posts: [], password: 'a quiet harbour', now: its.ports.clock.now() });
  return its;
}

/** To the office and back as a browser goes; answers what our server says to the way back. */
async function signOn(visitor: Visitor, address: string = '/api/sign-on/start'): Promise<Answer> {
  const start = await visitor.get(address);
  expect(start.status).toBe(302);
  const consent = await fetch(String(start.headers['location']), { redirect: 'manual' });
  const back = new URL(consent.headers.get('location') ?? '');
  expect([back.origin, back.pathname]).toEqual(['http://localhost:8420', '/api/sign-on/return']);
  return visitor.get(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } });
}

/** What the sign-in page is told, once, after the browser was led there. */
async function reasonOf(visitor: Visitor, answer: Answer): Promise<string> {
  expect([answer.status, answer.headers['location']]).toEqual([302, '/sign-in']);
  const told = signOnOfferSchema.parse((await visitor.get('/api/sign-on')).json()).refusal ?? '';
  expect(signOnOfferSchema.parse((await visitor.get('/api/sign-on')).json()).refusal).toBeNull();
  return told;
}
const accountOf = async (visitor: Visitor) => sessionSchema.parse((await visitor.get('/api/session')).json()).account?.login ?? null;

describe('signing on elsewhere', () => {
  test('is not offered where nothing is set up, and there is no way in by its addresses', async () => {
    const its = await testServer();
    const visitor = new Visitor(its.server);
    expect(signOnOfferSchema.parse((await visitor.get('/api/sign-on')).json())).toEqual({ title: null, refusal: null });
    expect([(await visitor.get('/api/sign-on/start')).status, (await visitor.get('/api/sign-on/return?code=x')).status]).toEqual([404, 404]);
  });

  test('opens a session of the account with that login; the cookie of the way there is gone afterwards', async () => {
    const its = await serverWithOffice();
    const visitor = new Visitor(its.server);
    expect(signOnOfferSchema.parse((await visitor.get('/api/sign-on')).json())).toEqual({ title: '统一身份认证', refusal: null });
    const answer = await signOn(visitor);
    expect([answer.status, answer.headers['location']]).toEqual([302, '/']);
    expect(await accountOf(visitor)).toBe('officer');
    expect([...visitor.cookies.keys()].toSorted()).toEqual(['hengji-guest', 'hengji-session'].filter((name) => visitor.cookies.has(name)));
  });

  test('leads on to the page that was asked for, also where it did not come in; never to another site', async () => {
    const its = await serverWithOffice();
    const visitor = new Visitor(its.server);
    const wanted = '/plans/7/edit/projects/10?version=2';
    const entered = await signOn(visitor, `/api/sign-on/start?next=${encodeURIComponent(wanted)}`);
    expect([entered.status, entered.headers['location'], visitor.cookies.has('hengji-next')]).toEqual([302, wanted, false]);
    for (const foreign of ['https://elsewhere.invalid/', '//elsewhere.invalid', '/\\\\elsewhere.invalid', 'javascript:alert(1)', '/'.padEnd(800, 'x')]) {
      expect((await signOn(new Visitor(its.server), `/api/sign-on/start?next=${encodeURIComponent(foreign)}`)).headers['location'], foreign).toBe('/');
    }
    office.fault = 'refused';
    const refused = await signOn(new Visitor(its.server), `/api/sign-on/start?next=${encodeURIComponent(wanted)}`);
    expect(refused.headers['location']).toBe(`/sign-in?next=${encodeURIComponent(wanted)}`);
  });

  test('voids a first password that was never used', async () => {
    const its = await serverWithOffice();
    office.claims = { preferred_username: 'Admin' };
    const visitor = new Visitor(its.server);
    await signOn(visitor);
    expect(sessionSchema.parse((await visitor.get('/api/session')).json()).account).toMatchObject({ login: 'admin', mustChangePassword: false });
    expect((await new Visitor(its.server).signIn(its.firstPassword)).status).toBe(401);
  });

  test.each([
    ['a login that nobody has here', { preferred_username: 'stranger' }, '身份认证通过了，但这里没有对应的账号，或账号已停用'],
    ['no login at all', { preferred_username: undefined }, '身份认证没有给出登录名（preferred_username）'],
    ['a login that is no text', { preferred_username: 7 }, '身份认证没有给出登录名（preferred_username）'],
  ])('%s does not come in', async (_what, claims, reason) => {
    const its = await serverWithOffice();
    office.claims = claims;
    const visitor = new Visitor(its.server);
    expect(await reasonOf(visitor, await signOn(visitor))).toContain(reason);
    expect(await accountOf(visitor)).toBeNull();
  });

  test.each(['other-nonce', 'other-audience', 'bad-signature', 'expired', 'refused'] as const)('an answer that is wrong (%s) does not come in', async (fault) => {
    const its = await serverWithOffice();
    office.fault = fault;
    const visitor = new Visitor(its.server);
    expect(await reasonOf(visitor, await signOn(visitor))).toBe('身份认证没有通过。请回到登录页重新开始；总是这样的，请系统管理员核对登录设置。');
    expect(await accountOf(visitor)).toBeNull();
  });

  test('the way back works once, in the browser that went', async () => {
    const its = await serverWithOffice();
    const visitor = new Visitor(its.server);
    const start = await visitor.get('/api/sign-on/start');
    const back = new URL((await fetch(String(start.headers['location']), { redirect: 'manual' })).headers.get('location') ?? '');
    const stranger = new Visitor(its.server);
    expect(await reasonOf(stranger, await stranger.get(back.pathname + back.search))).toContain('已经过期');
    const other = await new Visitor(its.server).get('/api/sign-on/start');
    expect(other.status).toBe(302);
    expect((await visitor.get(back.pathname + back.search)).headers['location']).toBe('/');
    expect(await reasonOf(visitor, await visitor.get(back.pathname + back.search))).toContain('已经过期');
  });

  test('a state that is not the one the browser went with is refused', async () => {
    const its = await serverWithOffice();
    const visitor = new Visitor(its.server);
    const start = await visitor.get('/api/sign-on/start');
    const back = new URL((await fetch(String(start.headers['location']), { redirect: 'manual' })).headers.get('location') ?? '');
    back.searchParams.set('state', 'another');
    expect(await reasonOf(visitor, await visitor.get(back.pathname + back.search))).toContain('身份认证没有通过');
  });

  test('a stopped account stays out', async () => {
    const its = await serverWithOffice();
    const id = (await its.ports.accounts.idOf('officer')) ?? '';
    await its.ports.accounts.setState({ accountId: id, state: 'disabled', actor: 'system:test' });
    const visitor = new Visitor(its.server);
    expect(await reasonOf(visitor, await signOn(visitor))).toContain('账号已停用');
  });

  test('an office that does not answer leads back to the sign-in page with words', async () => {
    const its = await testServer({
      ports: { signOn: openidSignOn({ issuer: new URL('http://127.0.0.1:1'), clientId, clientSecret: null, title: '县统一认证', loginClaim: 'sub', scope: 'openid' }) },
    });
    const visitor = new Visitor(its.server);
    expect(await reasonOf(visitor, await visitor.get('/api/sign-on/start'))).toContain('连不上“县统一认证”');
  });
});

describe('its settings', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-sign-on-'));
  const secretFile = path.join(folder, 'secret');
  writeFileSync(secretFile, 'the secret\n');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const issuer = 'https://sso.example.gov.cn/realms/county';

  test('are off without an issuer, and have sensible values beside it', () => {
    expect(readSignOnSettings({})).toEqual({ ok: true, value: null });
    expect(readSignOnSettings({ HENGJI_OIDC_ISSUER: issuer, HENGJI_OIDC_CLIENT_ID: 'hengji', HENGJI_OIDC_CLIENT_SECRET_FILE: secretFile })).toEqual({
      ok: true,
      value: { issuer: new URL(issuer), clientId: 'hengji', clientSecret: 'the secret', title: '统一身份认证', loginClaim: 'preferred_username', scope: 'openid profile' },
    });
  });

  test.each([
    ['an address without TLS elsewhere', { HENGJI_OIDC_ISSUER: 'http://sso.example.gov.cn', HENGJI_OIDC_CLIENT_ID: 'hengji' }],
    ['no address', { HENGJI_OIDC_ISSUER: '统一认证', HENGJI_OIDC_CLIENT_ID: 'hengji' }],
    ['no client', { HENGJI_OIDC_ISSUER: issuer }],
    ['a secret that cannot be read', { HENGJI_OIDC_ISSUER: issuer, HENGJI_OIDC_CLIENT_ID: 'hengji', HENGJI_OIDC_CLIENT_SECRET_FILE: path.join(folder, 'missing') }],
  ])('with %s keep the server from starting', (_what, environment) => {
    expect(readSignOnSettings(environment)).toMatchObject({ ok: false, fault: { code: 'sign-on-settings' } });
  });
});
