export * from './effective-dated.ts';
export * from './policy-values.ts';
export * from './rule-profile.ts';
