import { expect, test } from 'vitest';
import { analyzeUnseen, Housekeeping } from './housekeeping.ts';
import { Watchdog, type Alarm } from './watchdog.ts';

/** A clock that only moves when told. */
function clock() {
  let now = 0;
  let pending: { at: number; call: () => void }[] = [];
  const alarm: Alarm = {
    now: () => now,
    after: (milliseconds, call) => {
      const entry = { at: now + milliseconds, call };
      pending.push(entry);
      return () => (pending = pending.filter((other) => other !== entry));
    },
  };
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    const due = pending.filter((entry) => entry.at <= now);
    pending = pending.filter((entry) => entry.at > now);
    for (const entry of due) entry.call();
  };
  return { alarm, pass };
}

function watched() {
  const { alarm, pass } = clock();
  const drops: string[] = [];
  const watchdog = new Watchdog({ transactionMilliseconds: 100, idleMilliseconds: 30 }, alarm, (reason, held) => drops.push(`${reason} ${held}`));
  return { watchdog, pass, drops };
}

test('a holder that asks nothing is dropped after the idle limit', () => {
  const { watchdog, pass, drops } = watched();
  watchdog.running();
  watchdog.heldAndIdle();
  pass(29);
  expect(drops).toEqual([]);
  pass(1);
  expect(drops).toEqual(['idle 30']);
});

test('a holder that keeps asking is dropped at the limit of the transaction', () => {
  const { watchdog, pass, drops } = watched();
  for (let step = 0; step < 5; step += 1) {
    watchdog.running();
    watchdog.heldAndIdle();
    pass(20);
  }
  expect(drops).toEqual(['too-long 100']);
});

test('while a unit runs the idle limit is not counted, the limit of the transaction is', () => {
  const { watchdog, pass, drops } = watched();
  watchdog.running();
  watchdog.heldAndIdle();
  watchdog.running();
  pass(60);
  expect(drops).toEqual([]);
  pass(60);
  expect(drops).toEqual(['too-long 120']);
});

test('one that has ended is left alone, and the next one starts from zero', () => {
  const { watchdog, pass, drops } = watched();
  watchdog.running();
  watchdog.heldAndIdle();
  watchdog.freed();
  pass(500);
  watchdog.running();
  watchdog.heldAndIdle();
  pass(29);
  expect(drops).toEqual([]);
});

test('the house is kept only after enough work and in a quiet moment', () => {
  const { alarm, pass } = clock();
  const ran: string[] = [];
  let quiet = false;
  let free = false;
  const house: Housekeeping = new Housekeeping(alarm, {
    quiet: () => quiet,
    free: () => free,
    run: (sql) => {
      ran.push(sql);
      house.executed(10);
    },
  });
  for (let unit = 0; unit < 4_999; unit += 1) house.executed(10);
  pass(60_000);
  house.executed(10);
  pass(60_000);
  expect(ran).toEqual([]);
  quiet = true;
  pass(60_000);
  expect(ran).toEqual(['checkpoint', analyzeUnseen]);
  for (let unit = 0; unit < 45_000; unit += 1) house.executed(10);
  pass(60_000);
  expect(ran.slice(2)).toEqual(['checkpoint', 'vacuum (analyze)']);
  quiet = false;
  house.executed(40 * 1024 * 1024);
  for (let look = 0; look < 20; look += 1) pass(2_000);
  expect(ran.length).toBe(4);
  free = true;
  pass(2_000);
  expect(ran.slice(4)).toEqual(['checkpoint', 'analyze']);
  for (let unit = 0; unit < 5_000; unit += 1) house.executed(10);
  house.stop();
  pass(60_000);
  expect(ran.length).toBe(6);
});

test('after a start it is looked for tables that nobody counted, once, and the log is left alone', () => {
  const { alarm, pass } = clock();
  const ran: string[] = [];
  const house = new Housekeeping(alarm, { quiet: () => true, free: () => true, run: (sql) => void ran.push(sql) });
  house.executed(10);
  pass(2_000);
  house.executed(10);
  pass(60_000);
  expect(ran).toEqual([analyzeUnseen]);
});
