// Exports in the background: whose they are, how far they are, how they end, and that nothing of them stays. On temporary files in memory and on the disk.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../src/application/actor.ts';
import { exportJobs, type ExportJob, type ExportJobs } from '../src/application/exports/export-jobs.ts';
import type { ExportControl, ExportTask, TemporaryFiles } from '../src/application/exports/export-task.ts';
import { failed, ok } from '../src/kernel/result.ts';
import { temporaryFiles } from '../src/main/adapters/temporary-files.ts';
import { filesInMemory } from './support/files-in-memory.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hengji-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = new Set<Uint8Array>();
const homes: readonly { readonly name: string; readonly files: () => Promise<TemporaryFiles>; readonly left: () => number }[] = [
  { name: 'in memory', files: async () => filesInMemory(kept), left: () => kept.size },
  { name: 'on the disk', files: () => temporaryFiles(folder), left: () => (existsSync(path.join(folder, 'exports')) ? readdirSync(path.join(folder, 'exports')).length : 0) },
];

const first: Actor = { kind: 'local', osUser: '甲' };
const second: Actor = { kind: 'local', osUser: '乙' };

describe.each(homes)('exports with files $name', ({ files, left }) => {
  let jobs: ExportJobs;
  let now = 0;
  const broken: unknown[] = [];

  beforeEach(async () => {
    kept.clear();
    areOpen = false;
    gates.length = 0;
    now = 0;
    broken.length = 0;
    let count = 0;
    jobs = exportJobs({ files: await files(), clock: { now: () => now }, newId: () => `job-${(count += 1)}`, broken: (error) => void broken.push(error) });
  });

  test('one becomes a file that its owner fetches, and nobody else sees it', async () => {
    const gate = gated(['一', '二', '三']);
    const begun = valueOf(jobs.start(first, gate.task));
    expect(begun).toMatchObject({ title: '导出三段', state: 'running', steps: 3, done: 0, size: null });
    expect(jobs.file(first, begun.id)).toMatchObject({ ok: false, fault: { code: 'export-not-found' } });
    await gate.pass();
    expect(await viewed(first, ({ done }) => done === 1)).toMatchObject({ state: 'running', done: 1 });
    await gate.pass();
    await gate.pass();
    const ready = await viewed(first, ({ state }) => state === 'ready');
    expect(ready).toMatchObject({ done: 3, size: 9, remarks: ['一段有疑问'], fault: null });
    const { name, file } = valueOf(jobs.file(first, begun.id));
    expect([name, await textOf(file.read())]).toEqual(['三段.txt', '一二三']);
    expect(jobs.list(second)).toEqual([]);
    expect(jobs.file(second, begun.id)).toMatchObject({ ok: false });
    expect(await jobs.remove(second, begun.id)).toMatchObject({ ok: false });
    expect(await jobs.remove(first, begun.id)).toEqual(ok(null));
    expect([jobs.list(first), left()]).toEqual([[], 0]);
  });

  test('one that is cancelled stops making pieces, and leaves nothing', async () => {
    const gate = gated(['一', '二', '三']);
    const { id } = valueOf(jobs.start(first, gate.task));
    await gate.pass();
    await viewed(first, ({ done }) => done === 1);
    const removed = jobs.remove(first, id);
    await gate.pass();
    expect(await removed).toEqual(ok(null));
    expect(gate.stops).toEqual(['told']);
    expect(gate.made).toBeLessThan(3);
    expect([jobs.list(first), left()]).toEqual([[], 0]);
  });

  test('one that fails says why; one that breaks says so and is told to the log', async () => {
    const fault = { code: 'plan-not-found', what: '没有这份文本', where: '导出', remedy: '请重新选择。' };
    valueOf(jobs.start(first, { ...gated([]).task, run: async () => failed(fault) }));
    expect(await viewed(first, ({ state }) => state === 'failed')).toMatchObject({ fault });
    valueOf(jobs.start(first, { ...gated([]).task, run: async () => ok({ pieces: breaking(), remarks: () => [] }) }));
    expect(await viewed(first, ({ id, state }) => id === 'job-2' && state === 'failed')).toMatchObject({ fault: { code: 'export-broken' } });
    expect([broken.length, left()]).toEqual([1, 0]);
  });

  test('a person has two at a time, everybody together six', async () => {
    const people: readonly Actor[] = [first, second, { kind: 'local', osUser: '丙' }, { kind: 'local', osUser: '丁' }];
    for (const actor of people.slice(0, 3)) for (let count = 0; count < 2; count += 1) expect(jobs.start(actor, gated(['一']).task).ok).toBe(true);
    expect(jobs.start(first, gated(['一']).task)).toMatchObject({ ok: false, fault: { code: 'too-many-exports', what: '您有2个导出正在进行' } });
    expect(jobs.start(people[3] ?? first, gated(['一']).task)).toMatchObject({ ok: false, fault: { what: '正在导出的人太多' } });
    await closed();
  });

  test('a file that nobody fetches is taken away after an hour', async () => {
    const gate = gated(['一']);
    valueOf(jobs.start(first, gate.task));
    await gate.pass();
    await viewed(first, ({ state }) => state === 'ready');
    expect([jobs.list(first).length, left()]).toEqual([1, 1]);
    now = 60 * 60 * 1000 + 1;
    expect(jobs.list(first)).toEqual([]);
    await jobs.close();
    await until(() => left() === 0);
  });

  test('at the end of the server everything is stopped and taken away', async () => {
    const done = gated(['一']);
    valueOf(jobs.start(first, done.task));
    await done.pass();
    await viewed(first, ({ state }) => state === 'ready');
    valueOf(jobs.start(first, gated(['一', '二']).task));
    await closed();
    expect([jobs.list(first), left()]).toEqual([[], 0]);
  });

  /** Waits until the newest job of the actor is as asked. */
  async function viewed(actor: Actor, isSo: (job: ExportJob) => boolean): Promise<ExportJob | undefined> {
    await until(() => jobs.list(actor).some(isSo));
    return jobs.list(actor).find(isSo);
  }

  /** Closes while tasks wait at their gates: those are let go. */
  async function closed(): Promise<void> {
    areOpen = true;
    for (const open of gates.splice(0)) open();
    await jobs.close();
  }
});

