export * from './stated-weights.ts';
