// Reads a file away from the page, so that a large or hostile one cannot freeze it. The same reader as on the server and the command line.
import { readPlanFile } from '../../documents/index.ts';
import type { ReadAnswer, ReadOrder } from './read-messages.ts';

addEventListener('message', (event: MessageEvent<ReadOrder>) => {
  const { bytes, name, layouts } = event.data;
  const answer: ReadAnswer = readPlanFile(new Uint8Array(bytes), name, { layouts });
  postMessage(answer);
});
