// What may be written while a declaration is open only in parts: after a return the cells that the comments point at, after a control figure the money and the
// rows that no longer fit it. A comment on one cell opens its row, on a field the field, on a project the whole project, on the text everything.
import { partOneParts, projectParts, type PartOnePart, type ProjectPart, type TouchedParts, type TouchedProject } from '../editing/index.ts';

/** What of one project may be written. */
export interface ReopenedProject {
  /** Everything, rows added and removed included. */
  readonly whole: boolean;
  readonly parts: readonly ProjectPart[];
  /** Identities of rows. */
  readonly rows: readonly string[];
  /** Ids of costing lines. */
  readonly lines: readonly string[];
}

export interface ReopenedPlan {
  readonly overall: readonly PartOnePart[];
  /** By identity of the project; one that is absent stays shut. */
  readonly projects: ReadonlyMap<string, ReopenedProject>;
  /** Projects may be added, removed and moved, and an import may change the rest of the text. */
  readonly everything: boolean;
}

/** Where a comment stands: on the text (`project` null), a project (`row` and `field` null), a field of it, a cell, or a row. */
export interface CommentPlace {
  readonly project: string | null;
  readonly row: string | null;
  /** `goals`, `dutyGoals`, `safeguards`, `departmentTables` of part one; a part of the project; a column of the row. */
  readonly field: string | null;
}

export const shutProject: ReopenedProject = { whole: false, parts: [], rows: [], lines: [] };
export const wholeProject: ReopenedProject = { whole: true, parts: [], rows: [], lines: [] };

/** What the comments of a return open. Without any comment the whole text is returned. */
export function reopenedByComments(comments: readonly CommentPlace[], projects: readonly string[]): ReopenedPlan {
  const everything = comments.length === 0 || comments.some(({ project, field }) => project === null && field === null);
  if (everything) return { everything, overall: partOneParts, projects: new Map(projects.map((id) => [id, wholeProject])) };
  const opened = new Map<string, ReopenedProject>();
  for (const { project, row, field } of comments) {
    if (project === null) continue;
    const known = opened.get(project) ?? shutProject;
    if (row !== null) opened.set(project, { ...known, rows: [...new Set([...known.rows, row])] });
    else {
      const part = projectParts.find((candidate) => candidate === field);
      opened.set(project, part === undefined ? { ...known, whole: true } : { ...known, parts: [...new Set([...known.parts, part])] });
    }
  }
  return { everything, overall: partOneParts.filter((part) => comments.some(({ project, field }) => project === null && field === part)), projects: opened };
}

/** What of the touched parts lies outside of what was reopened: all of it, by name of the part, so that a person learns everything at once. */
export interface ShutParts {
  readonly frame: boolean;
  readonly overall: readonly PartOnePart[];
  readonly projects: readonly { readonly id: string; readonly parts: readonly ProjectPart[]; readonly rows: readonly string[]; readonly whole: boolean }[];
}

/** Null: everything touched is open. */
export function outsideReopened(touched: TouchedParts, reopened: ReopenedPlan): ShutParts | null {
  if (reopened.everything) return null;
  const overall = touched.overall.filter((part) => !reopened.overall.includes(part));
  const projects = touched.projects.flatMap((project) => shutOf(project, reopened.projects.get(project.id) ?? shutProject));
  const frame = touched.frame || touched.reordered;
  return frame || overall.length > 0 || projects.length > 0 ? { frame, overall, projects } : null;
}

function shutOf(touched: TouchedProject, reopened: ReopenedProject): ShutParts['projects'] {
  const { id, kind } = touched;
  // A project that comes or goes changes the text as a whole, however open it is.
  if (kind !== 'changed') return [{ id, parts: [], rows: [], whole: true }];
  if (reopened.whole) return [];
  const parts = touched.parts.filter((part) => !reopened.parts.includes(part));
  const rows = touched.rows.filter((row) => !reopened.rows.includes(row.id)).map((row) => row.id);
  return parts.length === 0 && rows.length === 0 && !touched.reordered ? [] : [{ id, parts, rows, whole: touched.reordered }];
}
