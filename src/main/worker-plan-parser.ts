// Reads documents in a worker that can be stopped: a file that exhausts memory or time ends its worker, not the program.
import { Worker } from 'node:worker_threads';
import type { PlanParser } from '../application/ports.ts';
import type { PlanReading } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';

/** Bounds of one reading. The heap bound leaves room for the largest document the reading limits allow. */
export const workerBounds = { milliseconds: 20_000, heapMegabytes: 512 } as const;

/** One worker for one file: what a command needs. */
export const workerPlanParser: PlanParser = {
  async parse(bytes, file) {
    const worker = startPlanWorker();
    const { result } = await readInWorker(worker, bytes, file);
    await worker.terminate();
    return result;
  },
};

export function startPlanWorker(): Worker {
  return new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: workerBounds.heapMegabytes } });
}

export interface WorkerReading {
  readonly result: Result<PlanReading, Fault>;
  /** Whether the worker answered by itself and can read another file; one that was too slow or broke is to be terminated. */
  readonly worker: 'answered' | 'spoilt';
}

/** Hands a file to a worker that is reading nothing else. Takes the bytes away from the caller. */
export function readInWorker(worker: Worker, bytes: Uint8Array, file: string): Promise<WorkerReading> {
  return new Promise((resolve) => {
    const settle = (reading: WorkerReading): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', broke);
      worker.off('exit', ended);
      resolve(reading);
    };
    const spoilt = (fault: Fault): void => settle({ result: failed(fault), worker: 'spoilt' });
    const timer = setTimeout(() => spoilt(tooSlow(file)), workerBounds.milliseconds);
    const answered = (result: Result<PlanReading, Fault>): void => settle({ result, worker: 'answered' });
    const broke = (error: NodeJS.ErrnoException): void => spoilt(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(file) : broken(file, error));
    const ended = (): void => spoilt(broken(file, new Error('worker ended')));
    worker.on('message', answered);
    worker.on('error', broke);
    worker.on('exit', ended);
    const movable = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    worker.postMessage({ bytes, file }, movable ? [bytes.buffer] : []);
  });
}

/** Node runs the compiled worker; where this module itself runs from its source (tests), the compiled one stands in `dist`. */
function workerFile(): URL {
  const own = import.meta.url;
  return new URL('./plan-worker.js', own.endsWith('.js') ? own : own.replace('/src/main/', '/dist/main/'));
}

function tooSlow(file: string): Fault {
  return {
    code: 'reading-time',
    what: `读取超过${workerBounds.milliseconds / 1000}秒，已停止`,
    where: file,
    remedy: '文件可能损坏或不是绩效文本。请用 Word 打开另存为新的 .docx 后再检查。',
  };
}

function tooMuchMemory(file: string): Fault {
  return {
    code: 'reading-memory',
    what: '读取所需内存超过上限，已停止',
    where: file,
    remedy: '文件可能损坏或不是绩效文本。请删去图片和附件另存为新的 .docx 后再检查。',
  };
}

function broken(file: string, error: Error): Fault {
  return {
    code: 'reading-broken',
    what: `读取程序出错（${error.message}）`,
    where: file,
    remedy: '这是本程序的缺陷，文件没有改动。请用 Word 另存为新的 .docx 再试，并把原文件交给系统维护人员。',
  };
}
