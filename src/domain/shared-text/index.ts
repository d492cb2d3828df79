export * from './find-shared-texts.ts';
export type { Passage, PassageColumn } from './passage.ts';
