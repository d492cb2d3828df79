// Backup and restore: from one database home to the other and back with an equal content hash; damage, foreign files and filled targets are refused.
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planFigures } from '../src/application/plan-figures.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { keptTables } from '../src/persistence/backup/backup-format.ts';
import { PictureDisturbed } from '../src/persistence/backup/picture.ts';
import { readBackup } from '../src/persistence/backup/read-backup.ts';
import { writeBackup } from '../src/persistence/backup/write-backup.ts';
import type { Database, EngineEvent } from '../src/persistence/engine/database.ts';
import { openEmbedded } from '../src/persistence/engine/embedded/embedded-home.ts';
import { createFirstAccount } from '../src/persistence/repositories/accounts.ts';
import { listPlans, loadPlan } from '../src/persistence/repositories/load-plan.ts';
import { keepPlanFigures } from '../src/persistence/repositories/plan-figures.ts';
import { removeDemo } from '../src/persistence/repositories/remove-demo.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { planKeys, readListedPlans } from '../src/persistence/repositories/stored-plans.ts';
import { interleaved } from './support/interleaved-database.ts';
import { commitsOf } from './support/many-commits.ts';
import { actor, division, migrated, must, sampleImport, withStore, type TestStore } from './support/store-factory.ts';
import { missingPostgres } from './support/postgres-cluster.ts';
import { onEveryEngine, openPreparedEmbedded, openPreparedServer, preparedImage } from './support/with-database.ts';

const founding = sampleImport();
const createdAt = '2021-01-01T00:00:00.000000Z';

onEveryEngine('备份文件', migrated, (database) => {
  test('空库备份、再恢复；有数据的库不能恢复进去', async () => {
    const empty = await backupOf(database());
    expect(must(await readBackup(database(), sourceOf(empty.bytes)))).toEqual(empty.manifest);
    await fill(database());
    expect(await readBackup(database(), sourceOf(empty.bytes))).toMatchObject({ fault: { code: 'restore-target-not-empty' } });
  });

  test('任何一处改动或截断都不恢复，库仍为空', async () => {
    await fill(database());
    const { bytes } = await backupOf(database());
    await emptyAll(database());
    const text = gunzipSync(bytes).toString('utf8');
    const lines = text.split('\n');
    const changedRow = text.replace('产品质量', '产品数量');
    expect(changedRow).not.toBe(text);
    const damaged: readonly (readonly [what: string, bytes: Buffer, code: string])[] = [
      ['一个字', gzipSync(changedRow), 'backup-damaged'],
      ['少一行', gzipSync([...lines.slice(0, 5), ...lines.slice(6)].join('\n')), 'backup-damaged'],
      ['坏一行', gzipSync([...lines.slice(0, 5), '{', ...lines.slice(6)].join('\n')), 'backup-damaged'],
      ['没有清单', gzipSync(lines.slice(0, -2).join('\n') + '\n'), 'backup-damaged'],
      ['清单之后还有', gzipSync(text + text), 'backup-damaged'],
      ['截断', bytes.subarray(0, bytes.length - 200), 'backup-damaged'],
      ['不是压缩文件', randomBytes(1000), 'backup-unknown-file'],
      ['别的压缩文件', gzipSync('{"format":"other"}\n'), 'backup-unknown-file'],
      ['空文件', gzipSync(''), 'backup-unknown-file'],
      ['以后的格式', gzipSync(text.replace('"formatVersion":1', '"formatVersion":2')), 'backup-version-unknown'],
      ['以后的数据结构', gzipSync(text.replace(/"schema":\{"number":\d+/u, '"schema":{"number":99')), 'backup-version-unknown'],
      ['不认识的列', gzipSync(text.replace('"unit_code"', '"future_code"')), 'backup-version-unknown'],
    ];
    for (const [what, file, code] of damaged) {
      const refused = await readBackup(database(), sourceOf(file));
      expect([what, refused.ok ? 'restored' : refused.fault.code]).toEqual([what, code]);
    }
    expect((await database().query('select 1 from event union all select 1 from stored_file')).rows).toEqual([]);
  });

  test('列表数字不是内容：存与不存，备份的摘要相同，链完整', async () => {
    await withStore(database(), async (store) => {
      const { planId, event } = must(await savePlanImport(store, founding));
      const before = await backupOf(database());
      const figures = planFigures(founding.plan);
      if (figures === null) throw new Error('the founding document can be checked');
      await keepPlanFigures(database(), { division, planId, event, edition: '2021' }, figures);
      expect(await readListedPlans(database(), { edition: '2021', keys: await planKeys(database()) })).toMatchObject([{ figures }]);
      expect((await backupOf(database())).manifest).toEqual(before.manifest);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
      await emptyAll(database());
      expect(must(await readBackup(database(), sourceOf(before.bytes)))).toEqual(before.manifest);
      expect(await readListedPlans(database(), { edition: '2021', keys: await planKeys(database()) })).toMatchObject([{ id: planId, figures: null }]);
    });
  });

  test('每读一段就有人提交：备份仍是开始那一刻的样子，摘要与当时安静的备份相同，恢复后链完整', async () => {
    await withStore(database(), async (store) => {
      const accountId = await fillStore(store);
      const quiet = await backupOf(database());
      const commit = commitsOf(store, accountId, { removesDemo: false });
      const disturbed = interleaved(database(), commit);
      // The rows that are written over are read first: the commits begin behind them.
      let begun = false;
      const later = interleaved(database(), async (table) => {
        begun ||= table === 'stored_file';
        if (begun) await commit();
      });
      expect((await backupOf(later.database)).manifest).toEqual(quiet.manifest);
      expect([...later.between.keys()]).toEqual(expect.arrayContaining(['plan_version', 'indicator', 'account_version', 'event', 'outbox']));

      const picture = await backupOf(disturbed.database);
      expect(picture.manifest.rowCounts['event']).toBeGreaterThan(quiet.manifest.rowCounts['event'] ?? 0);
      await emptyAll(database());
      expect(must(await readBackup(database(), sourceOf(picture.bytes)))).toEqual(picture.manifest);
      expect((await verifyChain(database(), { read: async () => ({ entries: [], unreadableLines: [] }) })).problems).toEqual([]);
    });
  });

  test('备份期间移除了示范：没有完整的画面，就没有备份；再备份一次就有', async () => {
    await withStore(database(), async (store) => {
      await fillStore(store);
      must(await savePlanImport(store, { ...founding, demo: true }));
      const removing = interleaved(database(), async (table) => {
        if (table === 'indicator_version') must(await removeDemo(store, { division, actor }));
      });
      await expect(backupOf(removing.database)).rejects.toThrow(PictureDisturbed);
      expect((await backupOf(removing.database)).manifest.rowCounts['plan']).toBe(1);
    });
  });

  test('写到一半出错：已写的收回', async () => {
    await fill(database());
    const { bytes } = await backupOf(database());
    await emptyAll(database());
    let opened = 0;
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      opened += 1;
      if (opened === 1) yield bytes;
      else {
        yield bytes.subarray(0, Math.floor(bytes.length * 0.8));
        throw new Error('the disk went away');
      }
    };
    await expect(readBackup(database(), failing)).rejects.toThrow('the disk went away');
    expect((await database().query('select 1 from stored_file')).rows).toEqual([]);
  });
});

