export * from './check-plan.ts';
export * from './propose-for-check.ts';
