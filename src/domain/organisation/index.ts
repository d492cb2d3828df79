// The organisation and who holds which post in it. Other folders of the domain and the other layers import from here only.
export * from './organisation-node.ts';
export * from './organisation-tree.ts';
export * from './own-office.ts';
export * from './place-memory.ts';
export * from './post.ts';
