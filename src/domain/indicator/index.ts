export * from './class-fit.ts';
export * from './class-rotation.ts';
export * from './holds-number.ts';
export * from './indicator-class.ts';
export * from './indicator-tree.ts';
export * from './restates.ts';
export * from './special-rate.ts';
export * from './target-mode.ts';
