export type * from './document-reading.ts';
export { defaultReadingLimits } from './document-reading.ts';
export { readPlanFile, type PlanReading } from './read-plan-file.ts';
