// What the server answers to those who mean harm: other sites, other names, guessing, flooding, and what its answers allow a browser to do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { defaultServerLimits } from '../src/http/server-parts.ts';
import { signInThrottle } from '../src/http/security/sign-in-throttle.ts';
import { visibleFileName } from '../src/application/visible-file-name.ts';
import type { Passwords } from '../src/application/ports.ts';
import { attachment } from '../src/http/answers/attachment.ts';
import { multipartBody, ownPassword, quickPasswords, sample, settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

const codeOf = (answer: Answer): string => problemSchema.parse(answer.json()).code;

describe('requests of other sites', () => {
  test.each([
    ['without a token', { csrf: null }, 'csrf'],
    ['with an empty token', { csrf: '' }, 'csrf'],
    ['with a made-up token', { csrf: 'x'.repeat(43) }, 'csrf'],
    ['from another site by Sec-Fetch-Site', { headers: { 'sec-fetch-site': 'cross-site' } }, 'other-site'],
    ['from a neighbour site', { headers: { 'sec-fetch-site': 'same-site' } }, 'other-site'],
    ['from another origin', { headers: { origin: 'http://evil.example' } }, 'other-site'],
    ['from another port of this machine', { headers: { origin: 'http://localhost:3000' } }, 'other-site'],
    ['from a page without an origin', { headers: { origin: 'null' } }, 'other-site'],
    ['from the same name over https', { headers: { origin: 'https://localhost:8420' } }, 'other-site'],
  ])('a change %s is refused', async (_how, asked, code) => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    const answer = await visitor.ask('DELETE', '/api/demo', asked);
    expect([answer.status, codeOf(answer)]).toEqual([403, code]);
    expect(await its.ports.plans.hasDemo()).toBe(true);
  });

  test('the own page passes, and so does a program that sends the token without browser headers', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    expect((await visitor.ask('DELETE', '/api/demo', { headers: { origin: 'http://localhost:8420' } })).status).toBe(200);
    expect((await visitor.ask('DELETE', '/api/demo', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  test('a token of another session, or of the guest one was before, opens nothing', async () => {
    const its = await testServer({ demo: true });
    const guest = await new Visitor(its.server).arrive();
    const first = await settledVisitor(its);
    const second = new Visitor(its.server);
    await second.signIn(ownPassword);
    for (const csrf of [guest.csrf, first.csrf]) expect(codeOf(await second.ask('DELETE', '/api/demo', { csrf }))).toBe('csrf');
    expect((await second.ask('DELETE', '/api/demo')).status).toBe(200);
  });

  test('an address written in another way finds the same route and the same refusals', async () => {
    const its = await testServer({ demo: true });
    const visitor = await settledVisitor(its);
    for (const url of ['/%61pi/demo', '/ap%69/demo', '/api/%64emo']) {
      expect(codeOf(await visitor.ask('DELETE', url, { csrf: null })), url).toBe('csrf');
      expect(codeOf(await visitor.ask('DELETE', url, { headers: { origin: 'http://evil.example' } })), url).toBe('other-site');
    }
    const guest = await new Visitor(its.server).arrive();
    const { body, type } = multipartBody(sample());
    expect(codeOf(await guest.ask('POST', '/%61pi/checks', { csrf: null, body, headers: { 'content-type': type } }))).toBe('csrf');
    expect((await visitor.get('/%61pi/desk')).headers['cache-control']).toBe('no-store');
  });

  test('signing in itself needs the token of the guest', async () => {
    const its = await testServer();
    const answer = await new Visitor(its.server).ask('POST', '/api/session', { csrf: 'made-up', body: { login: 'admin', password: its.firstPassword } });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'csrf']);
  });
});

describe('names of the server', () => {
  test.each(['localhost', 'localhost:8420', '127.0.0.1:8420', '[::1]:8420', 'LOCALHOST:1', 'jixiao.local', 'localhost.'])('%s is answered', async (host) => {
    const { server } = await testServer({ settings: { hostNames: ['jixiao.local'] } });
    expect((await new Visitor(server).get('/api/system', { headers: { host } })).status).toBe(200);
  });

  test.each(['evil.example', 'evil.example:8420', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost:8420@evil.example', 'a b', '[::2]'])('%j is not', async (host) => {
    const { server } = await testServer();
    const answer = await new Visitor(server).get('/api/system', { headers: { host } });
    expect([answer.status, codeOf(answer)]).toEqual([421, 'host-unknown']);
  });
});

describe('cookies and headers', () => {
  test('a session cookie is out of reach of scripts and other sites, and over https bound to this host', async () => {
    const plain = await testServer();
    const answer = await new Visitor(plain.server).signIn(plain.firstPassword);
    expect(String(answer.headers['set-cookie'])).toMatch(/^hengji-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);

    const secure = await testServer({ settings: { transport: 'https-behind-proxy' } });
    const overTls = await new Visitor(secure.server).signIn(secure.firstPassword, 'admin', { headers: { origin: 'https://localhost:8420' } });
    expect(String(overTls.headers['set-cookie'])).toMatch(/^__Host-hengji-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  test('the session token itself is nowhere stored', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const token = visitor.cookies.get('hengji-session') ?? '';
    expect(await its.ports.sessions.find(token, its.ports.clock.now())).toBeNull();
    expect(await its.ports.sessions.find(its.ports.secrets.digest(token), its.ports.clock.now())).not.toBeNull();
  });

  test('every answer forbids sniffing, framing and referrers; only https promises https', async () => {
    const plain = await testServer();
    for (const url of ['/api/system', '/api/nothing', '/', '/some/page']) {
      const { headers } = await new Visitor(plain.server).get(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
    const secure = await testServer({ settings: { transport: 'https-behind-proxy' } });
    expect((await new Visitor(secure.server).get('/api/system')).headers['strict-transport-security']).toBe('max-age=15552000');
  });
});

describe('pages', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hengji-web-'));
    mkdirSync(path.join(folder, 'assets'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script nonce="__CSP_NONCE__" src="/assets/main.js"></script><meta property="csp-nonce" nonce="__CSP_NONCE__">');
    writeFileSync(path.join(folder, 'assets', 'main-1a2b3c.js'), 'export {};');
    writeFileSync(path.join(folder, '.secret'), 'hidden');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('each page carries a nonce of its own, the same in the policy and in the page', async () => {
    const { server } = await testServer({ settings: { webFolder: folder } });
    const nonces = new Set<string>();
    for (const url of ['/', '/plans/1/projects/9', '/rules?search=x', '/index.html']) {
      const answer = await new Visitor(server).get(url);
      if (url === '/index.html') {
        expect(answer.body).not.toContain('__CSP_NONCE__');
        continue;
      }
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
      const policy = String(answer.headers['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(answer.body.match(/nonce="([\w-]+)"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('a script that has a compressed twin travels compressed to whoever reads that', async () => {
    const script = 'export const words = "'.concat('衡绩'.repeat(2_000), '";');
    writeFileSync(path.join(folder, 'assets', 'long-4d5e6f.js'), script);
    writeFileSync(path.join(folder, 'assets', 'long-4d5e6f.js.gz'), gzipSync(script));
    const { server } = await testServer({ settings: { webFolder: folder } });
    const visitor = new Visitor(server);
    const plain = await visitor.get('/assets/long-4d5e6f.js');
    expect([plain.body, plain.headers['content-encoding']]).toEqual([script, undefined]);
    const compressed = await visitor.get('/assets/long-4d5e6f.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(compressed.headers['content-type']).toBe(plain.headers['content-type']);
    expect(gunzipSync(compressed.bytes).toString('utf8')).toBe(script);
  });

  test('the page that checks by itself is handed over as a file under its Chinese name, compressed or not', async () => {
    const page = '<!doctype html>'.concat('检查'.repeat(2_000));
    mkdirSync(path.join(folder, 'offline'));
    writeFileSync(path.join(folder, 'offline', 'hengji-check.html'), page);
    writeFileSync(path.join(folder, 'offline', 'hengji-check.html.gz'), gzipSync(page));
    const { server } = await testServer({ settings: { webFolder: folder } });
    const handed = { 'content-disposition': `attachment; filename="hengji-check.html"; filename*=UTF-8''${encodeURIComponent('衡绩检查.html')}`, 'content-type': 'text/html; charset=utf-8' };
    const plain = await new Visitor(server).get('/offline/hengji-check.html');
    expect([plain.body, plain.headers]).toMatchObject([page, handed]);
    const compressed = await new Visitor(server).get('/offline/hengji-check.html', { headers: { 'accept-encoding': 'gzip' } });
    expect(compressed.headers).toMatchObject({ ...handed, 'content-encoding': 'gzip' });
    expect(gunzipSync(compressed.bytes).toString('utf8')).toBe(page);
  });

  test('assets may be kept for ever; hidden files and other folders are not there', async () => {
    const { server } = await testServer({ settings: { webFolder: folder } });
    const visitor = new Visitor(server);
    const asset = await visitor.get('/assets/main-1a2b3c.js');
    expect([asset.status, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const url of ['/assets/missing.js', '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/etc/passwd.txt']) {
      expect((await visitor.get(url)).status, url).toBeGreaterThanOrEqual(400);
    }
    expect((await visitor.get('/.secret')).body).not.toContain('hidden');
  });
});

describe('guessing and flooding', () => {
  test('after five wrong passwords the login must wait from that address, longer each time; then the right one opens', async () => {
    const its = await testServer();
    const visitor = await new Visitor(its.server).arrive();
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await visitor.signIn('wrong password')).status).toBe(401);
    const locked = await visitor.signIn(its.firstPassword);
    expect([locked.status, codeOf(locked), locked.headers['retry-after']]).toEqual([429, 'sign-in-locked', '30']);
    its.pass(30_000);
    expect((await visitor.signIn('wrong password')).status).toBe(401);
    its.pass(59_000);
    expect((await visitor.signIn(its.firstPassword)).status).toBe(429);
    its.pass(1_000);
    expect((await visitor.signIn(its.firstPassword)).status).toBe(200);
  });

  test('somebody else at another address is not locked out by it', async () => {
    const its = await testServer();
    const attacker = await new Visitor(its.server).arrive();
    for (let attempt = 1; attempt <= 6; attempt += 1) await attacker.signIn('wrong password', 'admin', { address: '10.0.0.9' });
    expect((await attacker.signIn(its.firstPassword, 'admin', { address: '10.0.0.9' })).status).toBe(429);
    expect((await new Visitor(its.server).signIn(its.firstPassword)).status).toBe(200);
  });

  test('an address that tries many logins waits, and a login tried from many addresses waits', () => {
    let now = 0;
    const byAddress = signInThrottle({ now: () => now });
    for (let attempt = 0; attempt < 60; attempt += 1) expect(byAddress.enter(`login-${attempt}`, '10.0.0.9')).toBe(0);
    expect(byAddress.enter('another', '10.0.0.9')).toBe(30_000);
    now += 60_000;
    expect(byAddress.enter('another', '10.0.0.9')).toBe(0);
    now = 0;
    const byLogin = signInThrottle({ now: () => now });
    for (let attempt = 0; attempt < 50; attempt += 1) expect(byLogin.enter('Admin', `10.0.1.${attempt}`)).toBe(0);
    expect(byLogin.enter('admin', '10.0.2.1')).toBe(30_000);
    now += 20 * 60_000;
    expect(byLogin.enter('admin', '10.0.2.1')).toBe(0);
    expect(byLogin.enter('admin', '10.0.2.1')).toBe(60_000);
  });

  test('an office behind one address signs in within a minute, with mistyped passwords among it; failures count, successes do not', async () => {
    const its = await testServer();
    const enter = async (password: string): Promise<number> => (await new Visitor(its.server).signIn(password, 'admin', { address: '10.0.0.9' })).status;
    for (let person = 0; person < 40; person += 1) {
      if (person % 4 === 0) expect(await enter('wrong password')).toBe(401);
      expect(await enter(its.firstPassword)).toBe(200);
    }
  });

  test('what failed at an address is forgotten one by one, a minute each', () => {
    let now = 0;
    const throttle = signInThrottle({ now: () => now });
    for (let attempt = 0; attempt < 60; attempt += 1) throttle.enter(`login-${attempt}`, '10.0.0.9');
    now = 30 * 60_000;
    for (let attempt = 0; attempt < 30; attempt += 1) expect(throttle.enter(`later-${attempt}`, '10.0.0.9')).toBe(0);
    expect(throttle.enter('another', '10.0.0.9')).toBe(30_000);
  });

  test('what fails for another reason than the password is no guess', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    for (let attempt = 1; attempt <= 8; attempt += 1) expect(codeOf(await visitor.changePassword(ownPassword, ownPassword))).toBe('password-unsuitable');
    const guest = await new Visitor(its.server).arrive();
    for (let attempt = 1; attempt <= 8; attempt += 1) expect(codeOf(await guest.changePassword('no matter', 'a long new password'))).toBe('not-signed-in');
    expect((await visitor.changePassword(ownPassword, 'another good password')).status).toBe(200);
  });

  test('a password that was reset ends the wait of its login, at every address, and of no other', () => {
    const throttle = signInThrottle({ now: () => 0 });
    for (const login of ['admin', 'zhang']) for (let attempt = 0; attempt < 5; attempt += 1) throttle.enter(login, '10.0.0.9');
    expect([throttle.enter('admin', '10.0.0.9'), throttle.enter('zhang', '10.0.0.9')]).toEqual([30_000, 30_000]);
    throttle.forgiven('Admin');
    expect([throttle.enter('admin', '10.0.0.9'), throttle.enter('zhang', '10.0.0.9')]).toEqual([0, 30_000]);
  });

  test('attempts at once gain nothing: each counts as failed until it has succeeded', async () => {
    const its = await testServer();
    const visitor = await new Visitor(its.server).arrive();
    const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.signIn('wrong password')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('too many requests of one address are refused until the minute is over', async () => {
    const its = await testServer();
    const guest = await new Visitor(its.server).arrive();
    const upload = () => guest.upload('/api/checks', new TextEncoder().encode('x'), 'x.txt');
    for (let count = 0; count < 20; count += 1) expect((await upload()).status).toBe(422);
    const refused = await upload();
    expect([refused.status, codeOf(refused), refused.headers['retry-after']]).toEqual([429, 'too-many-requests', '60']);
    its.pass(60_000);
    expect((await upload()).status).toBe(422);
  });

  test('a whole county behind one address is not counted as one: every session by itself, everybody else together, and a cookie that opens nothing is nobody’s', async () => {
    const its = await testServer({ settings: { limits: { ...defaultServerLimits, perMinute: { ...defaultServerLimits.perMinute, all: 12 } } } });
    const one = await settledVisitor(its);
    its.pass(60_000);
    const other = new Visitor(its.server);
    expect((await other.signIn(ownPassword)).status).toBe(200);
    const asked = async (visitor: Visitor): Promise<readonly number[]> => {
      const statuses: number[] = [];
      // The first one finds the session, and is counted by the address still.
      for (let count = 0; count < 14; count += 1) statuses.push((await visitor.get('/api/plans')).status);
      return statuses;
    };
    const [ofOne, ofOther] = [await asked(one), await asked(other)];
    expect([ofOne.filter((status) => status === 429).length, ofOther.filter((status) => status === 429).length]).toEqual([1, 1]);
    its.pass(60_000);
    const invented = Array.from({ length: 13 }, async (_, count) => (await its.server.inject({ method: 'GET', url: '/api/plans', headers: { cookie: `hengji-session=${'x'.repeat(40)}${count}` } })).statusCode);
    expect((await Promise.all(invented)).filter((status) => status === 429)).toHaveLength(1);
    expect((await one.get('/api/plans')).status).toBe(200);
  });

  test('a refusal that a browser opens as a page is a page in words, without anything that runs; programs get the document', async () => {
    const its = await testServer();
    const opened = await its.server.inject({ method: 'GET', url: '/api/plans/none/opinion-letter?project=<b>', headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([opened.statusCode, opened.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(opened.body).toContain('<h1>还没有登录，或登录已经过期</h1>');
    expect(opened.body).not.toMatch(/<b>|<script/u);
    expect(opened.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/u);
    const fetched = await its.server.inject({ method: 'GET', url: '/api/plans/none/opinion-letter', headers: { accept: 'application/json' } });
    expect(fetched.headers['content-type']).toBe('application/json; charset=utf-8');
    const missing = await its.server.inject({ method: 'GET', url: '/nothing.txt', headers: { accept: 'text/html' } });
    expect([missing.statusCode, missing.body.includes('没有这个地址')]).toEqual([404, true]);
  });

  test('signing in again and again with the right password ends too, far beyond what an office does in a minute', async () => {
    const its = await testServer({ settings: { limits: { ...defaultServerLimits, perMinute: { ...defaultServerLimits.perMinute, signOn: 3 } } } });
    const visitor = await settledVisitor(its);
    const enter = () => new Visitor(its.server).signIn(ownPassword);
    its.pass(60_000);
    for (let count = 0; count < 3; count += 1) expect((await enter()).status).toBe(200);
    const refused = await enter();
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-requests']);
    // The first one finds the session, and is counted by the address still.
    for (let count = 0; count < 4; count += 1) expect(codeOf(await visitor.changePassword(ownPassword, ownPassword))).toBe('password-unsuitable');
    expect((await visitor.changePassword(ownPassword, ownPassword)).status).toBe(429);
    its.pass(60_000);
    expect((await enter()).status).toBe(200);
  });

  test('hashing is bounded: who comes too many is told so', async () => {
    const busy = { ok: false, fault: { code: 'passwords-busy', what: '同时登录的人太多', where: '登录', remedy: '请过几秒再试。' } } as const;
    let refuse = false;
    const passwords = { hash: async () => ({ ok: true, value: 'h' }) as const, verify: async () => (refuse ? busy : ({ ok: true, value: true } as const)) };
    const { server } = await testServer({ ports: { passwords } });
    refuse = true;
    const answer = await new Visitor(server).signIn('any password');
    expect([answer.status, codeOf(answer)]).toEqual([503, 'passwords-busy']);
  });
});

describe('a password that is replaced while somebody comes in by the former one', () => {
  /** A server on which another password is given just after one was looked at. */
  async function resetBehind(): Promise<TestServer & { readonly arm: (login: string) => void }> {
    let between: (() => Promise<unknown>) | null = null;
    const passwords: Passwords = {
      ...quickPasswords,
      async verify(hash, password) {
        const right = await quickPasswords.verify(hash, password);
        const reset = between;
        between = null;
        await reset?.();
        return right;
      },
    };
    const its = await testServer({ ports: { passwords } });
    const arm = (login: string): void => {
      between = async () => its.ports.accounts.resetPassword({ accountId: (await its.ports.accounts.idOf(login)) ?? '', passwordHash: 'quick:given-by-another', actor: 'system:test' });
    };
    return { ...its, arm };
  }

  test('ends the session that was opened after all others had been ended', async () => {
    const its = await resetBehind();
    await settledVisitor(its);
    its.arm('admin');
    const late = new Visitor(its.server);
    expect(codeOf(await late.signIn(ownPassword))).toBe('sign-in-refused');
    expect((await its.ports.sessions.of((await its.ports.accounts.idOf('admin')) ?? '', its.ports.clock.now()))).toEqual([]);
    expect((await late.signIn('given-by-another')).status).toBe(200);
  });

  test('stands: the former one cannot put its own in its place', async () => {
    const its = await resetBehind();
    const visitor = await settledVisitor(its);
    its.arm('admin');
    expect(codeOf(await visitor.changePassword(ownPassword, 'what an intruder wants'))).toBe('current-password-wrong');
    expect((await new Visitor(its.server).signIn('given-by-another')).status).toBe(200);
  });
});

describe('what is told to nobody', () => {
  test('a failure inside is answered with its number and nothing of the inside', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    its.ports.plans.list = () => Promise.reject(new Error('password=hunter2 at /srv/secret'));
    const answer = await visitor.get('/api/plans');
    expect([answer.status, codeOf(answer)]).toEqual([500, 'internal']);
    expect(answer.body).not.toMatch(/hunter2|secret/);
    const id = /[0-9a-f-]{36}/.exec(answer.body)?.[0] ?? '';
    expect(its.log.find((line) => line.includes(id) && line.includes('request failed'))).toBeDefined();
  });

  test('the log holds no login, password, token, address or file name', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    await visitor.upload('/api/imports', sample(), '张三的文件.docx');
    await visitor.upload('/api/checks', new TextEncoder().encode('no table'), '李四.txt');
    await visitor.signIn('wrong', 'wangwu');
    await visitor.ask('POST', '/api/session/name', { body: { name: '赵六' } });
    await visitor.get('/projects/9?search=%E5%BC%A0%E4%B8%89', { address: '10.1.2.3' });
    const log = its.log.join('');
    expect(log).toContain('/api/imports');
    const secrets = ['admin', 'wangwu', its.firstPassword, ownPassword, '张三', '李四', '赵六', '10.1.2.3', 'search', ...visitor.cookies.values(), visitor.csrf];
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'login=admin&password=x', 415],
    ['a text', 'text/plain', '{"login":"admin"}', 415],
    ['broken JSON', 'application/json', '{"login":', 400],
    ['a JSON of another shape', 'application/json', '["admin"]', 400],
    ['a JSON that reaches for the prototype', 'application/json', '{"__proto__":{"login":"admin"}}', 400],
    ['a huge JSON', 'application/json', JSON.stringify({ login: 'x'.repeat(100_000), password: 'x' }), 413],
  ])('%s instead of a sign-in is refused with a Chinese problem', async (_what, type, body, status) => {
    const { server } = await testServer();
    const visitor = await new Visitor(server).arrive();
    const answer = await visitor.ask('POST', '/api/session', { headers: { 'content-type': type }, body: new TextEncoder().encode(body) });
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json()).title).toMatch(/\p{Script=Han}/u);
  });

  test('faults of a form name the field in Chinese sentences', async () => {
    const { server } = await testServer();
    const visitor = await new Visitor(server).arrive();
    const answer = await visitor.ask('POST', '/api/session', { body: { login: '', password: 7 } });
    expect(problemSchema.parse(answer.json()).findings).toEqual([
      { path: 'login', message: '不能为空', severity: 'blocks' },
      { path: 'password', message: '应为文字', severity: 'blocks' },
    ]);
  });
});

describe('names of files', () => {
  test.each([
    ['../../etc/passwd.docx', 'passwd.docx'],
    ['C:\\Users\\张三\\文本.docx', '文本.docx'],
    ['C:文本.docx', '文本.docx'],
    ['文本\u202excod.exe', '文本‹U+202E›xcod.exe'],
    ['a\u0000b\u001b[31m.txt', 'a‹U+0000›b‹U+001B›[31m.txt'],
    ['零\u200b宽.txt', '零‹U+200B›宽.txt'],
    ['..', '未命名文件'],
    ['', '未命名文件'],
    ['/', '未命名文件'],
  ])('%j becomes %j', (given, shown) => {
    expect(visibleFileName(given)).toBe(shown);
  });

  test('a name that was stored with hidden, steering or halved characters is saved without them', () => {
    expect(attachment('批\u202e复\u200b\ud800\n.docx')).toBe(`attachment; filename="______.docx"; filename*=UTF-8''${encodeURIComponent('批_复___.docx')}`);
  });

  test('a long name is shortened and keeps its extension', () => {
    const shown = visibleFileName(`${'绩'.repeat(500)}.docx`);
    expect(Array.from(shown).length).toBe(120);
    expect(shown.endsWith('绩….docx')).toBe(true);
  });
});
