export * from './project-code.ts';
export * from './own-place.ts';
