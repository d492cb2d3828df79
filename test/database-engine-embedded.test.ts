// What only the embedded home has to prove: many clients over one backend session never see one another's answers, a client that goes leaves nothing behind,
// nobody keeps the engine, and nothing a client sends stops it.
import { EventEmitter, once } from 'node:events';
import * as fc from 'fast-check';
import { DatabaseError, Query } from 'pg';
import PgBoss from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngineEvent } from '../src/persistence/engine/database.ts';
import { openEmbedded, type EmbeddedDatabase } from '../src/persistence/engine/embedded/embedded-home.ts';
import { startEngineThread, type EngineThread } from '../src/persistence/engine/embedded/engine-thread.ts';
import { PortStream } from '../src/persistence/engine/embedded/port-stream.ts';
import { withTransaction } from '../src/persistence/engine/with-transaction.ts';
import { preparedImage, unprepared } from './support/with-database.ts';

/** Long enough that nobody is dropped because the machine is slow; short only where that is what is looked at. */
const patient = 240_000;
const limits = { transactionMilliseconds: patient, idleMilliseconds: patient, slowStatementMilliseconds: 60_000, waitingAnswerBytes: 8 * 1024 * 1024 };

describe('embedded engine', () => {
  let database: EmbeddedDatabase;
  const events: EngineEvent[] = [];

  beforeAll(async () => {
    database = await openEmbedded({ place: { kind: 'memory' }, image: await preparedImage(unprepared), limits, listener: (event) => events.push(event) });
    await database.query('create table entry (id serial primary key, token text, client int)');
  });
  afterAll(() => database.close());

  test('under mixed transactions and reads from a pool of 8, with the job queue beside it, every answer is its own', async () => {
    const boss = new PgBoss({
      db: {
        executeSql: async (text: string, values: unknown[]) => {
          const { rows, rowCount } = await database.pool.query<Record<string, unknown>>(text, values);
          return { rows, rowCount: rowCount ?? 0 };
        },
      },
      supervise: false,
      schedule: false,
    });
    await boss.start();
    await boss.createQueue('count');
    const jobs = 40;
    const done = new Set<number>();
    const finished = new Promise<void>((resolve, reject) => {
      const working = boss.work<{ number: number }>('count', { batchSize: 10, pollingIntervalSeconds: 0.5 }, async (batch) => {
        for (const job of batch) done.add(job.data.number);
        await database.query('select 1');
        if (done.size === jobs) resolve();
      });
      working.catch(reject);
    });
    const sending = Promise.all(Array.from({ length: jobs }, (_, number) => boss.send('count', { number })));

    let foreign = 0;
    let answers = 0;
    const expectOwn = (rows: readonly unknown[], own: unknown): void => {
      answers += 1;
      if (JSON.stringify(rows) !== JSON.stringify([own])) foreign += 1;
    };
    const clients = Array.from({ length: 16 }, (_, client) => client);
    await Promise.all(
      clients.map(async (client) => {
        for (let turn = 0; turn < 60; turn += 1) {
          const token = `${client}/${turn}`;
          switch ((client + turn) % 5) {
            case 0: {
              await withTransaction(database, async (transaction) => {
                expectOwn((await transaction.query('insert into entry (token, client) values ($1, $2) returning token', [token, client])).rows, { token });
                expectOwn((await transaction.query('select count(*)::int as mine from entry where token = $1', [token])).rows, { mine: 1 });
              });
              break;
            }
            case 1: {
              const filler = 'x'.repeat(turn % 7 === 0 ? 200_000 : 10);
              expectOwn((await database.query('select $1::text as token, length($2) as length', [token, filler])).rows, { token, length: filler.length });
              break;
            }
            case 2:
              expectOwn((await database.query(`select '${token}' as token`)).rows, { token });
              break;
            case 3: {
              const failure: unknown = await database.query('select $1::text::int as token', [token]).catch((error: unknown) => error);
              expectOwn([failure instanceof DatabaseError ? failure.message : failure], `invalid input syntax for type integer: "${token}"`);
              break;
            }
            default: {
              const failed = await withTransaction(database, async (transaction) => {
                await transaction.query('insert into entry (token, client) values ($1, -1)', [token]);
                await transaction.query(`do $$ begin raise exception '${token}'; end $$`);
              }).catch((error: unknown) => error);
              expectOwn([failed instanceof Error ? failed.message : failed], token);
            }
          }
        }
      }),
    );
    await sending;
    await finished;
    await boss.stop({ graceful: false });
    expect({ foreign, answers, jobs: done.size }).toEqual({ foreign: 0, answers: 16 * 60 + 16 * 12, jobs });
    expect((await database.query('select count(*)::int as count from entry where client = -1')).rows).toEqual([{ count: 0 }]);
    expect(events.filter((event) => event.kind === 'client-dropped')).toEqual([]);
  });

  test('any interleaving of steps from three clients gives each its own answers and nobody else sees what is not committed', async () => {
    const step = fc.constantFrom('read', 'begin-write-commit', 'begin-write-rollback', 'fail', 'drop inside a transaction');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 5 }), { minLength: 3, maxLength: 3 }), async (plans) => {
        await database.query('truncate entry');
        const committed = await Promise.all(plans.map((plan, client) => runPlan(plan, client)));
        const { rows } = await database.query<{ token: string }>('select token from entry order by token');
        expect(rows.map((row) => row.token)).toEqual(committed.flat().toSorted());
      }),
      { numRuns: 25 },
    );
  });

  async function runPlan(plan: readonly string[], number: number): Promise<string[]> {
    const committed: string[] = [];
    for (const [index, step] of plan.entries()) {
      const token = `${number}-${index}`;
      if (step === 'read') expect((await database.query('select $1::text as token', [token])).rows).toEqual([{ token }]);
      else if (step === 'fail') await expect(database.query(`do $$ begin raise exception '${token}'; end $$`)).rejects.toThrow(token);
      else {
        const client = await database.pool.connect();
        await client.query('begin');
        await client.query('insert into entry (token) values ($1)', [token]);
        if (step === 'begin-write-commit') {
          await client.query('commit');
          committed.push(token);
        } else if (step === 'begin-write-rollback') await client.query('rollback');
        client.release(step === 'drop inside a transaction');
      }
    }
    return committed;
  }

  test('a client that goes inside a transaction, or in the middle of a statement, is rolled back and blocks nobody', async () => {
    const ended = await database.pool.connect();
    await ended.query('begin');
    await ended.query('create table left_behind (i int)');
    ended.release(true);
    expect((await database.query(`select to_regclass('left_behind') as found`)).rows).toEqual([{ found: null }]);

    const cut = await database.pool.connect();
    await cut.query('begin');
    await cut.query('create table left_behind (i int)');
    const unanswered = cut.query('select pg_sleep(0.05)').catch((error: unknown) => error);
    cut.connection.stream.destroy();
    expect(await unanswered).toBeInstanceOf(Error);
    cut.release(true);
    expect((await database.query(`select to_regclass('left_behind') as found`)).rows).toEqual([{ found: null }]);
  });

  test('a large result arrives whole, and others are served while it is fetched', async () => {
    const rows = 7_000;
    const [large, small] = await Promise.all([
      database.query<{ text: string; i: number }>(`select i, repeat('市', 333) as text from generate_series(1, ${rows}) i`),
      database.query('select 1 as one'),
    ]);
    expect(small.rows).toEqual([{ one: 1 }]);
    expect(large.rows.length).toBe(rows);
    expect(large.rows.every((row, index) => row.i === index + 1 && row.text.length === 333)).toBe(true);
  });

  test('an answer above the limit drops its client with a reason, not the program', async () => {
    const outcome = database.query(`select repeat('x', 10000) as text from generate_series(1, 3000)`);
    await expect(outcome).rejects.toThrow('查询结果太大');
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['listen news', 'LISTEN'],
    ['prepare q as select 1', 'PREPARE'],
    ['copy entry from stdin', 'COPY'],
    ['copy (select 1) to stdout', 'COPY'],
    [`set timezone = 'Asia/Shanghai'`, 'SET LOCAL'],
    ['create temporary table kept (i int)', '临时表'],
    ['select pg_advisory_lock(1)', 'pg_advisory_xact_lock'],
    [`select set_config('timezone', 'Asia/Shanghai', false)`, 'set_config'],
    ['select 1; /* two */ LISTEN news', 'LISTEN'],
  ];
  test.each(refused)('“%s” is refused with a way out, and the transaction it stood in fails as a whole', async (sql, hint) => {
    await expect(database.query(sql)).rejects.toMatchObject({ code: '0A000', message: expect.stringContaining(hint) as unknown });
    const client = await database.pool.connect();
    await client.query('begin');
    await expect(client.query(sql)).rejects.toMatchObject({ code: '0A000' });
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback');
    client.release();
  });

  test('endless recursion and too many brackets are errors of their statement, not the end of the engine', async () => {
    await database.query('create function endless(i int) returns int language plpgsql as $$ begin return endless(i + 1); end $$');
    await expect(database.query('select endless(1)')).rejects.toMatchObject({ code: '54001' });
    await expect(database.query(`select ${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).rejects.toThrow();
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a named prepared statement is refused', async () => {
    await expect(database.pool.query({ name: 'q', text: 'select $1::int', values: [1] })).rejects.toMatchObject({ code: '0A000' });
  });

  test('a portal read in pieces keeps the engine to its end', async () => {
    const client = await database.pool.connect();
    const rows: unknown[] = [];
    const inPieces = Object.assign(new Query('select i from generate_series(1, 25) i', []), { rows: 10 });
    inPieces.on('row', (row) => rows.push(row));
    const ended = new Promise<void>((resolve, reject) => {
      inPieces.on('end', () => resolve());
      inPieces.on('error', reject);
    });
    client.query(inPieces);
    const beside = database.query('select 2 as two');
    await ended;
    client.release();
    expect(rows).toEqual(Array.from({ length: 25 }, (_, index) => ({ i: index + 1 })));
    expect((await beside).rows).toEqual([{ two: 2 }]);
  });

  /** An engine of its own that keeps somebody this long. */
  async function withLimits(own: Partial<typeof limits>, work: (database: EmbeddedDatabase, told: EventEmitter) => Promise<void>): Promise<void> {
    const told = new EventEmitter();
    const engine = await openEmbedded({ place: { kind: 'memory' }, image: await preparedImage(unprepared), limits: { ...limits, ...own }, listener: (event) => void told.emit(event.kind, event) });
    try {
      await work(engine, told);
    } finally {
      await engine.close();
    }
  }

  test('a transaction that asks nothing is taken back, the others go on, and the log says so', () => withLimits({ idleMilliseconds: 2_000 }, async (engine, told) => {
    const dropped = once(told, 'client-dropped');
    const lost = once(told, 'connection-lost');
    const client = await engine.pool.connect();
    await client.query('begin');
    await client.query('create table held (i int)');
    expect((await engine.query(`select to_regclass('held') as found`)).rows).toEqual([{ found: null }]);
    await expect(client.query('commit')).rejects.toThrow();
    client.release(true);
    expect(await dropped).toEqual([{ kind: 'client-dropped', reason: 'idle', heldMilliseconds: expect.any(Number) as unknown, lastStatement: 'create table held (i int)' }]);
    expect(await lost).toEqual([{ kind: 'connection-lost', message: expect.stringContaining('没有语句') as unknown }]);
  }));

  test('a transaction that asks without end is taken back too', () => withLimits({ transactionMilliseconds: 1_500 }, async (engine, told) => {
    const dropped = once(told, 'client-dropped');
    const endless = withTransaction(engine, async (transaction) => {
      for (;;) await transaction.query('select pg_sleep(0.02)');
    });
    await expect(endless).rejects.toThrow('事务超过 1.5 秒');
    expect(await dropped).toMatchObject([{ kind: 'client-dropped', reason: 'too-long' }]);
    expect((await engine.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  }));
});

describe('an engine that cannot go on', () => {
  test('a folder that cannot be used is a fault in Chinese, and the thread ends', async () => {
    const start = startEngineThread({ folder: '/dev/null/postgres', image: null, limits }, () => undefined);
    await expect(start).rejects.toMatchObject({ fault: { code: 'engine-not-started', where: '/dev/null/postgres' } });
  });

  test('after its end clients are told so, and closing still works', async () => {
    const database = await openEmbedded({ place: { kind: 'memory' }, image: await preparedImage(unprepared) });
    await database.close();
    await expect(database.query('select 1')).rejects.toThrow();
    await database.close();
    const thread = await startEngineThread({ folder: null, image: await preparedImage(unprepared), limits }, () => undefined);
    await thread.close();
    expect(() => new PortStream(thread.attach).connect().on('error', () => undefined)).not.toThrow();
    const stream = new PortStream(thread.attach).connect();
    const [error] = await once(stream, 'error');
    expect(error).toMatchObject({ message: expect.stringContaining('已经停止') as unknown });
  });
});

describe('connections to the embedded engine', () => {
  let thread: EngineThread;
  beforeAll(async () => {
    thread = await startEngineThread({ folder: null, image: await preparedImage(unprepared), limits }, () => undefined);
  });
  afterAll(() => thread.close());

  /** What the engine answers to these bytes, until it closes or `enough` says so. */
  async function answerTo(bytes: Buffer, enough: (answer: Buffer) => boolean): Promise<{ answer: Buffer; stream: PortStream }> {
    const stream = new PortStream(thread.attach).connect();
    stream.on('error', () => undefined);
    const parts: Buffer[] = [];
    const heard = new Promise<void>((resolve) => {
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (enough(Buffer.concat(parts))) resolve();
      });
      stream.on('close', resolve);
    });
    stream.write(bytes);
    await heard;
    return { answer: Buffer.concat(parts), stream };
  }
  const startup = opening(196_608, 'user\0postgres\0\0');

  test('a request for encryption is answered with no, and the connection goes on', async () => {
    const { answer, stream } = await answerTo(Buffer.concat([opening(80_877_103), startup]), ready);
    expect(String.fromCharCode(answer[0] ?? 0, answer[1] ?? 0)).toBe('NR');
    stream.destroy();
  });

  test('bytes that arrive one by one make the same units', async () => {
    const { stream } = await answerTo(startup, ready);
    const parts: Buffer[] = [];
    const heard = new Promise<void>((resolve) => stream.on('data', (part: Buffer) => (parts.push(part), ready(Buffer.concat(parts)) ? resolve() : undefined)));
    for (const byte of query('select 42 as answer')) stream.write(Buffer.from([byte]));
    await heard;
    expect(Buffer.concat(parts).includes('42')).toBe(true);
    stream.destroy();
  });

  test('nonsense, another protocol, a foreign encoding and an unsupported setting end the connection, not the engine', async () => {
    for (const bytes of [
      Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
      opening(131_072),
      opening(196_608, 'user\0a\0client_encoding\0GBK\0\0'),
      opening(196_608, 'user\0a\0statement_timeout\x001000\0\0'),
      Buffer.concat([startup, Buffer.from('?\0\0\0\x04')]),
      Buffer.concat([startup, Buffer.from([0x51, 0x7f, 0xff, 0xff, 0xff])]),
      Buffer.concat([startup, Buffer.from([0x51, 0, 0, 0, 0])]),
    ]) {
      const { stream } = await answerTo(bytes, untilClosed);
      expect(stream.destroyed).toBe(true);
    }
    const { answer, stream } = await answerTo(Buffer.concat([startup, query('select 43 as answer')]), (bytes) => bytes.includes('SELECT 1'));
    expect(answer.includes('43')).toBe(true);
    stream.destroy();
  });

  test('a cancel request answers what still waits, in its own connection only', async () => {
    const holder = await answerTo(Buffer.concat([startup, query('begin')]), (bytes) => bytes.includes('BEGIN'));
    const waiting = await answerTo(startup, ready);
    const keyAt = waiting.answer.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
    const key = waiting.answer.subarray(keyAt + 5, keyAt + 13);
    const parts: Buffer[] = [];
    const heard = new Promise<void>((resolve) => waiting.stream.on('data', (part: Buffer) => (parts.push(part), ready(Buffer.concat(parts)) ? resolve() : undefined)));
    waiting.stream.write(query('select 44 as answer'));
    const cancel = await answerTo(Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from([4, 210, 22, 46]), key]), untilClosed);
    expect(cancel.answer.length).toBe(0);
    holder.stream.destroy();
    await heard;
    expect(Buffer.concat(parts).includes('57014')).toBe(true);
    expect(Buffer.concat(parts).includes('44')).toBe(false);
    waiting.stream.destroy();
  });
});

function opening(code: number, rest = ''): Buffer {
  const body = Buffer.from(rest, 'latin1');
  const bytes = Buffer.alloc(8);
  bytes.writeInt32BE(8 + body.length);
  bytes.writeInt32BE(code, 4);
  return Buffer.concat([bytes, body]);
}

function query(sql: string): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.write('Q');
  bytes.writeInt32BE(5 + Buffer.byteLength(sql), 1);
  return Buffer.concat([bytes, Buffer.from(`${sql}\0`)]);
}

function ready(answer: Buffer): boolean {
  return answer.subarray(-6, -1).equals(Buffer.from([0x5a, 0, 0, 0, 5]));
}

function untilClosed(): boolean {
  return false;
}
