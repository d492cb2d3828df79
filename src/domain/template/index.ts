// How a project or a whole text begins: from a template, or from an earlier year. Other layers import from here only.
export * from './beside-going-on.ts';
export * from './beside-text.ts';
export * from './copied-cells.ts';
export * from './plan-begun.ts';
export * from './project-template.ts';
export * from './taken-project.ts';
