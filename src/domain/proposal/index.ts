export * from './apply-proposals.ts';
export * from './blanks.ts';
export * from './proposal.ts';
export * from './propose.ts';
export * from './row-outcome.ts';
export type * from './drafting.ts';
