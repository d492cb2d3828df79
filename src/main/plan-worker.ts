// The inside of a reading worker: a file in, a message out, as often as asked.
import { parentPort } from 'node:worker_threads';
import { readPlanFile } from '../documents/index.ts';
import type { ReadingOrder } from './worker-plan-parser.ts';

parentPort?.on('message', ({ bytes, file, layouts }: ReadingOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(readPlanFile(bytes, file, { layouts }));
});
