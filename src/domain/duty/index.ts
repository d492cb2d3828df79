export * from './work-activity.ts';
export * from './duty-matrix.ts';
export * from './matrix-rows.ts';
