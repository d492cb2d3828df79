// Loaded before the program (`node --expose-gc --import`): on SIGUSR2 garbage is collected twice and a line of JSON with what is still held goes into the file named by
// HENGJI_BENCH_MEMORY; into the folder named by HENGJI_BENCH_SNAPSHOTS also a picture of the heap.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

const file = process.env['HENGJI_BENCH_MEMORY'];
if (isMainThread && file !== undefined) {
  let looks = 0;
  process.on('SIGUSR2', () => {
    globalThis.gc?.();
    globalThis.gc?.();
    looks += 1;
    const pictures = process.env['HENGJI_BENCH_SNAPSHOTS'];
    if (pictures !== undefined && looks % 10 === 0) writeHeapSnapshot(path.join(pictures, `${looks}.heapsnapshot`));
    const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
    appendFileSync(file, `${JSON.stringify({ heapUsed, external, arrayBuffers, rss })}\n`);
  });
}
