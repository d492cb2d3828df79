// How a project begins: from a template, or from an earlier year. Other layers import from here only.
export * from './project-template.ts';
