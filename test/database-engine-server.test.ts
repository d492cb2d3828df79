// What only the server home has to prove: a server set up differently gives the same values, real serialization failures are repeated, and a server that
// cannot be used is refused with words a person can act on.
import { createServer, type Server, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { DatabaseUnavailable } from '../src/persistence/engine/database.ts';
import { openDatabase } from '../src/persistence/engine/open-database.ts';
import { withTransaction } from '../src/persistence/engine/with-transaction.ts';
import { postgresServer } from './support/postgres-cluster.ts';
import { onServer, unprepared } from './support/with-database.ts';

async function faultOf(databaseUrl: string) {
  const error: unknown = await openDatabase({ databaseUrl }).then(
    () => new Error('it opened'),
    (failure: unknown) => failure,
  );
  if (!(error instanceof DatabaseUnavailable)) throw error;
  expect(JSON.stringify(error.fault) + error.message).not.toContain('geheim');
  return error.fault;
}

/** Says `answer` to whoever connects, once it has heard something. */
async function listening(answer: Buffer, use: (port: number) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await use(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

function errorMessage(code: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mas the server says it\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

describe('a server that cannot be used', () => {
  test('an address that is none, and one where nobody listens', async () => {
    expect((await faultOf('mysql://a:geheim@b/c')).code).toBe('database-url-unreadable');
    let free = 0;
    await listening(Buffer.alloc(0), (port) => Promise.resolve(void (free = port)));
    expect(await faultOf(`postgresql://a:geheim@127.0.0.1:${free}/c`)).toMatchObject({ code: 'server-refused', where: `127.0.0.1:${free}/c` });
  });

  test('a wrong password, and a program that is no PostgreSQL', async () => {
    await listening(errorMessage('28P01'), async (port) => {
      expect((await faultOf(`postgresql://a:geheim@127.0.0.1:${port}/c`)).code).toBe('server-password-wrong');
    });
    await listening(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), async (port) => {
      expect((await faultOf(`postgresql://a:geheim@127.0.0.1:${port}/c`)).code).toBe('server-unavailable');
    });
  });
});

onServer('server home', unprepared, (database) => {
  test('a database that is not there is named', async () => {
    const server = await postgresServer();
    expect(await faultOf(server.urlOf('nobody_made_it'))).toMatchObject({ code: 'server-database-missing', what: expect.stringContaining('nobody_made_it') as unknown });
  });

  test('a database set to another zone and date style gives the same values', async () => {
    const server = await postgresServer();
    const name = await server.createDatabase();
    for (const setting of [`datestyle = 'German'`, `timezone = 'Asia/Shanghai'`, `intervalstyle = 'iso_8601'`, `bytea_output = 'escape'`]) {
      await database().query(`alter database ${name} set ${setting}`);
    }
    const url = new URL(server.urlOf(name));
    url.searchParams.set('options', '-c geqo=off');
    const other = await openDatabase({ databaseUrl: url.href });
    const { rows } = await other.query(
      `select date '2021-03-04' as day, timestamptz '2021-03-04 00:30:00+08' as moment, interval '1 day' as span, '\\xff'::bytea as bytes, current_setting('geqo') as geqo`,
    );
    await other.close();
    await server.dropDatabase(name);
    expect(rows).toEqual([{ day: '2021-03-04', moment: '2021-03-03T16:30:00.000000Z', span: '1 day', bytes: Buffer.from([255]), geqo: 'off' }]);
  });

  test('conflicting serializable transactions are repeated until each has counted', async () => {
    await database().query('create table counter (value int)');
    await database().query('insert into counter values (0)');
    let runs = 0;
    const count = () =>
      withTransaction(
        database(),
        async (transaction) => {
          runs += 1;
          const { rows } = await transaction.query<{ value: number }>('select value from counter');
          await transaction.query('update counter set value = $1', [(rows[0]?.value ?? 0) + 1]);
        },
        { isolation: 'serializable', attempts: 100 },
      );
    await Promise.all(Array.from({ length: 8 }, count));
    expect((await database().query('select value from counter')).rows).toEqual([{ value: 8 }]);
    expect(runs).toBeGreaterThanOrEqual(8);
  });

  test('a connection ended by the server is reported and replaced, and the program lives', async () => {
    const held = await database().pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    await database().query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect(held.query('select 1')).rejects.toThrow();
    held.release(true);
    expect((await database().query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
