export * from './bigrams.ts';
