// The release archive: made, unpacked elsewhere, and used in a network of its own where only loopback is up. Takes about a minute: it makes real archives.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { importResultSchema, planDiffSchema, planDocumentSchema, planListSchema, rulePagesSchema } from '../src/http/contract/plans.ts';
import { sessionSchema } from '../src/http/contract/session.ts';
import { browserProgram } from './support/browser-journey.mjs';
import { expectJourney, journeySchema } from './support/journey-expectations.ts';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
const linuxName = `hengji-${version}-linux-x64`;
const windowsName = `hengji-${version}-windows-x64`;

/** As root a network of one's own is free; others get it together with a user of their own. */
const unshare = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']), '--net'];
const onlyLoopback = 'ip link set lo up && exec "$0" "$@"';

const missing = whatIsMissing();

function whatIsMissing(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return '只在 x86-64 的 Linux 上';
  if (run('ip', ['-V']).status !== 0) return '没有 ip（Debian 软件包 iproute2）';
  if (run(unshare[0] ?? '', [...unshare.slice(1), 'ip', 'link', 'set', 'lo', 'up']).status !== 0) return '不能建立单独的网络（unshare --net）';
  if (run('git', ['-C', root, 'rev-parse', 'HEAD']).status !== 0) return '不在 git 仓库里';
  return null;
}

