export * from './find-shared-texts.ts';
export type * from './passage.ts';
