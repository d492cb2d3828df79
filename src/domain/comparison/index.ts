export * from './compare-plans.ts';
export * from './match-projects.ts';
export * from './match-rows.ts';
