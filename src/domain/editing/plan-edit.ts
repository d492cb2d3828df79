// What can be done to a plan in the form, one thing at a time. Every edit names what it touches by identity, carries the whole new text, and has an
// inverse; so it can be undone, repeated on a newer state, and sent to the server as it is.
import type { DepartmentTableTexts, IndicatorColumn, OverallGoals, ProjectBudget } from '../plan/index.ts';
import type { ProjectTexts } from './project-texts.ts';

/** A field of the project table outside the indicator rows: a single cell, or one checkpoint of the spending plan (`spending.03-31`). */
export type EditableField = 'title' | 'code' | 'name' | 'purpose' | `budget.${keyof ProjectBudget}` | `spending.${string}`;

/** Every field, in the order of the form. Checkpoints of the spending plan are those that forms print. */
export const editableFields: readonly EditableField[] = [
  'title', 'code', 'name', 'budget.total', 'budget.fiscal', 'budget.other', 'budget.carryOver', 'budget.central', 'budget.provincial', 'budget.municipal', 'budget.county', 'purpose',
  'spending.03-31', 'spending.06-30', 'spending.10-31', 'spending.12-31',
];

export type OverallPart = keyof OverallGoals;

export const overallParts = ['goals', 'dutyGoals', 'safeguards'] as const satisfies readonly OverallPart[];

/** What part one has besides its sections. */
export const partOneParts = [...overallParts, 'departmentTables'] as const;

export type PartOnePart = (typeof partOneParts)[number];

export type RowTexts = { readonly [Column in IndicatorColumn]?: string };

/** The project of another text that goes on. What stands beside its forms there is read by whoever saves, and never sent. */
export interface ProjectSource {
  readonly plan: string;
  readonly project: string;
  /** Its rows there, in the order of the rows here. */
  readonly rows: readonly string[];
}

export type PlanEdit =
  | { readonly kind: 'cell'; readonly project: string; readonly row: string; readonly column: IndicatorColumn; readonly text: string }
  | { readonly kind: 'field'; readonly project: string; readonly field: EditableField; readonly text: string }
  /** 绩效目标 of a project, one text a goal, numbers included. */
  | { readonly kind: 'goals'; readonly project: string; readonly texts: readonly string[] }
  /** A new row at a position (0 is the first). */
  | { readonly kind: 'row-added'; readonly project: string; readonly row: string; readonly at: number; readonly texts: RowTexts }
  | { readonly kind: 'row-removed'; readonly project: string; readonly row: string }
  | { readonly kind: 'row-moved'; readonly project: string; readonly row: string; readonly at: number }
  /** A project with its rows, at a position; with `from`, one of another text that goes on here. */
  | { readonly kind: 'project-added'; readonly project: string; readonly at: number; readonly content: ProjectTexts; readonly from?: ProjectSource | undefined }
  | { readonly kind: 'project-removed'; readonly project: string }
  | { readonly kind: 'project-moved'; readonly project: string; readonly at: number }
  /** A section of part one, one text a paragraph, numbers included. */
  | { readonly kind: 'paragraphs'; readonly part: OverallPart; readonly texts: readonly string[] }
  /** 部门整体绩效目标表, all of them, as texts. */
  | { readonly kind: 'department-tables'; readonly tables: readonly DepartmentTableTexts[] };

/** The cell an edit touches, as one text: two edits of one key are about the same thing. Adding, removing and moving touch the order of what they stand in. */
export function editKey(edit: PlanEdit): string {
  switch (edit.kind) {
    case 'cell':
      return `${edit.project}/${edit.row}/${edit.column}`;
    case 'field':
      return `${edit.project}/${edit.field}`;
    case 'goals':
      return `${edit.project}/goals`;
    case 'row-added':
    case 'row-removed':
    case 'row-moved':
      return `${edit.project}/${edit.row}`;
    case 'project-added':
    case 'project-removed':
    case 'project-moved':
      return edit.project;
    case 'paragraphs':
      return `overall/${edit.part}`;
    case 'department-tables':
      return 'overall/departmentTables';
  }
}
