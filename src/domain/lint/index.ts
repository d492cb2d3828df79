export type * from './finding.ts';
export * from './finding-cell.ts';
export * from './lint-rule.ts';
export * from './present-findings.ts';
export * from './render-message.ts';
export * from './review-dimension.ts';
export * from './row-list.ts';
export * from './run-rules.ts';
export * from './value-measure.ts';
