// A workbook that came back, as the edits engine takes it: its projects and rows with the identities the file says they have.
import type { ReturnedPlan } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { ReturnedIdentities } from './returned-identities.ts';
import { mostCellCharacters } from './write/sheet-text.ts';

export function returnedPlan({ projects, overall, departmentTables }: DepartmentPlan, identities: ReturnedIdentities): ReturnedPlan {
  return {
    projects: projects.map((project, index) => ({ ...(identities.projects[index] ?? { id: null, rows: [] }), project, isTitled: project.title !== '' })),
    overall,
    departmentTables,
  };
}

/** A text that a cell cannot hold went out as its beginning, locked: that the rest did not come back is nobody's edit. */
export function wentOutWhole(text: string): boolean {
  return text.length <= mostCellCharacters;
}
