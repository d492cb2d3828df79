// Reading on the server: warm workers, bounded numbers, and hashing likewise.
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { noLayouts } from '../src/documents/index.ts';
import { argon2Passwords } from '../src/main/adapters/argon2-passwords.ts';
import { boundedQueue, full } from '../src/main/adapters/bounded-queue.ts';
import { nodeSecrets } from '../src/main/adapters/node-secrets.ts';
import { planWorkerPool } from '../src/main/adapters/plan-worker-pool.ts';
import { readInWorker } from '../src/main/worker-plan-parser.ts';
import { sample } from './support/http-server.ts';

test('so many run, so many wait, the rest are refused at once, and places come free', async () => {
  const queue = boundedQueue({ running: 2, waiting: 1 });
  const finish: (() => void)[] = [];
  const work = () => queue.run(() => new Promise<string>((resolve) => finish.push(() => resolve('done'))));
  const first = [work(), work(), work()];
  expect(await work()).toBe(full);
  expect(finish).toHaveLength(2);
  finish[0]?.();
  expect(await first[0]).toBe('done');
  await Promise.resolve();
  expect(finish).toHaveLength(3);
  finish[1]?.();
  finish[2]?.();
  expect(await Promise.all(first)).toEqual(['done', 'done', 'done']);
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const later = work();
  finish[3]?.();
  expect(await later).toBe('done');
});

test('files are read in warm workers, ten at a time are taken, and a refused one says so', async () => {
  const pool = planWorkerPool();
  const readings = await Promise.all(Array.from({ length: 14 }, (_, index) => pool.parse(sample(), `${index}.docx`)));
  expect(readings.filter(({ ok }) => ok)).toHaveLength(10);
  expect(readings.flatMap((reading) => (reading.ok ? [] : [reading.fault.code]))).toEqual(['reading-busy', 'reading-busy', 'reading-busy', 'reading-busy']);
  expect((await pool.parse(new TextEncoder().encode('没有表格'), 'a.txt')).ok).toBe(false);
  expect((await pool.parse(sample(), 'again.docx')).ok).toBe(true);
});

test.each([
  ['throws', "throw new Error('broken inside')", 'reading-broken'],
  ['ends', 'process.exit(1)', 'reading-broken'],
  ['eats memory', 'const kept = []; for (;;) kept.push(new Array(100_000).fill(kept.length))', 'reading-memory'],
])('a worker that %s gives a fault and is not used again', async (_what, code, expected) => {
  const source = `require('node:worker_threads').parentPort.on('message', () => { ${code} })`;
  const worker = new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } });
  const reading = await readInWorker(worker, { bytes: new Uint8Array(3), file: 'a.docx', layouts: noLayouts });
  await worker.terminate();
  expect(reading).toMatchObject({ worker: 'spoilt', result: { ok: false, fault: { code: expected } } });
});

test('a worker that was given up and then runs out of memory ends nothing but itself', async () => {
  const source = `require('node:worker_threads').parentPort.on('message', () => { const kept = []; for (;;) kept.push(new Array(100_000).fill(kept.length)) })`;
  const worker = new Worker(source, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 24 } });
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  const reading = await readInWorker(worker, { bytes: new Uint8Array(3), file: 'a.docx', layouts: noLayouts }, { milliseconds: 1, heapMegabytes: 24 });
  expect(reading).toMatchObject({ worker: 'spoilt', result: { ok: false, fault: { code: 'reading-time' } } });
  await exited;
});

test('passwords are hashed with argon2id at the stated cost, verified, and no more than a few at once', async () => {
  const passwords = argon2Passwords();
  const hashed = await passwords.hash('正确的 password');
  if (!hashed.ok) throw new Error('refused');
  expect(hashed.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(hashed.value, '正确的 password')).toEqual({ ok: true, value: true });
  expect(await passwords.verify(hashed.value, '正确的 Password')).toEqual({ ok: true, value: false });
  const many = await Promise.all(Array.from({ length: 25 }, () => passwords.verify(hashed.value, 'x')));
  expect(many.filter(({ ok }) => !ok)).toHaveLength(7);
});

test('first passwords and tokens are long, unlike one another, and free of letters that look alike', () => {
  const passwords = new Set(Array.from({ length: 200 }, () => nodeSecrets.password()));
  expect(passwords.size).toBe(200);
  for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}$/);
  expect(nodeSecrets.token()).toMatch(/^[\w-]{43}$/);
});
