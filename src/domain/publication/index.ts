export * from './public-plan.ts';
