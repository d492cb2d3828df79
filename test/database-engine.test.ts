// Both homes behave alike behind the one driver: values, errors, transactions, retries. What only the embedded home has to prove is in the files beside.
import { EventEmitter, once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { withTransaction } from '../src/persistence/engine/with-transaction.ts';
import { onEveryEngine, rolledBack, type Preparation } from './support/with-database.ts';

const prepared: Preparation = {
  fingerprint: 'engine-1',
  prepare: async (database) => {
    await database.query('create table entry (id int primary key, text text, amount bigint)');
  },
};

onEveryEngine('database engine', prepared, (database) => {
  const ids = async (): Promise<number[]> => (await database().query<{ id: number }>('select id from entry order by id')).rows.map((row) => row.id);

  describe('values', () => {
    test('dates, instants, int8 and numeric come back as exact, sortable values', async () => {
      const { rows } = await database().query(
        `select date '2021-03-04' as day, timestamptz '2021-03-04 00:30:00+08' as moment, timestamp '2021-03-04 00:30' as clock, 47788000000::int8 as amount,
                12345678901234567890.10::numeric as exact, '{"a":[1]}'::jsonb as document, '{"b":2}'::json as plain, interval '1 day 2 hours' as span, '\\xff00'::bytea as bytes,
                0.1::float8 as float, true as yes, null::date as nothing`,
      );
      expect(rows).toEqual([
        {
          day: '2021-03-04',
          moment: '2021-03-03T16:30:00.000000Z',
          clock: '2021-03-04 00:30:00',
          amount: 47788000000,
          exact: '12345678901234567890.10',
          document: { a: [1] },
          plain: { b: 2 },
          span: '1 day 02:00:00',
          bytes: Buffer.from([255, 0]),
          float: 0.1,
          yes: true,
          nothing: null,
        },
      ]);
    });

    test('arrays of these types follow their elements', async () => {
      const { rows } = await database().query(
        `select array[date '2021-03-04', null] as days, array[1, 2]::int8[] as amounts, array[1.50, 2]::numeric[] as exact, array[array[1,2],array[3,4]]::int8[] as table,
                array[timestamptz '2021-03-04 00:30:00.25+08'] as moments, '{}'::date[] as none, array['市场,监管', '"', 'NULL'] as texts`,
      );
      expect(rows).toEqual([
        {
          days: ['2021-03-04', null],
          amounts: [1, 2],
          exact: ['1.50', '2'],
          table: [[1, 2], [3, 4]],
          moments: ['2021-03-03T16:30:00.250000Z'],
          none: [],
          texts: ['市场,监管', '"', 'NULL'],
        },
      ]);
    });

    test('the zone of a session changes neither instants nor days', async () => {
      for (const zone of ['UTC', 'Asia/Shanghai', 'America/St_Johns']) {
        const { rows } = await withTransaction(database(), async (transaction) => {
          await transaction.query(`set local timezone = '${zone}'`);
          return transaction.query(`select timestamptz '2021-03-04 00:30:00.000001+08' as moment, date '2021-03-04' as day, '-infinity'::timestamptz as ever`);
        });
        expect(rows).toEqual([{ moment: '2021-03-03T16:30:00.000001Z', day: '2021-03-04', ever: '-infinity' }]);
      }
    });

    test('an int8 beyond 2^53 is an error, not another number', async () => {
      await expect(database().query('select 9007199254740993::int8 as amount')).rejects.toThrow('would lose digits');
      await expect(database().query('select 1 as still')).resolves.toMatchObject({ rows: [{ still: 1 }] });
    });

    test('2000 rows go in with one statement over unnest', async () => {
      const rows = Array.from({ length: 2000 }, (_, index) => index);
      const answer = await database().query('insert into entry (id, text) select * from unnest($1::int[], $2::text[])', [rows, rows.map((row) => `第${row}行，"引号"`)]);
      expect(answer.rowCount).toBe(2000);
      const last = await database().query('select text from entry where id = 1999');
      expect(last.rows).toEqual([{ text: '第1999行，"引号"' }]);
    });
  });

  describe('transactions', () => {
    test('what resolves is committed, what rejects is rolled back', async () => {
      await withTransaction(database(), (transaction) => transaction.query('insert into entry values (1)'));
      const refusal = new Error('no');
      await expect(
        withTransaction(database(), async (transaction) => {
          await transaction.query('insert into entry values (2)');
          throw refusal;
        }),
      ).rejects.toBe(refusal);
      expect(await ids()).toEqual([1]);
    });

    test('a nested use and a plain query join the transaction and open no second connection', async () => {
      await expect(
        withTransaction(database(), async () => {
          await database().query('insert into entry values (1)');
          await withTransaction(database(), (inner) => inner.query('insert into entry values (2)'));
          expect(await ids()).toEqual([1, 2]);
          throw new Error('all of it');
        }),
      ).rejects.toThrow('all of it');
      expect(await ids()).toEqual([]);
    });

    test('the pool refuses a second connection inside a transaction instead of waiting for ever', async () => {
      await withTransaction(database(), async () => {
        await expect(database().pool.connect()).rejects.toThrow('a second connection inside a transaction');
        await expect(database().pool.query('select 1')).rejects.toThrow('a second connection inside a transaction');
      });
      await expect(database().pool.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
    });

    test('a statement after the end of its transaction is refused', async () => {
      const kept = await withTransaction(database(), (transaction) => Promise.resolve(transaction));
      expect(() => kept.query('select 1')).toThrow('the transaction has ended');
    });

    test('what was begun inside and runs on afterwards uses the pool', async () => {
      const gate = new EventEmitter();
      const background = await withTransaction(database(), () => Promise.resolve({ done: once(gate, 'open').then(() => database().query('select 1 as one')) }));
      gate.emit('open');
      await expect(background.done).resolves.toMatchObject({ rows: [{ one: 1 }] });
    });

    test('a reading transaction refuses to write, and a writing one inside it', async () => {
      const reading = { access: 'read-only' } as const;
      await expect(withTransaction(database(), (transaction) => transaction.query('insert into entry values (1)'), reading)).rejects.toMatchObject({ code: '25006' });
      await expect(withTransaction(database(), () => withTransaction(database(), () => Promise.resolve()), reading)).rejects.toThrow('writing transaction inside');
      await expect(withTransaction(database(), () => withTransaction(database(), () => ids(), reading), reading)).resolves.toEqual([]);
    });

    test('a failed statement whose error was swallowed does not pass for a commit', async () => {
      const swallowed = withTransaction(database(), async (transaction) => {
        await transaction.query('insert into entry values (1)');
        await transaction.query('select 1/0').catch(() => undefined);
      });
      await expect(swallowed).rejects.toThrow('was rolled back');
      expect(await ids()).toEqual([]);
    });

    test('a serialization failure is tried again, a bounded number of times', async () => {
      let runs = 0;
      const fail = (times: number) =>
        withTransaction(
          database(),
          async (transaction) => {
            runs += 1;
            if (runs <= times) await transaction.query(`do $$ begin raise exception using errcode = '40001', message = 'again'; end $$`);
            await transaction.query('insert into entry values ($1)', [runs]);
          },
          { attempts: 3 },
        );
      await fail(2);
      expect(await ids()).toEqual([3]);
      runs = 0;
      await expect(fail(5)).rejects.toMatchObject({ code: '40001' });
      expect(runs).toBe(3);
    });

    test('another error is not tried again', async () => {
      let runs = 0;
      const twice = withTransaction(database(), (transaction) => {
        runs += 1;
        return transaction.query('insert into entry values (1), (1)');
      });
      await expect(twice).rejects.toMatchObject({ code: '23505' });
      expect(runs).toBe(1);
    });

    test('the helper for tests takes back what was written', async () => {
      await rolledBack(database(), async (transaction) => {
        await transaction.query('insert into entry values (1)');
        expect(await ids()).toEqual([1]);
      });
      expect(await ids()).toEqual([]);
      await expect(rolledBack(database(), () => Promise.reject(new Error('real')))).rejects.toThrow('real');
    });

    test('one reads a stable picture while others commit', async () => {
      await database().query('insert into entry values (1)');
      const picture = await withTransaction(
        database(),
        async (transaction) => {
          const before = await transaction.query('select count(*)::int as count from entry');
          const after = await transaction.query('select count(*)::int as count from entry');
          return [before.rows, after.rows];
        },
        { access: 'read-only', isolation: 'repeatable-read' },
      );
      expect(picture).toEqual([[{ count: 1 }], [{ count: 1 }]]);
    });
  });

  test('the home describes itself without a password', () => {
    const { engine, version, location } = database().describe();
    expect(engine).toMatch(/^PGlite 0\.5\.16$|^PostgreSQL$/);
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(15);
    expect(location).not.toContain('@');
  });
});
