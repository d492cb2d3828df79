// Lifecycles and rounds. Other folders of the domain and the other layers import from here only.
export * from './comment-places.ts';
export * from './course.ts';
export * from './declaration.ts';
export * from './empty-hands.ts';
export * from './lifecycle.ts';
export * from './round.ts';
export * from './version-origin.ts';
export * from './reopened-parts.ts';
export * from './settled-comments.ts';
export * from './unsent-comments.ts';
