// Editing a plan: edits with inverses, undo, and joining what two people did. Other folders of the domain and the other layers import from here only.
export * from './apply-edit.ts';
export * from './department-tables.ts';
export * from './edit-history.ts';
export * from './edit-title.ts';
export * from './edited-project.ts';
export * from './edited-row.ts';
export * from './edits-between.ts';
export * from './join-edits.ts';
export { mainIndicatorText } from './main-indicators.ts';
export * from './plan-draft.ts';
export * from './plan-edit.ts';
export * from './returned-changes.ts';
export * from './project-texts.ts';
export * from './summary-edits.ts';
export * from './told-edits.ts';
export * from './touched-parts.ts';
