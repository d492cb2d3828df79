export * from './money-explained.ts';
export * from './project-money.ts';
