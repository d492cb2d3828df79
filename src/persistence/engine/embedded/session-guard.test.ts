import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionRefusal } from './session-guard.ts';

describe('what passes', () => {
  test.each([
    'select 1',
    'set local timezone = 1',
    'SET TRANSACTION READ ONLY',
    'set constraints all deferred',
    `update entry set text = 'x'`,
    `insert into entry values ('listen; copy x from stdin')`,
    `insert into entry values (e'it\\'s; listen a')`,
    'select "set", "temp" from entry -- listen a',
    '/* copy /* nested */ x */ select 1 as copy',
    `do $$ begin perform 1; listen a; end $$`,
    `do $body$ set x = 1; $body$`,
    'select pg_advisory_xact_lock(1), pg_try_advisory_xact_lock(2)',
    `select set_config('a', 'b', true)`,
    `select set_config('a', lower('b,false'), TRUE) from (select 1) x`,
    'create temp table held on commit drop as select 1',
    'declare piece cursor for select 1',
    'select * from listen',
    'select $1::text, prepare from entry',
    'notify news',
  ])('%s', (sql) => {
    expect(sessionRefusal(sql)).toBeNull();
  });
});

describe('what is refused', () => {
  test.each([
    ['LISTEN news', 'LISTEN'],
    ['unlisten *', 'LISTEN'],
    ['  -- why\n listen news', 'LISTEN'],
    ['begin; listen news; commit', 'LISTEN'],
    ['prepare a as select 1', 'PREPARE'],
    ['copy entry from stdin', 'COPY'],
    ['/* x */ COPY entry TO stdout', 'COPY'],
    ['set statement_timeout = 1', 'SET'],
    ['set session timezone = 1', 'SET'],
    [`select 'a' ; set role x`, 'SET'],
    ['create temp table a (i int)', '临时表'],
    ['create global temporary table a (i int)', '临时表'],
    ['create or replace temp view a as select 1', '临时表'],
    ['select 1 into temp a', '临时表'],
    ['select 1 into local temporary a', '临时表'],
    ['declare a cursor with hold for select 1', 'WITH HOLD'],
    ['select pg_advisory_lock(1)', '咨询锁'],
    ['select pg_catalog.pg_try_advisory_lock_shared(1)', '咨询锁'],
    ['select "pg_advisory_lock"(1)', '咨询锁'],
    [`select set_config('a', 'b', false)`, 'set_config'],
    [`select "set_config"('a', 'b', $1)`, 'set_config'],
    [`select set_config('a', 'b', not true)`, 'set_config'],
    [`select set_config('a', 'b'`, 'set_config'],
  ])('%s', (sql, hint) => {
    expect(sessionRefusal(sql)).toContain(hint);
  });
});

test('any text is judged without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('set', 'copy', "'", '"', '$$', '$a$', '--', '\n', '/*', '*/', ';', '(', ')', ' ', 'e', '\\', 'x'), { maxLength: 30 }), (parts) => {
      expect(() => sessionRefusal(parts.join(''))).not.toThrow();
    }),
  );
});
