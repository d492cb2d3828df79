export * from './check-plan.ts';
export * from './check-report.ts';
export * from './narrow-report.ts';
export * from './propose-for-check.ts';
