export * from './cell-values.ts';
export * from './combine-plans.ts';
export type * from './department-plan.ts';
export * from './indicator-column-titles.ts';
export * from './numbered-projects.ts';
export * from './plan-texts.ts';
export * from './printed-content.ts';
export * from './unit-title.ts';
