export * from './project-code.ts';
