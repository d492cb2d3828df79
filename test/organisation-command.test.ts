// hengji organisation import over stored data: what is listed, what is written, what is refused; the same rules as on the page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredData } from '../src/application/local-work.ts';
import { sampleOrganisation } from '../src/documents/organisation/sample-organisation.ts';
import type { OrganisationSheets } from '../src/documents/organisation/organisation-sheets.ts';
import { writeOrganisationWorkbook } from '../src/documents/organisation/write-organisation-workbook.ts';
import { openWorkplace, type Workplace } from '../src/main/workplace/open-workplace.ts';
import { directWork } from '../src/main/workplace/direct-work.ts';
import { readSettings } from '../src/main/workplace/settings.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { runCommandLine } from './support/command-line.ts';
import { edition, ownParser, quickPasswords } from './support/http-server.ts';
import { must } from './support/store-factory.ts';

let folder = '';
let workplace: Workplace;
let data: StoredData;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hengji-organisation-'));
  workplace = must(await openWorkplace({ dataFolder: folder, settings: readSettings({}), listener: () => undefined, users: 'one' }));
  const work = directWork({ workplace, parser: ownParser, passwords: quickPasswords, osUser: 'zhang', edition });
  const refuse = () => Promise.reject(new Error('not asked for here'));
  data = { open: async () => ({ ok: true, value: { ...work, through: 'direct', close: async () => undefined } }), backupTo: refuse, restore: refuse, startServer: refuse };
});
afterAll(async () => {
  await workplace.close();
  rmSync(folder, { recursive: true, force: true });
});

const sample = sampleOrganisation();
const ofFile = (sheets: OrganisationSheets) => ({ data, files: { '机构.xlsx': writeOrganisationWorkbook(sheets) } });
const account = async (login: string) => must(await workplace.accounts.create({ login, name: login, passwordHash: 'quick:x', grants: [], actor: 'system:test' }));

test('先列出，什么也不写；一行不合要求的，一行也不写', async () => {
  const told = await runCommandLine(['organisation', 'import', '机构.xlsx'], ofFile(sample));
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toContain(`机构：${sample.places.length}行，其中已经有、不用改的0行`);
  expect(told.out).toContain('以上只是列出，没有改动；写入请加 --apply。');
  const [first, ...others] = sample.places;
  if (first === undefined) throw new Error('the sample has places');
  const wrong = await runCommandLine(['organisation', 'import', '机构.xlsx', '--apply'], ofFile({ ...sample, places: [{ ...first, kind: '帮派' }, ...others] }));
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain(`机构第${first.row}行：`);
  expect(wrong.out).toContain('请改好这些行再导入；一行也没有写。');
  expect((await workplace.organisation.read()).nodes).toEqual([]);
});

test('只有一个账号时只建立机构：账号和岗位等第二个账号定下三员之后', async () => {
  await account('admin');
  const done = await runCommandLine(['organisation', 'import', '机构.xlsx', '--apply'], ofFile(sample));
  expect(done.code).toBe(0);
  expect(done.out).toContain(`已写入：机构${sample.places.length}个。`);
  expect(done.out).toContain('这次不写：现在只有一个账号');
  expect((await workplace.organisation.read()).nodes).toHaveLength(sample.places.length);
  expect((await workplace.accounts.list()).map(({ login }) => login)).toEqual(['admin']);
});

test('有两个账号之后建立其余账号和岗位，初始密码只列这一次；再导入一遍什么也不改，事件链写明是谁', async () => {
  await account('second');
  const done = await runCommandLine(['organisation', 'import', '机构.xlsx', '--apply', '--format', 'json'], ofFile(sample));
  expect([done.code, done.err]).toEqual([0, '']);
  const { format, issued, written } = JSON.parse(done.out);
  const logins = [...new Set(sample.people.map(({ login }) => login))];
  expect([format, written, issued.map(({ login }: { readonly login: string }) => login).toSorted()]).toEqual(['hengji.organisation-import/1', true, logins.toSorted()]);
  const again = await runCommandLine(['organisation', 'import', '机构.xlsx', '--apply'], ofFile(sample));
  expect(again.out).not.toContain('初始密码');
  expect(again.out).toContain('已写入：机构0个、账号0个、岗位0个。');
  expect((await verifyChain(workplace.store.database, workplace.store.headFile)).problems).toEqual([]);
  const actors = await workplace.store.database.query<{ readonly actor: string }>(`select distinct actor from event where kind in ('organisation.changed', 'account.created', 'post.granted') and actor <> 'system:test'`);
  expect(actors.rows).toEqual([{ actor: 'system:cli/zhang' }]);
});

test.each<readonly [readonly string[], string]>([
  [['organisation'], '请写明要做什么和用哪个文件'],
  [['organisation', 'export', '机构.xlsx'], '请写明要做什么和用哪个文件'],
  [['organisation', 'import', '没有.xlsx'], '找不到这个文件'],
  [['organisation', 'import', 'dingzhou-2021.docx'], '文件的工作簿部分无法识别'],
])('%j is refused: %s', async (args, says) => {
  const { code, err } = await runCommandLine(args, { data });
  expect(code).toBe(2);
  expect(err).toContain(says);
});
