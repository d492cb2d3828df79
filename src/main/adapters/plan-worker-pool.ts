// Reading on the server: a few workers that stay warm between files (starting one costs more than reading the founding document), each still
// stopped when a file takes too much time or memory, and replaced after many files. A few files wait, the rest are asked to come again.
import type { Worker } from 'node:worker_threads';
import type { PlanParser } from '../../application/ports.ts';
import { noLayouts } from '../../documents/list/layout-choice.ts';
import { failed } from '../../kernel/result.ts';
import { readInWorker, startPlanWorker, workerBounds, workerPlanParser } from '../worker-plan-parser.ts';
import { boundedQueue, full } from './bounded-queue.ts';

const atOnce = 2;
const waiting = 8;
/** So that whatever a file leaves behind in a worker does not stay for ever. */
const filesPerWorker = 50;
/** What a file of an ordinary bureau may take; a larger one gets a worker of its own. */
const warmHeapMegabytes = 192;
/** A worker that reads nothing for so long gives its memory back. */
const idleMilliseconds = 60_000;

interface WarmWorker {
  readonly worker: Worker;
  files: number;
  goodbye: NodeJS.Timeout | null;
}

export function planWorkerPool(): PlanParser {
  const queue = boundedQueue({ running: atOnce, waiting });
  const idle: WarmWorker[] = [];

  const forget = (warm: WarmWorker): void => {
    const index = idle.indexOf(warm);
    if (index >= 0) idle.splice(index, 1);
  };
  const take = (): WarmWorker => {
    const warm = idle.pop();
    if (warm === undefined) {
      const fresh: WarmWorker = { worker: startPlanWorker(warmHeapMegabytes), files: 0, goodbye: null };
      fresh.worker.once('exit', () => forget(fresh));
      return fresh;
    }
    if (warm.goodbye !== null) clearTimeout(warm.goodbye);
    warm.worker.off('error', ignore);
    warm.worker.ref();
    return warm;
  };
  const giveBack = (warm: WarmWorker): void => {
    warm.files += 1;
    if (warm.files >= filesPerWorker) return void warm.worker.terminate();
    // Neither the worker nor its timer keeps the program from ending.
    warm.worker.on('error', ignore);
    warm.worker.unref();
    warm.goodbye = setTimeout(() => {
      forget(warm);
      void warm.worker.terminate();
    }, idleMilliseconds).unref();
    idle.push(warm);
  };

  return {
    async parse(bytes, file, layouts = noLayouts) {
      const reading = await queue.run(async () => {
        if (workerBounds(bytes).heapMegabytes > warmHeapMegabytes) return workerPlanParser.parse(bytes, file, layouts);
        const warm = take();
        const { result, worker } = await readInWorker(warm.worker, { bytes, file, layouts });
        if (worker === 'answered') giveBack(warm);
        else await warm.worker.terminate();
        return result;
      });
      if (reading !== full) return reading;
      return failed({ code: 'reading-busy', what: '正在读取的文件太多', where: file, remedy: '没有保存任何内容，请过几秒再试。' });
    },
  };
}

/** A worker that breaks while it reads nothing is forgotten when it exits; there is nobody to tell. */
function ignore(): void {
  return undefined;
}