function run(program: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function release(args: readonly string[]): SpawnSyncReturns<string> {
  return run(process.execPath, [path.join(root, 'scripts', 'release.mjs'), ...args]);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

const commandSchema = z.object({ code: z.number().nullable(), stdout: z.string(), stderr: z.string() });
const browserMetSchema = z.object({ interfaces: z.array(z.string()), leaving: z.string(), address: z.string(), journey: journeySchema });

const metSchema = z.object({
  interfaces: z.array(z.string()),
  leaving: z.string(),
  node: z.string(),
  page: z.object({ status: z.number(), policy: z.string(), noncePlaceLeft: z.boolean(), types: z.array(z.string()), hosts: z.array(z.string()) }),
  firstSignIn: sessionSchema,
  passwordChange: z.number(),
  plans: planListSchema,
  imported: importResultSchema,
  document: planDocumentSchema,
  priced: importResultSchema,
  diff: planDiffSchema,
  rules: rulePagesSchema,
  check: commandSchema,
  explain: commandSchema,
  verify: commandSchema,
  backup: commandSchema,
  developerCommand: commandSchema,
  stopped: commandSchema,
  secondStop: commandSchema,
  startMilliseconds: z.number(),
  secondStartMilliseconds: z.number(),
});

test('what cannot be made is refused in words', () => {
  const refused = release(['--platform', 'plan9']);
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(/没有“plan9”这个平台[\s\S]*怎么办：/);
  expect(release(['--level', 'x']).stderr).toContain('不是压缩级别');
  expect(release(['--fast']).stderr).toContain('用法：');
});

describe.skipIf(missing !== null)(`安装包（断网运行${missing === null ? '' : `：${missing}`}）`, () => {
  let home = '';
  let unpacked = '';
  let sums = '';

  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'hengji-release-test-'));
    const made = release(['--platform', 'linux-x64', '--out', path.join(home, 'out'), '--level', '1']);
    expect(made.stderr + made.stdout).toContain(`${linuxName}.tar.gz`);
    expect(made.status).toBe(0);
    sums = readFileSync(path.join(home, 'out', 'SHA256SUMS'), 'utf8');
    const elsewhere = path.join(home, '另一处 程序');
    mkdirSync(elsewhere);
    expect(run('tar', ['-xzf', path.join(home, 'out', `${linuxName}.tar.gz`), '-C', elsewhere]).stderr).toBe('');
    unpacked = path.join(elsewhere, linuxName);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }), 60_000);

  test('the sums are those of the archive', () => {
    const digest = createHash('sha256').update(readFileSync(path.join(home, 'out', `${linuxName}.tar.gz`))).digest('hex');
    expect(sums).toBe(`${digest}  ${linuxName}.tar.gz\n`);
  });

  test('names are sorted, times are one, owners are nobody in particular', () => {
    const listed = run('tar', ['-tvzf', path.join(home, 'out', `${linuxName}.tar.gz`), '--numeric-owner', '--full-time', '--utc', '--quoting-style=literal']).stdout.trimEnd().split('\n');
    const entries = listed.map((line) => /^(\S+) (\S+)\s+\d+ (\S+ \S+) (.*)$/.exec(line)?.slice(1) ?? [line]);
    const names = entries.map(([, , , name = '']) => name);
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(entries.map(([, owner]) => owner))).toEqual(new Set(['0/0']));
    expect(new Set(entries.map(([, , time]) => time)).size).toBe(1);
    expect(names.filter((_, index) => entries[index]?.[0] === '-rwxr-xr-x')).toEqual([`${linuxName}/hengji`, `${linuxName}/runtime/node`]);
  });

  test('nothing of the workshop is inside: no tests, types, maps, development packages, places or names of this machine', () => {
    const files = filesUnder(unpacked);
    expect(files.filter((file) => file.startsWith('program/dist/') && /\.test\.|\.map$|\.d\.ts$|tsbuildinfo/.test(file))).toEqual([]);
    for (const name of ['vite', 'typescript', 'vitest', 'antd', '@types', '.bin']) expect(existsSync(path.join(unpacked, 'program/node_modules', name))).toBe(false);
    const ours = files.filter((file) => !file.startsWith('program/node_modules/') && !file.startsWith('runtime/'));
    for (const file of ours) {
      const text = readFileSync(path.join(unpacked, file), 'latin1');
      expect([file, text.includes(root), text.includes(`/home/${userInfo().username}`)]).toEqual([file, false, false]);
    }
    expect(files.filter((file) => file.endsWith('.rule.md'))).toHaveLength(lintRules.length);
  });

  test('the page that checks by itself lies on top, the same as the server offers', () => {
    const page = readFileSync(path.join(unpacked, '衡绩检查.html'), 'utf8');
    expect(page).toBe(readFileSync(path.join(unpacked, 'program/dist/web/offline/hengji-check.html'), 'utf8'));
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
  });

  test('the guide says what to do, and the notices name what is inside', () => {
    const guide = readFileSync(path.join(unpacked, '说明.txt'), 'utf8');
    for (const wanted of [version, './hengji up', '127.0.0.1:8420', '--data', 'backup', 'restore', 'firewall-cmd', '0.0.0.0', 'SHA256SUMS']) expect(guide).toContain(wanted);
    expect(guide).not.toContain('待核实');
    const notices = readFileSync(path.join(unpacked, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const wanted of ['@electric-sql/pglite ', 'fastify ', '@node-rs/argon2-linux-x64-gnu ', 'react ', 'antd ', 'echarts ', 'PostgreSQL', 'Node.js ']) {
      expect(notices).toContain(`\n${wanted}`);
    }
  });

  test('starts and serves the founding document with no network and nothing installed', () => {
    const work = path.join(home, '工作 文件夹');
    mkdirSync(work);
    const journey = path.join(root, 'test', 'support', 'offline-journey.mjs');
    const node = path.join(unpacked, 'runtime', 'node');
    const [program = '', ...options] = unshare;
    const ran = run(program, [...options, 'sh', '-c', onlyLoopback, node, journey, unpacked, work]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const met = metSchema.parse(JSON.parse(readFileSync(path.join(work, 'met.json'), 'utf8')));
    process.stdout.write(`${JSON.stringify({ release: linuxName, node: met.node, startMilliseconds: met.startMilliseconds, secondStartMilliseconds: met.secondStartMilliseconds })}\n`);

    expect([met.interfaces, met.leaving]).toEqual([['lo'], 'ENETUNREACH']);
    expect(met.page).toMatchObject({ status: 200, noncePlaceLeft: false, hosts: [] });
    expect(met.page.policy).toContain('nonce-');
    expect(met.page.types.length).toBeGreaterThan(0);
    for (const type of met.page.types) expect(type).toMatch(/^200 (?:text\/javascript|application\/javascript|text\/css)/);

    expect(met.firstSignIn.account?.mustChangePassword).toBe(true);
    expect(met.passwordChange).toBe(200);
    expect(met.plans.plans).toHaveLength(2);
    expect(met.plans.plans).toEqual(expect.arrayContaining([
      expect.objectContaining({ demo: true, fiscalYear: 2021, figures: expect.objectContaining({ projects: 15, targets: 135, usableTargets: 31, totalBudget: 477_8800_00 }) }),
      expect.objectContaining({ demo: true, fiscalYear: 2027, figures: expect.objectContaining({ projects: 8, targets: 55, usableTargets: 55, totalBudget: 220_8000_00 }) }),
    ]));
    expect(met.imported).toMatchObject({ outcome: 'created', projects: 15, indicators: 135, usableTargets: 31 });
    expect(met.document.plan.projects.find(({ number }) => number === 10)?.name?.text).toContain('产品质量监督抽查经费');
    expect(met.priced).toMatchObject({ outcome: 'changed', version: { number: 2 } });
    expect(met.diff.changes).toMatchObject([{ project: 9, before: '≤2975元/批', after: '≤2800元/批' }]);
    expect(met.rules.pages.filter(({ page }) => page.startsWith('# '))).toHaveLength(lintRules.length);

    expect(met.check).toMatchObject({ code: 1, stderr: '', stdout: expect.stringMatching(/指标值 135 个：.* 31 个/) });
    expect(met.explain).toMatchObject({ code: 0, stderr: '' });
    expect(met.verify).toMatchObject({ code: 0, stdout: expect.stringContaining('没有发现问题') });
    expect(met.backup).toMatchObject({ code: 0, stdout: expect.stringContaining('备份完成') });
    expect(met.developerCommand).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('安装包不需要它') });
    for (const stopped of [met.stopped, met.secondStop]) {
      expect(stopped).toMatchObject({ code: 0, stdout: expect.stringContaining('衡绩已停止') });
      expect(stopped.stderr).not.toMatch(/Warning|Error/);
    }
  });

  test.skipIf(!existsSync(browserProgram))('takes a browser through the whole journey with no network（需要 chromium）', () => {
    const work = path.join(home, '浏览器 文件夹');
    mkdirSync(work);
    const journey = path.join(root, 'test', 'support', 'offline-browser.mjs');
    const [program = '', ...options] = unshare;
    const ran = run(program, [...options, 'sh', '-c', onlyLoopback, process.execPath, journey, unpacked, work]);
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const met = browserMetSchema.parse(JSON.parse(readFileSync(path.join(work, 'journey.json'), 'utf8')));
    expect([met.interfaces, met.leaving]).toEqual([['lo'], 'ENETUNREACH']);
    expectJourney(met.journey, met.address);
  });

  test('starts through a link from another folder, and says so where the runtime cannot run', () => {
    const link = path.join(home, 'link');
    symlinkSync(path.join('另一处 程序', linuxName, 'hengji'), link);
    expect(run(link, ['help'])).toMatchObject({ status: 0, stderr: '' });
    const broken = path.join(home, 'broken');
    mkdirSync(path.join(broken, 'runtime'), { recursive: true });
    run('cp', [path.join(unpacked, 'hengji'), broken]);
    const refused = run(path.join(broken, 'hengji'), ['help']);
    expect([refused.status, refused.stdout]).toEqual([3, '']);
    expect(refused.stderr).toMatch(/自带的运行环境不能在这台机器上运行[\s\S]*怎么办：/);
  });

  test('the same sources give the same archive again, and Windows gets its own runtime and native packages', () => {
    const made = release(['--out', path.join(home, 'again'), '--level', '1']);
    expect(made.status).toBe(0);
    expect(readFileSync(path.join(home, 'again', 'SHA256SUMS'), 'utf8')).toContain(sums);
    const listed = run('tar', ['-tzf', path.join(home, 'again', `${linuxName}.tar.gz`)]).stdout;
    expect(listed).toContain('argon2-linux-x64-gnu/argon2.linux-x64-gnu.node');
    const names = zipNames(readFileSync(path.join(home, 'again', `${windowsName}.zip`)));
    for (const wanted of ['runtime/node.exe', 'hengji.cmd', '启动衡绩.cmd', '说明.txt', '衡绩检查.html', 'program/node_modules/@node-rs/argon2-win32-x64-msvc/argon2.win32-x64-msvc.node']) {
      expect(names).toContain(`${windowsName}/${wanted}`);
    }
    expect(names.filter((name) => /argon2-(?:linux|darwin)|runtime\/node$/.test(name))).toEqual([]);
    // Windows reads no longer path than 260 characters unless told to.
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(160);
  });
});

/** Names in the central directory of a zip. */
function zipNames(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}
