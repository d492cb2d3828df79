// Loaded before the program (`node --expose-gc --import`): on SIGUSR2 a line of JSON goes into the file named by HENGJI_BENCH_PROBE, about the time since the line before:
// how often the database was asked, how long the loop of events was held up at the most, what the processor did. With HENGJI_BENCH_COLLECT=1 garbage is collected
// twice before, and the line tells what memory is still held.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { Client } from 'pg';

const file = process.env['HENGJI_BENCH_PROBE'];
if (isMainThread && file !== undefined) {
  let statements = 0;
  const query = Object.getOwnPropertyDescriptor(Client.prototype, 'query');
  Object.defineProperty(Client.prototype, 'query', {
    ...query,
    value: new Proxy(query?.value, {
      apply(target, connection, words) {
        statements += 1;
        return Reflect.apply(target, connection, words);
      },
    }),
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let processor = process.cpuUsage();
  process.on('SIGUSR2', () => {
    const { user, system } = process.cpuUsage(processor);
    const told = { statements, heldMilliseconds: delay.max / 1e6, processorMilliseconds: (user + system) / 1_000 };
    if (process.env['HENGJI_BENCH_COLLECT'] === '1') for (let round = 0; round < 2; round += 1) globalThis.gc?.();
    const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
    appendFileSync(file, `${JSON.stringify({ ...told, heapUsed, external, arrayBuffers, rss })}\n`);
    statements = 0;
    processor = process.cpuUsage();
    delay.reset();
  });
}
