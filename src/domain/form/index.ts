export * from './field-anchors.ts';
export * from './form-declaration.ts';
export * from './list-contents.ts';
export * from './list-layout.ts';
