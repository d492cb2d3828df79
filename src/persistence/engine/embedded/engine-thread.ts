// The worker thread of the embedded engine as the main thread sees it: started, asked for new connections and dumps, closed; its death is noticed.
import { Worker, type MessagePort } from 'node:worker_threads';
import { DatabaseUnavailable, engineNotStarted, type EngineListener } from '../database.ts';
import type { EngineStart, FromEngine, ToEngine } from './thread-messages.ts';

export interface EngineThread {
  readonly serverVersion: string;
  /** Throws where the engine has stopped. */
  readonly attach: (port: MessagePort) => void;
  /** The data folder as a tar file; only in a quiet moment. */
  readonly dump: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** What clients are told once it has stopped. */
const stoppedText = '内置数据库已经停止，需要重新启动程序；已提交的数据都在';
/** Deep recursion must meet PostgreSQL's own limit (an error) before that of the thread (the end of the engine). */
const stackMegabytes = 64;

/** Throws DatabaseUnavailable where the engine refuses to start. */
export async function startEngineThread(start: EngineStart, listener: EngineListener): Promise<EngineThread> {
  const worker = new Worker(workerFile(), { workerData: start, name: 'hengji-engine', resourceLimits: { stackSizeMb: stackMegabytes } });
  const dumps = new Map<number, (image: Uint8Array) => void>();
  let stopped: string | null = null;
  let closing = false;
  let lastRequest = 0;
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      if (!closing && stopped === null) listener({ kind: 'engine-stopped', message: "the engine's thread ended" });
      stopped ??= stoppedText;
      resolve();
    });
  });

  const serverVersion = await new Promise<string>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new DatabaseUnavailable(engineNotStarted(start, `the engine's thread ended with ${code} before it was ready`))));
    worker.on('message', (message: FromEngine) => {
      switch (message.kind) {
        case 'ready':
          worker.on('error', (error) => listener({ kind: 'engine-stopped', message: String(error) }));
          return resolve(message.serverVersion);
        case 'refused':
          closing = true;
          void worker.terminate();
          return reject(new DatabaseUnavailable(message.fault));
        case 'dumped':
          dumps.get(message.request)?.(message.image);
          dumps.delete(message.request);
          return;
        case 'event':
          if (message.event.kind === 'engine-stopped') stopped = stoppedText;
          return listener(message.event);
        case 'closed':
          return;
        default:
          return message satisfies never;
      }
    });
  });

  const tell = (message: ToEngine, moved: readonly MessagePort[] = []): void => {
    if (stopped !== null) throw new Error(stopped);
    worker.postMessage(message, [...moved]);
  };
  return {
    serverVersion,
    attach: (port) => tell({ kind: 'attach', port }, [port]),
    dump: () =>
      new Promise((resolve, reject) => {
        lastRequest += 1;
        dumps.set(lastRequest, resolve);
        tell({ kind: 'dump', request: lastRequest });
        void exited.then(() => reject(new Error(stoppedText)));
      }),
    close: async () => {
      if (stopped === null && !closing) {
        closing = true;
        tell({ kind: 'close' });
      }
      await exited;
    },
  };
}

/** Node runs the compiled worker; where this module itself runs from its source (tests), the compiled one stands in `dist`. */
function workerFile(): URL {
  const own = import.meta.url;
  if (own.endsWith('.js')) return new URL('./engine-worker.js', own);
  return new URL('./engine-worker.js', own.replace('/src/persistence/', '/dist/persistence/'));
}
