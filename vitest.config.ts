import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  export interface ProvidedContext {
    propertySeed: number;
  }
}

/** The seed of the random examples: `HENGJI_SEED`, else the commit's own, else (no repository) a fixed one. */
function propertySeed(): number {
  const wanted = process.env['HENGJI_SEED'];
  if (wanted !== undefined) return Number(wanted);
  const { stdout } = spawnSync('git', ['rev-parse', '--short=7', 'HEAD'], { encoding: 'utf8' });
  return Number.parseInt(stdout, 16) || 20210101;
}

/** How many times slower pages run than this machine lets them (test/support/slow-machine.mjs). */
const slowness = Number(process.env['HENGJI_TEST_SLOW'] ?? '1');

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/repeatable-properties.ts'],
    provide: { propertySeed: propertySeed() },
    pool: 'forks',
    isolate: false,
    // Vitest leaves one core free by default: on two cores that is one file after another, most of the time waiting for the browser, database or program it started.
    maxWorkers: Math.max(2, availableParallelism()),
    // Only what hangs reaches these; a test has no time of its own, so that none fails because a machine is slow.
    testTimeout: 300_000 * slowness,
    hookTimeout: 300_000 * slowness,
    expect: { poll: { timeout: 60_000 } },
    coverage: { provider: 'v8', reportOnFailure: true, include: ['src/kernel/**/*.ts', 'src/domain/**/*.ts'], exclude: ['**/*.test.ts'] },
  },
});
