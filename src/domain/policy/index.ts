export * from './effective-dated.ts';
export * from './rule-profile.ts';
