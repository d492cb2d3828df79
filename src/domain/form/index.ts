export * from './field-anchors.ts';
export * from './form-declaration.ts';
