// The audit chain proves what it claims: each kind of tampering is done in SQL and must be named.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chinaDay } from '../src/kernel/day-count.ts';
import { catchUpHeadFile } from '../src/persistence/audit/catch-up-head-file.ts';
import { describeChainProblem, type ChainProblem } from '../src/persistence/audit/chain-problem.ts';
import { eventHash, firstPreviousHash } from '../src/persistence/audit/event-body.ts';
import { openHeadFile, readHeadLines } from '../src/persistence/audit/head-file.ts';
import { fieldDigest } from '../src/persistence/audit/row-digest.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { createFirstAccount, replacePassword } from '../src/persistence/repositories/accounts.ts';
import { saveNodes } from '../src/persistence/repositories/organisation-nodes.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { commitsOf } from './support/many-commits.ts';
import { interleaved } from './support/interleaved-database.ts';
import { actor, division, migrated, must, sampleImport, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const founding = sampleImport();

onEveryEngine('审计链', migrated, (database) => {
  const prepared = (work: (store: TestStore, accountId: string) => Promise<void>): Promise<void> =>
    withStore(database(), async (store) => {
      must(await savePlanImport(store, founding));
      const account = must(await createFirstAccount(store, { division, actor, login: 'admin', displayName: '张三', passwordHash: '$argon2id$1', mustChangePassword: true }));
      must(await replacePassword(store, { division, actor, accountId: account.value, passwordHash: '$argon2id$2', mustChangePassword: false }));
      await work(store, account.value);
    });
  const problemsOf = async (store: TestStore): Promise<readonly ChainProblem[]> => {
    const { problems } = await verifyChain(database(), store.headFile);
    for (const problem of problems) expect(describeChainProblem(problem)).toMatch(/[\u4e00-\u9fff]/);
    return problems;
  };

  test('没有动过的数据库没有问题，事件数和行数都对', () =>
    prepared(async (store) => {
      const report = await verifyChain(database(), store.headFile);
      expect(report).toMatchObject({ problems: [], untold: 0, divisions: [{ division, events: 3 }] });
      expect(report.rows).toBeGreaterThan(300);
    }));

  test('一边不断有人提交，一边核验：不冤枉任何一行', () =>
    prepared(async (store, accountId) => {
      const work = { going: true };
      const busy = (async () => {
        for (let turn = 0; work.going; turn += 1) {
          must(await replacePassword(store, { division, actor, accountId, passwordHash: `$argon2id$${turn}`, mustChangePassword: turn % 2 === 0 }));
        }
      })();
      const report = await verifyChain(database(), store.headFile);
      work.going = false;
      await busy;
      expect(report.problems).toEqual([]);
      expect(report.divisions[0]?.events).toBeGreaterThanOrEqual(3);
    }));

  test('每读一段就有人提交：建账号、改名、换密码、导入新版本、移除示范，都不算问题；其间的改动照样指出', () =>
    prepared(async (store, accountId) => {
      must(await savePlanImport(store, sampleImport('dingzhou-2021.docx', { demo: true })));
      const commit = commitsOf(store, accountId);
      const quiet = interleaved(database(), commit);
      const report = await verifyChain(quiet.database, store.headFile);
      expect(report).toMatchObject({ problems: [], untold: 0 });
      expect([...quiet.between.keys()]).toEqual(expect.arrayContaining(['event', 'stored_file', 'indicator_version', 'credential', 'personal_value']));
      expect(report.divisions[0]?.events).toBeGreaterThan(15);

      let bent = false;
      const tampered = interleaved(database(), async (table) => {
        // Nothing can be imported any more over rows whose bounds were bent.
        if (!bent) await commit();
        bent ||= table === 'project_version';
        // Behind the back of the program, in a row that a later event has just written, and in one of the moment.
        if (table === 'credential') await database().query(`update credential set password_hash = 'own'`);
        if (table === 'project_version') await database().query(`update project_version set to_event = from_event + 1 where to_event is not null`);
      });
      const { problems } = await verifyChain(tampered.database, store.headFile);
      expect(new Set(problems.map((problem) => ('table' in problem ? `${problem.kind} ${problem.table}` : problem.kind)))).toEqual(
        new Set(['row-changed credential', 'row-bounds project_version']),
      );
    }));

  test('版本区间被改动过的文本，再导入时说清楚，什么也不写', () =>
    prepared(async (store) => {
      const plan = { ...founding.plan, projects: founding.plan.projects.slice(1) };
      const fewer = (text: string) => savePlanImport(store, { ...founding, plan, file: { ...founding.file, bytes: new TextEncoder().encode(text) } });
      must(await fewer('少一个项目'));
      const tampered = await database().query('update project_version set to_event = to_event + 1000 where to_event is not null returning 1');
      expect(tampered.rows.length).toBeGreaterThan(0);
      const again = await fewer('还是少一个');
      expect(again).toMatchObject({ ok: false, fault: { code: 'command-too-busy', remedy: expect.stringContaining('audit verify') } });
      expect((await database().query<{ last: number }>('select max(number)::int as last from event')).rows).toEqual([{ last: 4 }]);
    }));

  test('链首被改低、改高、换掉摘要或删去：都指得出，缺号说成一段', () =>
    prepared(async (store) => {
      const { rows } = await database().query<{ hash: string; previous_hash: string }>('select hash, previous_hash from event_head');
      const restore = () => database().query('update event_head set number = 3, hash = $1', [rows[0]?.hash]);
      await database().query('update event_head set number = 2');
      expect(await problemsOf(store)).toEqual([{ kind: 'head-changed', division, head: 2, last: 3 }]);
      await database().query('update event_head set number = 9000000000');
      expect(await problemsOf(store)).toEqual([{ kind: 'event-missing', division, number: 4, until: 9_000_000_000 }]);
      await restore();
      await database().query('update event_head set hash = previous_hash');
      expect(await problemsOf(store)).toEqual([{ kind: 'head-changed', division, head: 3, last: 3 }]);
      await restore();
      expect(await problemsOf(store)).toEqual([]);
      await database().query('delete from event_head');
      expect(await problemsOf(store)).toEqual([{ kind: 'head-changed', division, head: 0, last: 3 }]);
    }));

  test('一个事件放到第1号之前：也看得见', () =>
    prepared(async (store) => {
      const { rows } = await database().query<{ body: string; hash: string }>('select body, hash from event where number = 1');
      await database().query(`insert into event select division, -1, at, kind, actor, subject, body, previous_hash, hash from event where number = 1`);
      expect(rows).toHaveLength(1);
      expect(await problemsOf(store)).toContainEqual({ kind: 'event-changed', division, number: -1, part: 'hash' });
    }));

  test('改动一行的一个栏目：指出表、标识、版本和栏目', () =>
    prepared(async (store) => {
      const changed = await database().query<{ id: string; version_id: string }>(
        `update project_version set budget_total = budget_total + 1 where number = 9 returning id, version_id`,
      );
      expect(await problemsOf(store)).toEqual([
        { kind: 'row-changed', table: 'project_version', id: changed.rows[0]?.id, versionId: changed.rows[0]?.version_id, event: 1, fields: ['budgetTotal'] },
      ]);
    }));

  test('后来加的栏目：空着的旧行不受影响，往里填、从里面抹去都指得出', () =>
    prepared(async (store) => {
      const [plan] = (await database().query<{ id: string }>('update plan set unit_id = id returning id')).rows;
      expect(await problemsOf(store)).toEqual([{ kind: 'row-changed', table: 'plan', id: plan?.id, versionId: null, event: 1, fields: null }]);
      await database().query('update plan set unit_id = null');
      expect(await problemsOf(store)).toEqual([]);
      const id = store.newId();
      const node = { id, kind: 'division', code: '130682', name: '定州市', parent: null, from: null, to: null } as const;
      must(await saveNodes(store, { division, actor, changes: [{ ...node, ownOffice: true }], demo: false, today: chinaDay(store.now()) }));
      await database().query('update organisation_node_version set own_office = null');
      expect(await problemsOf(store)).toMatchObject([{ kind: 'row-changed', table: 'organisation_node_version', id, fields: ['ownOffice'] }]);
    }));

  test('连栏目摘要一起改动：仍指出这一行，只是说不出栏目', () =>
    prepared(async (store) => {
      await database().query(
        `update indicator_version set value = '0', field_digests = jsonb_set(field_digests, '{value}', to_jsonb($1::text))
         where version_id = (select version_id from indicator_version order by version_id limit 1)`,
        [fieldDigest('0')],
      );
      expect(await problemsOf(store)).toEqual([expect.objectContaining({ kind: 'row-changed', table: 'indicator_version', fields: null })]);
    }));

  test('改动原始文件的内容、标识行、密码摘要、个人信息：都指得出', () =>
    prepared(async (store, accountId) => {
      await database().query(`update stored_file set content = content || '\\x00'::bytea`);
      await database().query(`update account set login = 'root'`);
      await database().query(`update credential set password_hash = 'own'`);
      await database().query(`update personal_value set value = '李四'`);
      expect(await problemsOf(store)).toEqual([
        expect.objectContaining({ kind: 'row-changed', table: 'stored_file', fields: ['content'] }),
        expect.objectContaining({ kind: 'row-changed', table: 'account', id: accountId }),
        expect.objectContaining({ kind: 'row-changed', table: 'credential', id: accountId, event: 3 }),
        expect.objectContaining({ kind: 'row-changed', table: 'personal_value', fields: ['value'] }),
      ]);
    }));

  test('删去一行、添一行、移动版本的起止：都指得出', () =>
    prepared(async (store) => {
      await database().query(`delete from indicator_version where version_id = (select version_id from indicator_version order by version_id limit 1)`);
      await database().query(`insert into account values ($1, '01900000-0000-7000-8000-000000000000', 'stranger')`, [division]);
      await database().query(`update plan_version set to_event = 2`);
      const problems = await problemsOf(store);
      expect(problems.map(({ kind }) => kind).toSorted()).toEqual(['row-bounds', 'row-missing', 'row-unknown']);
      expect(problems).toContainEqual(expect.objectContaining({ kind: 'row-bounds', table: 'plan_version', expected: '[1, 现行)', found: '[1, 2)' }));
    }));

  test('改动一个事件的全文、操作者或时间：指出这个事件', () =>
    prepared(async (store) => {
      await database().query(`update event set actor = 'someone' where number = 2`);
      expect(await problemsOf(store)).toEqual([{ kind: 'event-changed', division, number: 2, part: 'columns' }]);
      await database().query(`update event set body = replace(body, '${actor}', 'someone') where number = 2`);
      expect(await problemsOf(store)).toEqual([{ kind: 'event-changed', division, number: 2, part: 'hash' }]);
    }));

  test('抽去一个事件：指出缺的号；它写的行成了来历不明', () =>
    prepared(async (store) => {
      await database().query('delete from event where number = 2');
      const problems = await problemsOf(store);
      expect(problems[0]).toEqual({ kind: 'event-missing', division, number: 2, until: 2 });
      expect(new Set(problems.slice(1).map(({ kind }) => kind))).toEqual(new Set(['row-unknown']));
    }));

  test('整条链重写得自洽：链首文件揭穿它，并指出从哪一号起', () =>
    prepared(async (store) => {
      await rewriteFrom(2);
      expect(await problemsOf(store)).toEqual([{ kind: 'chain-rewritten', division, from: 2 }]);
    }));

  test('末尾丢失：数据库自洽地退回一步，链首文件指出丢了什么', () =>
    prepared(async (store) => {
      const { rows } = await database().query<{ hash: string; previous_hash: string }>('select hash, previous_hash from event where number = 2');
      await database().query('delete from event where number = 3');
      await database().query('update event_head set number = 2, hash = $1, previous_hash = $2', [rows[0]?.hash, rows[0]?.previous_hash]);
      const problems = await problemsOf(store);
      expect(problems).toContainEqual(expect.objectContaining({ kind: 'tail-lost', division, last: 2, known: 3 }));
    }));

  test('提交之后、写链首文件之前断电：启动时补上；最后半行不算错', () =>
    prepared(async (store) => {
      const lines = readFileSync(store.headFile.path, 'utf8').split('\n');
      writeFileSync(store.headFile.path, `${lines.slice(0, 2).join('\n')}\n${(lines[2] ?? '').slice(0, 30)}`);
      expect(await verifyChain(database(), store.headFile)).toMatchObject({ problems: [], untold: 1 });
      const reopened = await openHeadFile(store.headFile.path);
      expect(await catchUpHeadFile(database(), reopened)).toBe(1);
      expect(await catchUpHeadFile(database(), reopened)).toBe(0);
      await reopened.close();
      expect(readFileSync(store.headFile.path, 'utf8')).toBe(lines.join('\n'));
      expect(await verifyChain(database(), store.headFile)).toMatchObject({ problems: [], untold: 0 });
    }));

  test('链首文件只有本人可读；中间坏了的一行按行号指出；与数据库矛盾时不补写', () =>
    prepared(async (store) => {
      expect(statSync(store.headFile.path).mode & 0o077).toBe(0);
      appendFileSync(store.headFile.path, 'rubbish\n');
      expect(await problemsOf(store)).toEqual([{ kind: 'head-file-unreadable', line: 4 }]);
      await rewriteFrom(1);
      expect(await catchUpHeadFile(database(), store.headFile)).toBe(0);
    }));

  /** What a thief with the rights of the database owner would do. */
  async function rewriteFrom(number: number): Promise<void> {
    const { rows } = await database().query<{ number: number; body: string; hash: string }>('select number, body, hash from event order by number');
    let previous = firstPreviousHash;
    for (const row of rows) {
      let hash = row.hash;
      if (row.number >= number) {
        const body = row.number === number ? row.body.replace('"rules":[', '"rules":["forged",').replace(',]', ']') : row.body;
        hash = eventHash(previous, division, row.number, body);
        await database().query('update event set body = $2, hash = $3, previous_hash = $4 where number = $1', [row.number, body, hash, previous]);
        await database().query('update event_head set hash = $1, previous_hash = $2', [hash, previous]);
      }
      previous = hash;
    }
  }
});

test('磁盘写不下时链首文件不留半行：推迟的行随下一次补上', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-head-'));
  const file = path.join(folder, 'chain-head.txt');
  let room = true;
  const headFile = await openHeadFile(file, async (name, flags, mode) => {
    const handle = await open(name, flags, mode);
    return {
      appendFile: async (text) => {
        if (room) return handle.appendFile(text);
        await handle.appendFile(String(text).slice(0, 40));
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      },
      datasync: () => handle.datasync(),
      truncate: (length) => (room ? handle.truncate(length) : Promise.reject(new Error('no space left on device'))),
      close: () => handle.close(),
    };
  });
  const entry = (number: number) => ({ division, number, hash: String(number).repeat(64), at: '2021-01-01T00:00:00.000000Z' });
  expect(await headFile.append(entry(1))).toBe('told');
  room = false;
  expect(await Promise.all([headFile.append(entry(2)), headFile.append(entry(3))])).toEqual(['put-off', 'put-off']);
  expect(await headFile.append(entry(4))).toBe('put-off');
  expect(await headFile.read()).toMatchObject({ entries: [{ number: 1 }], unreadableLines: [] });
  room = true;
  expect(await headFile.append(entry(5))).toBe('told');
  expect((await headFile.read()).entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  await headFile.close();
  rmSync(folder, { recursive: true, force: true });
});

test('链首文件逐行解读，最后没有写完的一行不读', () => {
  const hash = 'a'.repeat(64);
  expect(readHeadLines(`130682 1 ${hash} 2021\nx\n130682 2 ${hash}`)).toEqual({
    entries: [{ division: '130682', number: 1, hash, at: '2021' }],
    unreadableLines: [2],
  });
  expect(readHeadLines('')).toEqual({ entries: [], unreadableLines: [] });
});
