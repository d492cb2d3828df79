export * from './batch-overview.ts';
export * from './unit-check.ts';
