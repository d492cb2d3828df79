// The inside of a worker of a batch: a file in, what the batch keeps of its check out, as often as asked.
import { parentPort } from 'node:worker_threads';
import { checkDocument, type DocumentToCheck } from '../application/batch/check-document.ts';

parentPort?.on('message', (document: DocumentToCheck) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(checkDocument(document));
});
