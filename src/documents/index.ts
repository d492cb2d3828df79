export * from './accepted-formats.ts';
export type * from './document-reading.ts';
export { defaultReadingLimits } from './document-reading.ts';
export { tooLargeFile } from './limit-faults.ts';
export { readPlanFile, type PlanReading } from './read-plan-file.ts';
export { writePlan } from './word/write/plan/write-plan.ts';
