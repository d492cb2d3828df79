import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
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
