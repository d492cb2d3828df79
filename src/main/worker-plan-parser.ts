// Reads documents in a worker that can be stopped: a file that exhausts memory or time ends its worker, not the program.
import { Worker } from 'node:worker_threads';
import type { PlanParser } from '../application/ports.ts';
import type { PlanReading } from '../documents/read-plan-file.ts';
import type { ListLayout } from '../domain/form/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';

/** A file of this many bytes may take so much. */
export interface WorkerBounds {
  readonly milliseconds: number;
  /** Objects that live on; the whole process takes some 110 MB more. */
  readonly heapMegabytes: number;
}

/**
 * What a reading may take grows with its file: a unit's text is read within the least, a county in one file (200 units, 260 000 cells, 2.9 MB
 * as .docx) needs three times as much, and a few kilobytes that unfold to half a million cells are refused. Numbers in docs/threat-model.md.
 */
export function workerBounds(bytes: Uint8Array): WorkerBounds {
  const megabytes = bytes.length / 2 ** 20;
  const weight = isZip(bytes) ? megabytes : megabytes / unzippedToZipped;
  return {
    milliseconds: Math.round(Math.min(most.milliseconds, least.milliseconds + weight * perMegabyte.milliseconds)),
    heapMegabytes: Math.round(Math.min(most.heapMegabytes, least.heapMegabytes + weight * perMegabyte.heapMegabytes)),
  };
}

const least: WorkerBounds = { milliseconds: 8_000, heapMegabytes: 104 };
const perMegabyte: WorkerBounds = { milliseconds: 8_000, heapMegabytes: 96 };
const most: WorkerBounds = { milliseconds: 60_000, heapMegabytes: 512 };
/** The same document takes more bytes as text or .doc (founding document: 2.5 and 16 times); two hundred units as text are read within this. */
const unzippedToZipped = 6;
/** Room for objects that die young, in megabytes: the engine's own choice for a worker is twice as much. */
const youngMegabytes = 24;

/** One worker for one file: what a command needs. */
export const workerPlanParser: PlanParser = {
  async parse(bytes, file, layouts = []) {
    const bounds = workerBounds(bytes);
    const worker = startPlanWorker(bounds.heapMegabytes);
    const { result } = await readInWorker(worker, { bytes, file, layouts });
    await worker.terminate();
    return result;
  },
};

export function startPlanWorker(heapMegabytes: number): Worker {
  return new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes } });
}

/** What a worker is told. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly layouts: readonly ListLayout[];
}

export interface WorkerReading {
  readonly result: Result<PlanReading, Fault>;
  /** Whether the worker answered by itself and can read another file; one that was too slow or broke is to be terminated. */
  readonly worker: 'answered' | 'spoilt';
}

/** Hands a file to a worker that is reading nothing else. Takes the bytes away from the caller. */
export function readInWorker(worker: Worker, order: ReadingOrder, bounds: WorkerBounds = workerBounds(order.bytes)): Promise<WorkerReading> {
  const { bytes, file } = order;
  return new Promise((resolve) => {
    const settle = (reading: WorkerReading): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', broke);
      worker.off('exit', ended);
      resolve(reading);
    };
    const spoilt = (fault: Fault): void => {
      settle({ result: failed(fault), worker: 'spoilt' });
      // Until it is terminated it may still run out of memory: an error that nobody hears would end the whole program.
      worker.on('error', () => undefined);
    };
    const timer = setTimeout(() => spoilt(tooSlow(file, bounds)), bounds.milliseconds);
    const answered = (result: Result<PlanReading, Fault>): void => settle({ result, worker: 'answered' });
    const broke = (error: NodeJS.ErrnoException): void => spoilt(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(file, bounds) : broken(file, error));
    const ended = (): void => spoilt(broken(file, new Error('worker ended')));
    worker.on('message', answered);
    worker.on('error', broke);
    worker.on('exit', ended);
    const movable = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    worker.postMessage(order, movable ? [bytes.buffer] : []);
  });
}

/** Node runs the compiled worker; where this module itself runs from its source (tests), the compiled one stands in `dist`. */
function workerFile(): URL {
  const own = import.meta.url;
  return new URL('./plan-worker.js', own.endsWith('.js') ? own : own.replace('/src/main/', '/dist/main/'));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function tooSlow(file: string, bounds: WorkerBounds): Fault {
  return {
    code: 'reading-time',
    what: `读取超过${Math.round(bounds.milliseconds / 1000)}秒，已停止`,
    where: file,
    remedy: '文件可能损坏或不是绩效文本。请用 Word 打开另存为新的 .docx 后再检查。',
  };
}

function tooMuchMemory(file: string, bounds: WorkerBounds): Fault {
  return {
    code: 'reading-memory',
    what: `读取所需内存超过这样大小的文件应有的上限（${bounds.heapMegabytes}兆字节），已停止`,
    where: file,
    remedy: '文件里可能有成片的空单元格、空段落，或文件已损坏。请用 Word 打开，把绩效文本复制到新建的空白文档，另存为 .docx 后再检查；很大的，按单位拆成几个文件。',
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
