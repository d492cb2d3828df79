export type * from './department-plan.ts';
