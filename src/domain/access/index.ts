// Access: roles, sentences, and how they are judged. Other folders of the domain and the other layers import from here only.
export * from './judge-access.ts';
export * from './judge-alone.ts';
export * from './role.ts';
export type * from './sentence.ts';
