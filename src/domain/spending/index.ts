export * from './money-explained.ts';
