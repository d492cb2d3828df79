// Reads a dropped file inside the browser. Nothing leaves the machine: the worker has the bytes, the page gets the plan.
import { defaultReadingLimits, noLayouts, tooLargeFile, type LayoutChoice, type PlanReading } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { ReadAnswer, ReadOrder } from './read-messages.ts';

/** A file that takes longer than this is given up, in milliseconds. */
const longestReading = 60_000;

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly reading: PlanReading;
}

export async function readInBrowser(file: File, makeReader: () => Worker, layouts: LayoutChoice = noLayouts): Promise<Result<ReadFile, Fault>> {
  if (file.size > defaultReadingLimits.fileBytes) return failed(tooLargeFile(file.name, file.size, defaultReadingLimits.fileBytes));
  const bytes = await bytesOf(file);
  if (bytes === null) return failed({ code: 'file-unreadable', what: '浏览器没能打开这个文件', where: file.name, remedy: '文件可能正被别的程序占用，或者拖进来的是文件夹。请关闭占用它的程序，再选一次。' });
  // The worker is given a copy: what is handed over is gone here, and the file is wanted again when a copy of it is written.
  const answer = await answerOfWorker({ bytes: bytes.slice(0), name: file.name, layouts }, makeReader);
  return answer.ok ? ok({ bytes: new Uint8Array(bytes), reading: answer.value }) : answer;
}

async function bytesOf(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer();
  } catch {
    return null;
  }
}

function answerOfWorker(order: ReadOrder, makeReader: () => Worker): Promise<ReadAnswer> {
  return new Promise((resolve) => {
    const worker = makeReader();
    const finish = (answer: ReadAnswer): void => {
      clearTimeout(limit);
      worker.terminate();
      resolve(answer);
    };
    const limit = setTimeout(
      () => finish(failed({ code: 'reading-timeout', what: '读了一分钟还没有读完，已停止', where: order.name, remedy: '请用 Word 打开后另存为 .docx，再检查一次。' })),
      longestReading,
    );
    worker.addEventListener('message', (event: MessageEvent<ReadAnswer>) => finish(event.data));
    worker.addEventListener('error', () =>
      finish(failed({ code: 'reading-stopped', what: '浏览器里的读取程序没有运行完', where: order.name, remedy: '请刷新页面后再试；仍然如此的，把文件另存为 .docx 再检查。' })),
    );
    worker.postMessage(order, [order.bytes]);
  });
}
