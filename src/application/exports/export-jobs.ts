// Exports in the background of a server: begun by one person, looked at, stopped and fetched by the same person only. They live as long as the server; a
// file that nobody fetched is taken away after an hour, since it can be made again. Ground: docs/adr/0022-exports-in-the-background.md.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { Clock } from '../ports.ts';
import type { ExportContent, ExportControl, ExportTask, TemporaryFile, TemporaryFiles } from './export-task.ts';

export type ExportJobState = 'running' | 'ready' | 'failed';

/** A job as its owner sees it. */
export interface ExportJob {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly state: ExportJobState;
  readonly steps: number;
  readonly done: number;
  /** Bytes; null until it is ready. */
  readonly size: number | null;
  readonly remarks: readonly string[];
  /** Why it failed. */
  readonly fault: Fault | null;
}

export interface ExportJobs {
  start(actor: Actor, task: ExportTask): Result<ExportJob, Fault>;
  /** Those of the actor, the newest first. */
  list(actor: Actor): readonly ExportJob[];
  /** Stops it where it still runs, and takes its file away. */
  remove(actor: Actor, id: string): Promise<Result<null, Fault>>;
  file(actor: Actor, id: string): Result<{ readonly name: string; readonly file: TemporaryFile }, Fault>;
  /** Stops everything; before the database is closed. */
  close(): Promise<void>;
}

export interface ExportJobPorts {
  readonly files: TemporaryFiles;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Told what broke; whoever waits is told that it did. */
  readonly broken: (error: unknown) => void;
}

/** Of one person, and of everybody together, at the same time. */
const atOnce = { own: 2, all: 6 } as const;
/** Kept for one person; the oldest that is ready goes. */
const mostKept = 10;
const keptMilliseconds = 60 * 60 * 1000;

interface Job {
  readonly owner: string;
  readonly startedAt: number;
  readonly stop: () => void;
  view: ExportJob;
  file: TemporaryFile | null;
  /** Resolves when nothing of it runs any more. */
  ended: Promise<void>;
}

export function exportJobs({ files, clock, newId, broken: tell }: ExportJobPorts): ExportJobs {
  const jobs = new Map<string, Job>();
  /** A broken program must not end the server on account of one export. */
  const outcomeOf = async (task: ExportTask, control: ExportControl): Promise<Outcome> => {
    try {
      return await carryOut(task, control, files);
    } catch (error) {
      tell(error);
      return failed(broken);
    }
  };
  const ownOf = (owner: string): readonly Job[] => [...jobs.values()].filter((job) => job.owner === owner).toReversed();
  const forget = async (job: Job): Promise<void> => {
    jobs.delete(job.view.id);
    job.stop();
    await job.ended;
    await job.file?.remove();
  };
  const sweep = (): void => {
    const before = clock.now() - keptMilliseconds;
    for (const job of jobs.values()) if (job.view.state !== 'running' && job.startedAt < before) void forget(job);
  };
  const found = (actor: Actor, id: string): Job | undefined => {
    sweep();
    const job = jobs.get(id);
    return job?.owner === auditName(actor) ? job : undefined;
  };
  return {
    start(actor, task) {
      sweep();
      const owner = auditName(actor);
      const own = ownOf(owner);
      const isRunning = (job: Job) => job.view.state === 'running';
      if (own.filter(isRunning).length >= atOnce.own) return failed(tooManyOwn);
      if ([...jobs.values()].filter(isRunning).length >= atOnce.all) return failed(tooManyAll);
      for (const old of own.filter((job) => !isRunning(job)).slice(mostKept - 1)) void forget(old);
      const { control, stop } = stoppable((done) => void (job.view = { ...job.view, done }));
      const { title, fileName, steps } = task;
      const job: Job = {
        owner,
        startedAt: clock.now(),
        stop,
        view: { id: newId(), title, fileName, state: 'running', steps, done: 0, size: null, remarks: [], fault: null },
        file: null,
        ended: Promise.resolve(),
      };
      jobs.set(job.view.id, job);
      job.ended = outcomeOf(task, control).then((outcome) => {
        if (!outcome.ok) {
          job.view = { ...job.view, state: 'failed', fault: outcome.fault };
          return;
        }
        const { file, remarks } = outcome.value;
        job.file = file;
        job.view = { ...job.view, state: 'ready', done: steps, size: file.size, remarks };
      });
      return ok(job.view);
    },
    list(actor) {
      sweep();
      return ownOf(auditName(actor)).map(({ view }) => view);
    },
    async remove(actor, id) {
      const job = found(actor, id);
      if (job === undefined) return failed(noSuchExport);
      await forget(job);
      return ok(null);
    },
    file(actor, id) {
      const job = found(actor, id);
      if (job === undefined || job.file === null) return failed(noSuchExport);
      return ok({ name: job.view.fileName, file: job.file });
    },
    async close() {
      await Promise.all([...jobs.values()].map(forget));
    },
  };
}

type Outcome = Result<{ readonly file: TemporaryFile; readonly remarks: readonly string[] }, Fault>;

async function carryOut(task: ExportTask, control: ExportControl, files: TemporaryFiles): Promise<Outcome> {
  const content = await task.run(control);
  if (!content.ok) return content;
  const written = await files.write(untilStopped(content.value, control));
  if (!written.ok) return written;
  if (!control.isStopped()) return ok({ file: written.value, remarks: content.value.remarks() });
  await written.value.remove();
  return failed(stopped);
}

async function* untilStopped({ pieces }: ExportContent, control: ExportControl): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    if (control.isStopped()) return;
    yield piece;
  }
}

function stoppable(progress: (done: number) => void): { readonly control: ExportControl; readonly stop: () => void } {
  let isStopped = false;
  const actions: (() => void)[] = [];
  return {
    control: {
      progress,
      isStopped: () => isStopped,
      onStop: (action) => {
        if (isStopped) action();
        else actions.push(action);
      },
    },
    stop() {
      isStopped = true;
      for (const action of actions.splice(0)) action();
    },
  };
}

const tooManyOwn: Fault = { code: 'too-many-exports', what: `您有${atOnce.own}个导出正在进行`, where: '导出', remedy: '请等其中一个完成，或者取消一个，再开始新的。' };
const tooManyAll: Fault = { code: 'too-many-exports', what: '正在导出的人太多', where: '导出', remedy: '请过几分钟再试。' };
const noSuchExport: Fault = { code: 'export-not-found', what: '没有这个导出文件', where: '导出', remedy: '导出的文件保留一小时，系统重新启动后不再保留；请重新导出。' };
const stopped: Fault = { code: 'export-stopped', what: '导出已取消', where: '导出', remedy: '需要时请重新导出。' };
const broken: Fault = { code: 'export-broken', what: '导出没有完成', where: '导出', remedy: '请再试一次；仍然如此的，请把时间和单位告诉系统维护人员。' };
