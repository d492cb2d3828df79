// What becomes of a running server whose embedded engine cannot go on: it says so in Chinese, ends with code 2, and starts again with everything that was
// answered and nothing half. Real deaths: its log is taken away under it, or the disk fills.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planListSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { sample } from './support/http-server.ts';
import { heavySample } from './support/heavy-sample.mjs';
import { runProgram, startUp, WebVisitor } from './support/up-program.mjs';

const own = 'correct horse battery';
let home = '';

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'hengji-death-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('an engine that panics ends the server in words; the next start has what was answered, nothing half, and a chain that verifies', async () => {
  const folder = path.join(home, 'data');
  const server = await startUp(folder, { args: ['--no-demo'] });
  const visitor = new WebVisitor(server.address);
  await visitor.signIn(server.password ?? '');
  await visitor.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
  expect((await visitor.upload(sample(), '文本.docx')).status).toBe(201);

  // The next segment of the log cannot be made, and PostgreSQL panics. More than one segment (16 MB) is written.
  const log = path.join(folder, 'postgres', 'pg_wal');
  renameSync(log, `${log}.away`);
  const answer = await visitor.upload(heavySample(24 * 2 ** 20), '大.docx').catch(() => null);
  if (answer !== null) expect([answer.status, problemSchema.parse(answer.body).code]).toEqual([500, 'internal']);
  expect(await server.ended).toEqual({ code: 2, signal: null });
  expect(server.errors()).toMatch(/无法完成：内置数据库意外停止，衡绩随之停止。\n {2}位置：.*\n {2}怎么办：已保存的内容都在。请重新启动/u);
  expect(server.errors()).toContain('"kind":"engine-stopped"');
  expect(server.output()).not.toContain('数据完好');

  renameSync(`${log}.away`, log);
  const again = await startUp(folder);
  const returned = new WebVisitor(again.address);
  expect((await returned.signIn(own)).status).toBe(200);
  expect(planListSchema.parse((await returned.ask('GET', '/api/plans')).body).plans).toMatchObject([{ versions: 1, latest: { file: { name: '文本.docx' } } }]);
  expect(await runProgram(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0, stdout: expect.stringContaining('没有发现问题') });
  expect((await returned.upload(heavySample(1), '大.docx')).status).toBe(201);
  expect(await again.stop()).toEqual({ code: 0, signal: null });
});

test('files of the engine that it cannot use are refused in words, before anything is served', async () => {
  const folder = path.join(home, 'damaged');
  await (await startUp(folder, { args: ['--no-demo'] })).stop();
  rmSync(path.join(folder, 'postgres', 'global', 'pg_control'));
  const refused = await runProgram(['up', '--port', '0', '--data', folder]);
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toMatch(/无法完成：内置数据库没有启动成功[\s\S]*请保留这个文件夹不要改动，用最近的备份恢复/u);
});

const runSchema = z.object({ code: z.number().nullable(), stdout: z.string(), stderr: z.string() });
const metSchema = z.object({
  before: z.number(),
  refused: z.object({ status: z.number(), body: problemSchema }),
  ended: z.object({ code: z.number().nullable(), signal: z.null(), errors: z.string() }),
  onFullDisk: z.object({ started: z.boolean(), message: z.string() }),
  signedIn: z.number(),
  versions: z.array(z.number()),
  verified: runSchema,
  stopped: z.object({ code: z.number().nullable() }),
});

/** As root a place for mounts of one's own is free; others get it together with a user of their own. */
const unshare = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']), '--mount', 'sh', '-c'];
const smallDisk = 'mount -t tmpfs -o size=300m tmpfs "$0" && exec "$@"';
const missing = whatIsMissing();

function whatIsMissing(): string | null {
  const [program = '', ...options] = unshare;
  const tried = spawnSync(program, [...options, 'mount -t tmpfs -o size=1m tmpfs "$0"', tmpdir()]);
  return tried.status === 0 ? null : '不能建立单独的挂载（unshare --mount）';
}

describe.skipIf(missing !== null)(`磁盘写满（单独的小磁盘${missing === null ? '' : `：${missing}`}）`, () => {
  test('a disk that fills is told as that, nothing is half, a start on the full disk is refused, and room makes everything well again', () => {
    const folder = mkdtempSync(path.join(home, 'disk-'));
    const driver = fileURLToPath(new URL('support/full-disk.mjs', import.meta.url));
    const [program = '', ...options] = unshare;
    const ran = spawnSync(program, [...options, smallDisk, folder, process.execPath, driver, folder], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const met = metSchema.parse(JSON.parse(ran.stdout));
    expect(met.before).toBe(201);
    expect(met.refused).toMatchObject({ status: 507, body: { code: 'disk-full', title: '磁盘空间不够，没有写入' } });
    expect(JSON.stringify(met.refused.body)).not.toContain(folder);
    if (met.ended.code !== 0) expect([met.ended.code, met.ended.errors]).toEqual([2, expect.stringContaining('磁盘空间用完，内置数据库意外停止')]);
    expect(met.onFullDisk).toEqual({ started: false, message: expect.stringMatching(/ended with 2[\s\S]*磁盘空间不够，没有写入[\s\S]*怎么办：/u) });
    expect([met.signedIn, met.versions]).toEqual([200, [1]]);
    expect(met.verified).toMatchObject({ code: 0, stdout: expect.stringContaining('没有发现问题') });
    expect(met.stopped.code).toBe(0);
  });
});
