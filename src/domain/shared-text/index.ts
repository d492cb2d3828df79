export * from './find-shared-texts.ts';
