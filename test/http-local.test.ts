// The local door of a running server, and the address it stands at.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalWork } from '../src/application/local-work.ts';
import { createLocalServer } from '../src/http/local/create-local-server.ts';
import { fileNameHeader, localVersionHeader, osUserHeader } from '../src/http/local/local-contract.ts';
import { ok } from '../src/kernel/result.ts';
import { listLayouts } from '../src/catalogue/list-layouts/index.ts';
import { findLocalAddress, prepareLocalAddress } from '../src/main/local/local-address.ts';
import { answersAt, remoteWork } from '../src/main/local/remote-work.ts';
import { storedData } from '../src/main/stored-data.ts';
import { readSettings, settingsFault } from '../src/main/workplace/settings.ts';
import { PictureDisturbed } from '../src/persistence/backup/picture.ts';
import { ownParser } from './support/http-server.ts';
import { browserAddresses, isLoopback, ownNames } from '../src/main/adapters/listening-place.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'hengji-local-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const imported = { outcome: 'created', unitName: '单位', fiscalYear: 2021, version: 1, event: 1, changedCells: 0, projects: 15, targets: 135, usableTargets: 31, blocking: 60, unread: 0 } as const;
const exported = { name: '示例局2021年部门预算绩效文本.docx', bytes: Uint8Array.from([0x50, 0x4b, 0x00, 0xff]), projects: 15, pages: 22, remarks: ['原文件里有1处修订中删去的文字，没有写入。'] };
const merged = {
  planId: '01900000-0000-7000-8000-000000000001', unitName: '单位', fiscalYear: 2021, remarks: [], accepted: 1, outcome: 'saved',
  changes: [{ key: 'a/b/value', kind: 'changed', project: { number: 9, name: '抽检' }, row: { ordinal: 1, name: '批次' }, title: '指标值', before: '≥20批', now: null, returned: '≥25批', conflict: 'gone' }],
} as const;
async function* pieces(): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from([1, 2]);
  yield Uint8Array.from([3]);
}

const organised = {
  own: { places: true, accounts: true, posts: true }, lines: [{ sheet: 'places', row: 2, what: 'new', text: '食品科（科室）' }], faults: [], places: 1, accounts: 0, posts: 0, written: true, issued: [],
} as const;
const report = { divisions: [{ division: '130682', events: 3 }], rows: 7, untold: 0, problems: ['一行被改动'] };

function door(seen: string[], backup: LocalWork['backup'] = async () => ({ ok: false, fault: { code: 'disk-full', what: '磁盘空间不够', where: '磁盘', remedy: '请清理磁盘。' } })) {
  const workOf = (osUser: string): LocalWork => ({
    importPlan: async ({ bytes, name }) => (seen.push(`${osUser} ${name} ${bytes.byteLength}`), ok(imported)),
    resetPassword: async (login) => (seen.push(`${osUser} ${login}`), ok({ login, password: 'new-password' })),
    mergeReturned: async ({ bytes, name, accept }) => (seen.push(`${osUser} ${name} ${bytes.byteLength} ${accept}`), ok(merged)),
    exportList: async ({ fiscalYear, layout }) => (seen.push(`${osUser} ${fiscalYear} ${layout.columns.map(({ heading }) => heading).join()}`), ok({ plans: 2, pieces: pieces() })),
    exportPlan: async (selection) => (seen.push(`${osUser} ${JSON.stringify(selection)}`), ok(exported)),
    exportPlans: async (selection) => (seen.push(`${osUser} ${JSON.stringify(selection)}`), ok({ plans: 2, pieces: pieces() })),
    importOrganisation: async ({ sheets, write }) => (seen.push(`${osUser} ${sheets.places.map(({ name }) => name).join()} ${write}`), ok(organised)),
    listLayouts: async () => ok(listLayouts),
    verifyAudit: async () => ok(report),
    backup,
  });
  return createLocalServer({ workOf, version: '1.0.0', uploadBytes: 1_000, log: { level: 'silent', write: () => undefined } });
}

