// Reads documents in a worker that can be stopped: a file that exhausts memory or time ends its worker, not the program.
import { Worker } from 'node:worker_threads';
import type { PlanParser } from '../application/ports.ts';
import type { PlanReading } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, type Result } from '../kernel/result.ts';

/** Bounds of one reading. The heap bound leaves room for the largest document the reading limits allow. */
export const workerBounds = { milliseconds: 20_000, heapMegabytes: 512 } as const;

export const workerPlanParser: PlanParser = {
  parse(bytes, file) {
    return new Promise((resolve) => {
      const worker = new Worker(new URL('./plan-worker.js', import.meta.url), {
        workerData: { bytes, file },
        transferList: bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [],
        resourceLimits: { maxOldGenerationSizeMb: workerBounds.heapMegabytes },
      });
      const timer = setTimeout(() => settle(failed(tooSlow(file))), workerBounds.milliseconds);
      let settled = false;
      function settle(result: Result<PlanReading, Fault>): void {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        resolve(result);
        void worker.terminate();
      }
      worker.once('message', (result: Result<PlanReading, Fault>) => settle(result));
      worker.once('error', (error: NodeJS.ErrnoException) => settle(failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(file) : broken(file, error))));
      worker.once('exit', () => settle(failed(broken(file, new Error('worker ended')))));
    });
  },
};

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