test('what a server that ended has left is gone when the next one starts, and the folder is private', async () => {
  const exports = path.join(folder, 'exports');
  mkdirSync(exports, { recursive: true });
  writeFileSync(path.join(exports, 'left'), 'x');
  const files = await temporaryFiles(folder);
  expect(existsSync(path.join(exports, 'left'))).toBe(false);
  const written = await files.write([Uint8Array.from([1])]);
  if (!written.ok) throw new Error(written.fault.what);
  expect(statSync(exports).mode & 0o777).toBe(0o700);
  await written.value.remove();
});

/** Ends of waiting, and whether anything waits still: for tasks that a test leaves behind. */
const gates: (() => void)[] = [];
let areOpen = false;

/** A task that makes each piece when it is told to. */
function gated(pieces: readonly string[]) {
  const waiting: (() => void)[] = [];
  const arrived: (() => void)[] = [];
  const gate = {
    made: 0,
    stops: [] as string[],
    task: {
      title: '导出三段',
      fileName: '三段.txt',
      steps: pieces.length,
      async run(control: ExportControl) {
        control.onStop(() => void gate.stops.push('told'));
        return ok({ pieces: making(control), remarks: () => ['一段有疑问'] });
      },
    } satisfies ExportTask,
    /** Lets one piece be made. */
    async pass(): Promise<void> {
      if (waiting.length === 0) await new Promise<void>((resolve) => arrived.push(resolve));
      waiting.shift()?.();
    },
  };
  async function* making(control: ExportControl): AsyncGenerator<Uint8Array> {
    for (const [index, piece] of pieces.entries()) {
      await new Promise<void>((resolve) => {
        if (areOpen) resolve();
        waiting.push(resolve);
        gates.push(resolve);
        arrived.shift()?.();
      });
      gate.made += 1;
      control.progress(index + 1);
      yield new TextEncoder().encode(piece);
    }
  }
  return gate;
}

// oxlint-disable-next-line require-yield
async function* breaking(): AsyncGenerator<Uint8Array> {
  throw new Error('broken');
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

/** Looks again whenever the program has had a turn. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000; turn += 1) {
    if (isSo()) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  throw new Error('it never came to be so');
}

function valueOf<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: { readonly what: string } }): Value {
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}
