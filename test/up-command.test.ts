// `hengji up` from the first start to the restart after kill -9, as a person and their browser live through it. Runs the compiled program.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { importResultSchema, planDiffSchema, planDocumentSchema, planListSchema, systemSchema } from '../src/http/contract/plans.ts';
import { sessionSchema } from '../src/http/contract/session.ts';
import { sample, samples } from './support/http-server.ts';
import { importKillRounds, pricedSample } from './support/import-kill-rounds.mjs';
import { missingPostgres, postgresServer } from './support/postgres-cluster.ts';
import { runProgram, startUp, WebVisitor, type UpProgram } from './support/up-program.mjs';

const own = 'correct horse battery';
let home = '';
const running = new Set<UpProgram>();

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'hengji-up-'));
});
afterEach(async () => {
  for (const server of running) await server.stop('SIGKILL');
  running.clear();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function up(folder: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<UpProgram> {
  const server = await startUp(folder, { args, environment });
  running.add(server);
  return server;
}

async function stop(server: UpProgram, signal: NodeJS.Signals = 'SIGTERM') {
  running.delete(server);
  return server.stop(signal);
}

function shownPassword(output: string): string {
  return /密码 ([a-z2-9-]{19})/.exec(output)?.[1] ?? '';
}

/** Signed in with a password of their own. */
async function settled(server: UpProgram): Promise<WebVisitor> {
  const visitor = new WebVisitor(server.address);
  if (server.password === null) {
    expect((await visitor.signIn(own)).status).toBe(200);
    return visitor;
  }
  await visitor.signIn(server.password);
  await visitor.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
  return visitor;
}

describe('the life of a data folder', () => {
  test('first start, password, imports, diff, local commands, kill -9, restart, backup, restore', async () => {
    const folder = path.join(home, 'life');
    const server = await up(folder);
    expect(server.output()).toMatch(/账号 admin {4}密码 [a-z2-9]{4}(?:-[a-z2-9]{4}){3}/);
    expect(server.output()).toContain(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);

    // The password is shown once and stands nowhere.
    const password = server.password ?? '';
    const visitor = new WebVisitor(server.address);
    expect(systemSchema.parse((await visitor.ask('GET', '/api/system')).body).hasDemo).toBe(true);
    expect(sessionSchema.parse((await visitor.signIn(password)).body).account?.mustChangePassword).toBe(true);
    expect(problemSchema.parse((await visitor.ask('GET', '/api/plans')).body).code).toBe('password-must-change');
    expect((await visitor.ask('POST', '/api/session/password', { json: { current: password, next: own } })).status).toBe(200);
    const demo = planListSchema.parse((await visitor.ask('GET', '/api/plans')).body).plans;
    expect(demo.toSorted((a, b) => (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0))).toMatchObject([
      { demo: true, figures: { projects: 15, usableTargets: 31, totalBudget: 477_8800_00 } },
      { demo: true, fiscalYear: 2027, figures: { projects: 8, usableTargets: 55, totalBudget: 220_8000_00, bySeverity: { blocks: 0, explain: 0, advice: 0 } } },
    ]);

    // The same file twice, then a changed one.
    const created = importResultSchema.parse((await visitor.upload(sample(), '文本.docx')).body);
    expect(created).toMatchObject({ outcome: 'created', indicators: 135 });
    expect(importResultSchema.parse((await visitor.upload(sample(), '文本.docx')).body).outcome).toBe('unchanged');
    expect(importResultSchema.parse((await visitor.upload(pricedSample(2800), '文本.docx')).body)).toMatchObject({ outcome: 'changed', version: { number: 2 } });
    const diff = planDiffSchema.parse((await visitor.ask('GET', `/api/plans/${created.planId}/diff?from=1&to=2`)).body);
    expect(diff.changes).toMatchObject([{ before: '≤2975元/批', after: '≤2800元/批' }]);

    // Commands on the folder in use go through the server and are named by their person.
    const imported = await runProgram(['import', path.join(samples, 'dingzhou-2021.doc'), '--data', folder]);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toContain('已存为第3版');
    const document = planDocumentSchema.parse((await visitor.ask('GET', `/api/plans/${created.planId}`)).body);
    expect(document.version).toMatchObject({ number: 3, actor: `system:cli/${userInfo().username}`, file: { format: 'doc' } });
    expect(await runProgram(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0, stdout: expect.stringContaining('没有发现问题') });

    // A second server is refused, in words, with exit code 2.
    const second = await runProgram(['up', '--port', '0', '--data', folder]);
    expect([second.code, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain(`进程号 ${server.pid}`);

    const backup = path.join(home, 'running.backup');
    expect(await runProgram(['backup', '--out', backup, '--data', folder])).toMatchObject({ code: 0, stdout: expect.stringContaining('备份完成') });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect((await runProgram(['backup', '--out', backup, '--data', folder])).stderr).toContain('不会覆盖');

    await stop(server, 'SIGKILL');
    const again = await up(folder);
    expect(again.password).toBeNull();
    expect(again.output()).toContain('已接管数据文件夹');
    const returned = await settled(again);
    expect(planDocumentSchema.parse((await returned.ask('GET', `/api/plans/${created.planId}`)).body).versions).toHaveLength(3);
    expect((await returned.ask('DELETE', '/api/demo')).body).toEqual({ removed: 2 });
    expect(await stop(again)).toEqual({ code: 0, signal: null });
    expect(again.output()).toContain('衡绩已停止');
    expect(again.errors()).not.toMatch(/Warning|Error/);

    // Nobody runs now: the commands open the folder themselves. The removed 示范 text does not come back.
    expect(await runProgram(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0 });
    const third = await up(folder);
    expect(systemSchema.parse((await (await settled(third)).ask('GET', '/api/system')).body).hasDemo).toBe(false);
    await stop(third);
    expect(existsSync(path.join(folder, 'local.sock'))).toBe(false);

    const restored = path.join(home, 'restored');
    expect(await runProgram(['restore', backup, '--data', restored])).toMatchObject({ code: 0, stdout: expect.stringContaining('恢复完成') });
    expect((await runProgram(['restore', backup, '--data', folder])).stderr).toContain('不是空的');
    expect(await runProgram(['audit', 'verify', '--data', restored])).toMatchObject({ code: 0 });
    const copy = path.join(home, 'copy.backup');
    const contentHash = /内容摘要 (\w+)/;
    const hashOf = (run: { readonly stdout: string }): string => contentHash.exec(run.stdout)?.[1] ?? '';
    expect(hashOf(await runProgram(['backup', '--out', copy, '--data', restored]))).toBe(hashOf(await runProgram(['restore', backup, '--data', path.join(home, 'twice')])));

    // Neither password nor token stands in what the folder holds in the open.
    for (const name of readdirSync(folder).filter((entry) => statSync(path.join(folder, entry)).isFile())) {
      expect(readFileSync(path.join(folder, name), 'latin1')).not.toContain(password);
    }
  });

  test('a forgotten password is reset through the running server and without one; sessions end, and the way back is in the chain', async () => {
    const folder = path.join(home, 'forgotten');
    const server = await up(folder, ['--no-demo']);
    const before = await settled(server);
    const guesser = new WebVisitor(server.address);
    for (let attempt = 1; attempt <= 5; attempt += 1) await guesser.signIn('wrong password');
    expect((await guesser.signIn(own)).status).toBe(429);

    const reset = await runProgram(['account', 'reset', '--name', 'admin', '--data', folder]);
    expect(reset).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('密码只显示这一次') });
    const issued = shownPassword(reset.stdout);
    expect((await before.ask('GET', '/api/plans')).status).toBe(401);
    expect((await guesser.signIn(own)).status).toBe(401);
    expect(sessionSchema.parse((await guesser.signIn(issued)).body).account?.mustChangePassword).toBe(true);
    expect(problemSchema.parse((await guesser.ask('GET', '/api/plans')).body).code).toBe('password-must-change');
    expect((await guesser.ask('POST', '/api/session/password', { json: { current: issued, next: 'another good password' } })).status).toBe(200);
    expect((await runProgram(['account', 'reset', '--name', 'adm', '--data', folder])).stderr).toMatch(/没有“adm”这个账号[\s\S]*现有的账号：admin/);
    expect(server.errors()).not.toContain(issued);
    await stop(server);

    const again = shownPassword((await runProgram(['account', 'reset', '--name', 'admin', '--data', folder])).stdout);
    expect(again).not.toBe(issued);
    expect(await runProgram(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0 });
    const third = await up(folder);
    const visitor = new WebVisitor(third.address);
    expect([(await visitor.signIn('another good password')).status, (await visitor.signIn(again)).status]).toEqual([401, 200]);
    await stop(third);
  });

  test('kill -9 in the middle of imports: nothing answered is lost, nothing is half, the chain verifies', async () => {
    const result = await importKillRounds(path.join(home, 'killed'), 2);
    expect(result.faults).toEqual([]);
    expect(result.kept).toBeGreaterThan(0);
  });

  test('a folder whose path is too long for a socket works all the same', async () => {
    const folder = path.join(home, '很长的文件夹名称'.repeat(5), 'data');
    mkdirSync(path.dirname(folder));
    const server = await up(folder, ['--no-demo']);
    expect(await runProgram(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0, stderr: '' });
    await stop(server);
    expect(readdirSync(folder)).not.toContain('local.path');
  });
});

describe('what it refuses', () => {
  test('a used port, before anything is opened or made', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const folder = path.join(home, 'no-port');
    const refused = await runProgram(['up', '--port', String(port), '--data', folder]);
    taken.close();
    expect([refused.code, refused.stdout, existsSync(folder)]).toEqual([2, '', false]);
    expect(refused.stderr).toContain(`端口${port}已被占用`);
  });

  test('a folder that others can read', async () => {
    const folder = path.join(home, 'open');
    mkdirSync(folder, { mode: 0o755 });
    const refused = await runProgram(['up', '--port', '0', '--data', folder]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('chmod 700');
    // With a PostgreSQL server the folder still holds the local door and the head of the chain.
    const beside = await runProgram(['up', '--port', '0', '--data', folder], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    expect([beside.code, beside.stderr.includes('chmod 700'), readdirSync(folder)]).toEqual([2, true, []]);
  });

  test.each([
    ['a file', 'file', '这里已经有一个文件，不是文件夹'],
    ['a place below a file', path.join('file', 'data'), '上级的一段是文件，不是文件夹'],
  ])('%s for a data folder, without a word of the system', async (_what, place, expected) => {
    writeFileSync(path.join(home, 'file'), '');
    const refused = await runProgram(['up', '--port', '0', '--data', path.join(home, place)]);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(expected);
    expect(refused.stderr).not.toMatch(/[a-z]{4,} [a-z]{4,}/u);
  });

  test.each([
    ['mysql://root:geheim@127.0.0.1/x', '不是 PostgreSQL 的连接地址'],
    ['postgresql://hengji:geheim@127.0.0.1:1/x', '那个地址没有程序在接受连接'],
    ['postgresql://hengji:geheim@no-such-host.invalid/x', '找不到数据库主机“no-such-host.invalid”'],
  ])('the database of %s, in words and without the password', async (databaseUrl, expected) => {
    const refused = await runProgram(['up', '--port', '0', '--data', path.join(home, 'beside')], { DATABASE_URL: databaseUrl });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(expected);
    expect(refused.stderr).toMatch(/怎么办：.*。\n$/u);
    expect(refused.stderr).not.toContain('geheim');
  });

  test.each([
    [['up', '--port', 'abc'], '不是端口'],
    [['up', '--port', '70000'], '不是端口'],
    [['up', 'data'], '多出“data”'],
    [['up', '--host', '203.0.113.7', '--port', '0', '--data', '/nonexistent/folder'], '没有“203.0.113.7”这个地址'],
    [['import'], '没有写文件名'],
    [['backup'], '没有写备份文件的名称'],
    [['restore'], '没有写备份文件'],
    [['restore', '/nonexistent.backup'], '找不到这个备份文件'],
    [['audit'], '请写明要做什么'],
    [['account'], '请写明要做什么'],
    [['account', 'reset'], '没有写要重设哪个账号'],
    [['account', 'reset', '--name', 'admin', '--data', '/nonexistent/folder'], '没有这个数据文件夹'],
    [['audit', 'verify', '--data', '/nonexistent/folder'], '没有这个数据文件夹'],
  ])('%j is answered in Chinese with exit code 2', async (args, expected) => {
    const refused = await runProgram(args);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(expected);
    expect(refused.stderr).toMatch(/无法完成：[\s\S]*怎么办：/);
  });

  test('a backup that is none, and one that was cut off', async () => {
    const refused = await runProgram(['restore', path.join(samples, 'dingzhou-2021.docx'), '--data', path.join(home, 'none')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/无法完成：[\s\S]*备份/);
  });
});

const missing = missingPostgres();
describe.skipIf(missing !== null)(`hengji up（PostgreSQL${missing === null ? '' : `：${missing}`}）`, () => {
  test('runs on a PostgreSQL server, and takes over what was backed up from the embedded database', async () => {
    const folder = path.join(home, 'embedded');
    const embedded = await up(folder);
    await settled(embedded);
    await stop(embedded);
    const file = path.join(home, 'to-server.backup');
    const backedUp = await runProgram(['backup', '--out', file, '--data', folder]);

    const cluster = await postgresServer();
    const name = await cluster.createDatabase();
    const environment = { DATABASE_URL: cluster.urlOf(name) };
    const heads = path.join(home, 'heads');
    const restored = await runProgram(['restore', file, '--data', heads], environment);
    expect(restored).toMatchObject({ code: 0 });
    const hash = /内容摘要 \w+/;
    expect(hash.exec(restored.stdout)?.[0]).toBe(hash.exec(backedUp.stdout)?.[0]);
    const server = await up(heads, [], environment);
    expect(server.output()).toContain('PostgreSQL');
    expect(server.output()).not.toMatch(/postgres(?:ql)?:\/\/\w+:\w+@/);
    const visitor = await settled(server);
    expect(importResultSchema.parse((await visitor.upload(sample(), '文本.docx')).body).outcome).toBe('created');
    expect(await runProgram(['audit', 'verify', '--data', heads], environment)).toMatchObject({ code: 0 });
    const second = await runProgram(['up', '--port', '0', '--data', heads], environment);
    expect([second.code, second.stderr.includes(`进程号 ${server.pid}`)]).toEqual([2, true]);
    await stop(server);
    expect(await runProgram(['audit', 'verify', '--data', heads], environment)).toMatchObject({ code: 0 });
    await cluster.dropDatabase(name);
  });
});