test('不带事件号又会改写的工作表只有链首和待处理事件；再有一张，就要先想清楚备份怎么取到同一时刻', () => {
  expect(keptTables.filter(({ kind }) => kind === 'transient').map(({ name }) => name)).toEqual(['outbox', 'event_head']);
});

describe('备份不占着内置数据库', () => {
  test('取的人慢，看门狗限得很短，其间照样有人提交：备份和核验都完成，没有谁被断开', async () => {
    const dropped: EngineEvent[] = [];
    const database = await openEmbedded({
      place: { kind: 'memory' },
      image: await preparedImage(migrated),
      limits: { transactionMilliseconds: 20_000, idleMilliseconds: 10_000 },
      listener: (event) => dropped.push(event),
    });
    await withStore(database, async (store) => {
      const accountId = await fillStore(store);
      const quiet = await backupOf(database);
      // Whoever takes the stream takes nothing more until others have committed: an open transaction would keep them waiting, and be dropped.
      let waited = false;
      const chunks: Buffer[] = [];
      const slow = new Writable({
        highWaterMark: 1,
        write(chunk: Buffer, _encoding, done) {
          chunks.push(chunk);
          // The head of the compressed stream leaves before anything was read.
          if (waited || chunk.length < 1_000) return done();
          waited = true;
          const commit = commitsOf(store, accountId, { removesDemo: false });
          commit().then(commit).then(commit).then(() => done(), done);
        },
      });
      expect(await writeBackup(database, slow, { createdAt })).toEqual(quiet.manifest);
      expect(waited).toBe(true);
      expect((await verifyChain(database, store.headFile)).problems).toEqual([]);
    });
    await database.close();
    expect(dropped).toEqual([]);
  });
});

describe.skipIf(missingPostgres() !== null)(`备份换库${missingPostgres() === null ? '' : `（PostgreSQL：${missingPostgres()}）`}`, () => {
  const databases: Database[] = [];
  let embedded: Database;
  let server: Database;
  let back: Database;
  beforeAll(async () => {
    embedded = await openPreparedEmbedded(migrated);
    server = await openPreparedServer(migrated);
    back = await openPreparedEmbedded(migrated);
    databases.push(embedded, server, back);
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
  });

  test('内置 → PostgreSQL → 内置：内容摘要相同，文本相同，链完整', async () => {
    await fill(embedded);
    const first = await backupOf(embedded);
    expect(must(await readBackup(server, sourceOf(first.bytes)))).toEqual(first.manifest);
    const second = await backupOf(server);
    expect(second.manifest).toEqual(first.manifest);
    expect(must(await readBackup(back, sourceOf(second.bytes)))).toEqual(first.manifest);
    expect((await backupOf(back)).manifest).toEqual(first.manifest);
    for (const database of databases) {
      const [plan] = await listPlans(database, { division, which: 'real' });
      expect((await loadPlan(database, { division, planId: plan?.id ?? '', asOf: null }))?.plan).toEqual(founding.plan);
      await withStore(database, async (store) => {
        expect((await verifyChain(database, store.headFile)).problems).toEqual([]);
      });
    }
  });
});

async function fill(database: Database): Promise<void> {
  await withStore(database, async (store) => void (await fillStore(store)));
}

/** Answers the id of the account. */
async function fillStore(store: TestStore): Promise<string> {
  must(await savePlanImport(store, founding));
  return must(await createFirstAccount(store, { division, actor, login: 'admin', displayName: '张三', passwordHash: '$argon2id$1', mustChangePassword: true })).value;
}

async function backupOf(database: Database) {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const manifest = await writeBackup(database, output, { createdAt });
  return { manifest, bytes: Buffer.concat(chunks) };
}

function sourceOf(bytes: Uint8Array): () => AsyncGenerator<Uint8Array> {
  return async function* () {
    for (let start = 0; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
  };
}

async function emptyAll(database: Database): Promise<void> {
  const { rows } = await database.query<{ name: string }>(`select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`);
  await database.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
}
