export * from './accepted-formats.ts';
export type * from './document-reading.ts';
export { defaultReadingLimits } from './document-reading.ts';
export { tooLargeFile } from './limit-faults.ts';
export type * from './patch/cell-patch.ts';
export { patchDocument } from './patch/patch-document.ts';
export { readPlanFile, type PlanReading } from './read-plan-file.ts';
export { storedZip } from './zip/stored-zip.ts';
export { writePlan } from './word/write/plan/write-plan.ts';
