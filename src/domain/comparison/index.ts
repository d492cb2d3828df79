export * from './compare-plans.ts';
export * from './match-projects.ts';
export * from './match-rows.ts';
export * from './beside.ts';
export * from './plan-pairs.ts';