test('a command is served under the name of its person, over a socket only its owner can open', async () => {
  const seen: string[] = [];
  const server = door(seen);
  const { address, remove } = prepareLocalAddress(folder);
  const before = process.umask(0o177);
  await server.listen({ path: address });
  process.umask(before);
  expect(statSync(address).mode & 0o777).toBe(0o600);
  expect(findLocalAddress(folder)).toBe(address);
  expect(await answersAt(address)).toBe(true);

  const work = remoteWork({ address, osUser: '张三', version: '1.0.0' });
  expect(await work.importPlan({ bytes: new Uint8Array(9), name: '绩效 文本.docx' })).toEqual({ ok: true, value: imported });
  expect(seen).toEqual(['张三 绩效 文本.docx 9']);
  expect(await work.mergeReturned({ bytes: new Uint8Array(7), name: '改好 的.xlsx', accept: 'unopposed' })).toEqual({ ok: true, value: merged });
  expect(seen.at(-1)).toBe('张三 改好 的.xlsx 7 unopposed');
  const place = { row: 2, kind: '科室', code: '', name: '食品科', parent: '414001', from: '', to: '', successor: '', ownOffice: '' };
  expect(await work.importOrganisation({ sheets: { places: [place], people: [] }, write: true })).toEqual({ ok: true, value: organised });
  expect(seen.at(-1)).toBe('张三 食品科 true');
  expect(await work.importOrganisation({ sheets: { places: [{ ...place, name: '长'.repeat(201) }], people: [] }, write: true })).toMatchObject({ fault: { code: 'invalid-request', what: '表的内容不合要求：有一格超过200个字' } });
  expect(await work.verifyAudit()).toEqual({ ok: true, value: report });
  expect(await work.listLayouts()).toMatchObject({ ok: true, value: listLayouts.map(({ id, title, moneyUnit, targets, columns }) => ({ id, title, moneyUnit, targets, columns })) });
  expect(await work.resetPassword('王 五')).toEqual({ ok: true, value: { login: '王 五', password: 'new-password' } });
  expect(seen.at(-1)).toBe('张三 王 五');
  expect(await work.exportPlan({ unit: '414001', fiscalYear: 2021, format: 'docx' })).toEqual({ ok: true, value: exported });
  expect(seen.at(-1)).toBe('张三 {"unit":"414001","fiscalYear":2021,"format":"docx"}');
  const all = await work.exportPlans({ fiscalYear: 2021, format: 'xlsx' });
  if (!all.ok) throw new Error(all.fault.what);
  const received: number[] = [];
  for await (const piece of all.value.pieces) received.push(...piece);
  expect([all.value.plans, received, seen.at(-1)]).toEqual([2, [1, 2, 3], '张三 {"fiscalYear":2021,"format":"xlsx"}']);
  const list = await work.exportList({ fiscalYear: 2021, layout: { ...listLayouts[0], columns: listLayouts[0].columns.slice(1) } });
  if (!list.ok) throw new Error(list.fault.what);
  const listed: number[] = [];
  for await (const piece of list.value.pieces) listed.push(...piece);
  expect([list.value.plans, listed, seen.at(-1)]).toEqual([2, [1, 2, 3], expect.stringMatching(/^张三 2021 项目编码,项目名称,/u)]);
  expect(await work.backup()).toMatchObject({ ok: false, fault: { code: 'disk-full' } });
  expect(await work.importPlan({ bytes: new Uint8Array(2_000), name: 'a' })).toMatchObject({ ok: false, fault: { code: 'local-work-broken' } });
  expect(await remoteWork({ address, osUser: '张三', version: '2.0.0' }).verifyAudit()).toMatchObject({ ok: false, fault: { code: 'local-other-version' } });
  await server.close();
  remove();
  expect(findLocalAddress(folder)).toBeNull();
});

