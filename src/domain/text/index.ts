export * from './clause.ts';
export * from './document-number.ts';
export * from './shared-stretch.ts';
export * from './unbalanced-brackets.ts';
