export type * from './sheet-style.ts';
export type * from './typography.ts';
