import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    coverage: { provider: 'v8', reportOnFailure: true, include: ['src/kernel/**/*.ts', 'src/domain/**/*.ts'], exclude: ['**/*.test.ts'] },
  },
});
