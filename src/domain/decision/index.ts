// Decisions about findings and proposals. Other folders of the domain and the other layers import from here only.
export * from './decide.ts';
export type * from './decision.ts';