test('a backup that ends before its time leaves no file, and says whether to try again', async () => {
  async function* disturbed(): AsyncGenerator<Uint8Array> {
    yield randomBytes(100_000);
    throw new PictureDisturbed();
  }
  const backup: LocalWork['backup'] = async () => ok(disturbed());
  const { address, remove } = prepareLocalAddress(folder);
  const server = door([], backup);
  await server.listen({ path: address });
  const file = path.join(folder, 'cut.backup');
  const data = storedData({ settings: readSettings({}), parser: ownParser, untilStopAsked: () => new Promise(() => undefined), writeLog: () => undefined });
  const remote = remoteWork({ address, osUser: '张三', version: '1.0.0' });
  expect(await data.backupTo(remote, file)).toMatchObject({ ok: false, fault: { code: 'backup-cut', remedy: expect.stringContaining('请再备份一次') } });
  expect(await data.backupTo({ ...remote, backup }, file)).toMatchObject({ ok: false, fault: { code: 'backup-disturbed', remedy: expect.stringContaining('请再备份一次') } });
  expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  await server.close();
  remove();
});

test('what claims to be no name of a person becomes nobody', async () => {
  const seen: string[] = [];
  const server = door(seen);
  for (const name of ['a/b', 'x'.repeat(65), '', '%0aevil']) {
    const headers = { [localVersionHeader]: '1.0.0', [osUserHeader]: name, [fileNameHeader]: 'a', 'content-type': 'application/octet-stream' };
    expect((await server.inject({ method: 'POST', url: '/import', headers, payload: Buffer.from('x') })).statusCode).toBe(200);
  }
  expect(seen).toEqual(['unknown a 1', 'unknown a 1', 'unknown a 1', 'unknown a 1']);
});

test('a socket left behind by a server that was killed answers nothing and is replaced', async () => {
  writeFileSync(path.join(folder, 'local.sock'), '');
  expect(await answersAt(findLocalAddress(folder) ?? '')).toBe(false);
  const { address } = prepareLocalAddress(folder);
  const server = door([]);
  await server.listen({ path: address });
  expect(await answersAt(address)).toBe(true);
  await server.close();
});

test('in a deep folder the socket stands in a private folder of its own, and the data folder says where', () => {
  const deep = path.join(folder, 'x'.repeat(90));
  mkdirSync(deep);
  const { address, remove } = prepareLocalAddress(deep);
  expect(Buffer.byteLength(address)).toBeLessThanOrEqual(100);
  expect(statSync(path.dirname(address)).mode & 0o777).toBe(0o700);
  writeFileSync(address, '');
  expect(findLocalAddress(deep)).toBe(address);
  remove();
  expect(findLocalAddress(deep)).toBeNull();
});

test('the surroundings are read once, with blanks as nothing', () => {
  const { signOn, mail, ...settings } = readSettings({ DATABASE_URL: ' ', HENGJI_HOST_NAMES: 'A.example, b.example,,' });
  expect(settings).toEqual({ databaseUrl: null, chainHead: null, division: '000000', hostNames: ['a.example', 'b.example'], publicOrigin: null, logLevel: 'warn' });
  expect(signOn()).toEqual({ ok: true, value: null });
  expect(mail()).toEqual({ ok: true, value: null });
});

test.each(['jixiao.example', 'https://', 'https://a.example/path', 'ftp://a.example', 'https://user@a.example'])('%s is no address people can use', (publicOrigin) => {
  expect(settingsFault({ ...readSettings({}), publicOrigin })?.code).toBe('public-origin');
  expect(settingsFault({ ...readSettings({}), publicOrigin: 'https://a.example' })).toBeNull();
});

test('the place tells its addresses and names', () => {
  expect([isLoopback('127.0.0.1'), isLoopback('localhost'), isLoopback('::1'), isLoopback('0.0.0.0'), isLoopback('127.0.0.1.example')]).toEqual([true, true, true, false, false]);
  expect(browserAddresses('::1', 80)).toEqual(['http://[::1]:80']);
  expect(browserAddresses('0.0.0.0', 8420)[0]).toBe('http://127.0.0.1:8420');
  expect(ownNames('JIXIAO.local')).toEqual(['jixiao.local']);
});
