export * from './bigrams.ts';
export * from './holds-one-of.ts';
export * from './shared-run.ts';
export * from './specific-runs.ts';
export * from './topic.ts';
export * from './without-years.ts';
export * from './word-index.ts';
