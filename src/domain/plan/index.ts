export type * from './department-plan.ts';
export * from './numbered-projects.ts';
