// The workers of a batch: each checks one document after the other and stays warm, is ended with the document that spoils it, and is replaced.
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { DocumentCheckers } from '../application/batch/batch-ports.ts';
import type { UnitCheck } from '../domain/batch/index.ts';
import { askWorker, startWorker, type WorkerBounds } from './bounded-worker.ts';
import { workerBounds } from './worker-plan-parser.ts';

/** More read and hash faster than one thread hands out. */
const mostAtOnce = 8;
/** What a text of an ordinary bureau may take; a larger one gets a worker of its own. */
const warmHeapMegabytes = 256;
/** So that whatever a file leaves behind in a worker does not stay for ever. */
const filesPerWorker = 100;

interface WarmWorker {
  readonly worker: Worker;
  files: number;
}

export function workerCheckers(atOnce: number | null): DocumentCheckers {
  const idle: WarmWorker[] = [];
  return {
    atOnce: atOnce ?? Math.min(mostAtOnce, availableParallelism()),
    async check(document) {
      const bounds = checkBounds(document.bytes);
      const fits = bounds.heapMegabytes <= warmHeapMegabytes;
      const warm = (fits ? idle.pop() : undefined) ?? { worker: startWorker('check-worker', fits ? warmHeapMegabytes : bounds.heapMegabytes), files: 0 };
      warm.worker.off('error', ignore);
      const { result, worker } = await askWorker<UnitCheck>(warm.worker, document, bounds);
      warm.files += 1;
      if (worker === 'spoilt' || !fits || warm.files >= filesPerWorker) await warm.worker.terminate();
      else {
        warm.worker.on('error', ignore);
        idle.push(warm);
      }
      return result;
    },
    async close() {
      await Promise.all(idle.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}

/** The rules look at what was read: as long again, and room for their findings. */
function checkBounds(bytes: Uint8Array): WorkerBounds {
  const { milliseconds, heapMegabytes } = workerBounds(bytes);
  return { milliseconds: milliseconds * 2, heapMegabytes: heapMegabytes + 96 };
}

/** A worker that breaks while it does nothing has nobody to tell. */
function ignore(): void {
  return undefined;
}
