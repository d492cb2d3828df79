// The inside of the reading worker: bytes in, one message out.
import { parentPort, workerData } from 'node:worker_threads';
import { readPlanFile } from '../documents/index.ts';

const { bytes, file } = workerData as { readonly bytes: Uint8Array; readonly file: string };
parentPort?.postMessage(readPlanFile(bytes, file));
