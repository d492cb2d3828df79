export type * from './typography.ts';
