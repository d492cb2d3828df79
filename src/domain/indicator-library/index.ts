// 指标库: what an indicator of the library holds, how it is written into a form, and which rows use it. Other folders of the domain and the other
// layers import from here only.
export * from './library-draft.ts';
export * from './library-indicator.ts';
export * from './library-proposal.ts';
export * from './library-row.ts';
export * from './library-use.ts';
export * from './similar-indicators.ts';
export * from './standing-library.ts';
