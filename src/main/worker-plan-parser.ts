// Reads documents in a worker that can be stopped.
import type { Worker } from 'node:worker_threads';
import type { PlanParser } from '../application/ports.ts';
import { noLayouts, type LayoutChoice } from '../documents/list/layout-choice.ts';
import type { PlanReading } from '../documents/read-plan-file.ts';
import { askWorker, startWorker, type WorkerAnswer, type WorkerBounds } from './bounded-worker.ts';

/**
 * What a reading may take grows with its file: a unit's text is read within the least, a county in one file (200 units, 260 000 cells, 2.9 MB
 * as .docx) needs three times as much, and a few kilobytes that unfold to half a million cells are refused. Numbers in docs/threat-model.md.
 */
export function workerBounds(bytes: Uint8Array): WorkerBounds {
  const megabytes = bytes.length / 2 ** 20;
  const weight = isZip(bytes) ? megabytes : megabytes / unzippedToZipped;
  return {
    milliseconds: Math.round(Math.min(most.milliseconds, least.milliseconds + weight * perMegabyte.milliseconds)),
    heapMegabytes: Math.round(Math.min(most.heapMegabytes, least.heapMegabytes + weight * perMegabyte.heapMegabytes)),
  };
}

const least: WorkerBounds = { milliseconds: 8_000, heapMegabytes: 104 };
const perMegabyte: WorkerBounds = { milliseconds: 8_000, heapMegabytes: 96 };
const most: WorkerBounds = { milliseconds: 60_000, heapMegabytes: 512 };
/** The same document takes more bytes as text or .doc (founding document: 2.5 and 16 times); two hundred units as text are read within this. */
const unzippedToZipped = 6;

/** One worker for one file: what a command needs. */
export const workerPlanParser: PlanParser = {
  async parse(bytes, file, layouts = noLayouts) {
    const bounds = workerBounds(bytes);
    const worker = startPlanWorker(bounds.heapMegabytes);
    const { result } = await readInWorker(worker, { bytes, file, layouts });
    await worker.terminate();
    return result;
  },
};

export function startPlanWorker(heapMegabytes: number): Worker {
  return startWorker('plan-worker', heapMegabytes);
}

/** What a reading worker is told. */
export interface ReadingOrder {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly layouts: LayoutChoice;
}

/** Hands a file to a worker that is reading nothing else. Takes the bytes away from the caller. */
export function readInWorker(worker: Worker, order: ReadingOrder, bounds: WorkerBounds = workerBounds(order.bytes)): Promise<WorkerAnswer<PlanReading>> {
  return askWorker<PlanReading>(worker, order, bounds);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
