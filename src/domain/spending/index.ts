export * from './explained-budget.ts';
export * from './money-explained.ts';
export * from './priced-items.ts';
export * from './project-money.ts';
export * from './money-in-text.ts';
export * from './unit-price.ts';
export * from './spending-percent.ts';
