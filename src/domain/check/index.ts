export * from './check-plan.ts';
