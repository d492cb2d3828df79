export * from './money-explained.ts';
export * from './priced-items.ts';
export * from './project-money.ts';
