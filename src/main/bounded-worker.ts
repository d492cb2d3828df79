// Work on somebody's file in a worker that can be stopped: what exhausts memory or time ends the worker, not the program.
import { Worker } from 'node:worker_threads';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';

/** So much one piece of work may take. */
export interface WorkerBounds {
  readonly milliseconds: number;
  /** Objects that live on; the whole process takes some 110 MB more. */
  readonly heapMegabytes: number;
}

/** Room for objects that die young, in megabytes: the engine's own choice for a worker is twice as much. */
const youngMegabytes = 24;

/** `name`: of the file beside this program in which the thread starts, without its ending. */
export function startWorker(name: string, heapMegabytes: number): Worker {
  return new Worker(workerFile(name), { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes } });
}

export interface FileWork {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface WorkerAnswer<T> {
  readonly result: Result<T, Fault>;
  /** Whether the worker answered by itself and can take another file; one that was too slow or broke is to be terminated. */
  readonly worker: 'answered' | 'spoilt';
}

/** Hands a file to a worker that is doing nothing else. Takes the bytes away from the caller. */
export function askWorker<T>(worker: Worker, work: FileWork, bounds: WorkerBounds): Promise<WorkerAnswer<T>> {
  const { bytes, file } = work;
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer<T>): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', broke);
      worker.off('exit', ended);
      resolve(answer);
    };
    const spoilt = (fault: Fault): void => {
      settle({ result: failed(fault), worker: 'spoilt' });
      // Until it is terminated it may still run out of memory: an error that nobody hears would end the whole program.
      worker.on('error', () => undefined);
    };
    const timer = setTimeout(() => spoilt(tooSlow(file, bounds)), bounds.milliseconds);
    const answered = (result: Result<T, Fault>): void => settle({ result, worker: 'answered' });
    const broke = (error: NodeJS.ErrnoException): void => spoilt(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(file, bounds) : broken(file, error));
    const ended = (): void => spoilt(broken(file, new Error('worker ended')));
    worker.on('message', answered);
    worker.on('error', broke);
    worker.on('exit', ended);
    const movable = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    worker.postMessage(work, movable ? [bytes.buffer] : []);
  });
}

/** Node runs the compiled worker; where this module itself runs from its source (tests), the compiled one stands in `dist`. */
function workerFile(name: string): URL {
  const own = import.meta.url;
  return new URL(`./${name}.js`, own.endsWith('.js') ? own : own.replace('/src/main/', '/dist/main/'));
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
