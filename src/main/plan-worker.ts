// The inside of the reading worker: bytes in, one message out.
import { parentPort, workerData } from 'node:worker_threads';
import { readPlanFile } from '../documents/read-plan-file.ts';

const request: unknown = workerData;
if (isRequest(request)) parentPort?.postMessage(readPlanFile(request.bytes, request.file));

function isRequest(value: unknown): value is { readonly bytes: Uint8Array; readonly file: string } {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array && 'file' in value && typeof value.file === 'string';
}
