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

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/support/repeatable-properties.ts'],
    provide: { propertySeed: propertySeed() },
    pool: 'forks',
    isolate: false,
    // Vitest leaves one core free by default: on two cores that is one file after another, most of the time waiting for the browser, database or program it started.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    coverage: { provider: 'v8', reportOnFailure: true, include: ['src/kernel/**/*.ts', 'src/domain/**/*.ts'], exclude: ['**/*.test.ts'] },
  },
});
