// What may be written while a declaration is open only in parts: after a return the cells that the comments point at, after a control figure the money and the
// rows that no longer fit it, in an adjustment the projects it is about. A comment on one cell opens its row, on a field the field, on a project the whole
// project, on the text everything that its round leaves open: a return never opens more than the round it was sent in.
import type { DeclarationState, ProjectState } from './declaration.ts';
import type { Round } from './round.ts';
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
  /** Whether it may be taken out of the text. */
  readonly removal: boolean;
}

export interface ReopenedPlan {
  readonly overall: readonly PartOnePart[];
  /** By identity of the project; one that is absent stays shut. */
  readonly projects: ReadonlyMap<string, ReopenedProject>;
  /** Projects may be added, removed and moved, and an import may change the rest of the text. */
  readonly everything: boolean;
  /** Whether projects may be added. */
  readonly additions: boolean;
}

/** Where a comment stands: on the text (`project` null), a project (`row` and `field` null), a field of it, a cell, or a row. */
export interface CommentPlace {
  readonly project: string | null;
  readonly row: string | null;
  /** `goals`, `dutyGoals`, `safeguards`, `departmentTables` of part one; a part of the project; a column of the row. */
  readonly field: string | null;
}

export const shutProject: ReopenedProject = { whole: false, parts: [], rows: [], lines: [], removal: false };
export const wholeProject: ReopenedProject = { ...shutProject, whole: true };
/** A project about which nothing was decided yet: it comes and goes freely. */
export const freeProject: ReopenedProject = { ...wholeProject, removal: true };
/** 不予安排: it is taken out, and nothing of it is written. */
export const leavingProject: ReopenedProject = { ...shutProject, removal: true };

/** What is open in a project is decided on this. */
export interface OpenedProject {
  readonly state: ProjectState;
  /** What a control figure or an adjustment opened. */
  readonly reopened: ReopenedProject;
}

export interface ReopeningFacts {
  readonly state: DeclarationState;
  readonly round: Round;
  /** Of the last return. */
  readonly comments: readonly CommentPlace[];
  /** By identity, in the order of the text. */
  readonly projects: ReadonlyMap<string, OpenedProject>;
}

/** What is open now; null where everything in the unit's hands may be written, or nothing at all. */
export function reopenedNow({ state, round, comments, projects }: ReopeningFacts): ReopenedPlan | null {
  switch (state) {
    case 'returned':
      return reopenedByReturn(comments, { round, projects });
    case 'control-given':
      return openedByRound('second-up', projects);
    case 'adjusting':
      return openedByRound('adjustment', projects);
    default:
      return null;
  }
}

/** What a return opens in its round: never more than the round itself does, but for what reviewers of a control figure point at. */
export function reopenedByReturn(comments: readonly CommentPlace[], { round, projects }: Pick<ReopeningFacts, 'round' | 'projects'>): ReopenedPlan {
  const pointed = reopenedByComments(comments, [...projects.keys()]);
  const scope = openedByRound(round, projects);
  switch (round) {
    case 'second-up':
      // A text that no figure touched and nobody commented: its cells, and no project more or less.
      return comments.length === 0 && scope.projects.size > 0 ? scope : { ...together(scope, pointed), everything: false, additions: false };
    case 'adjustment':
      return pointed.everything ? scope : { ...pointed, projects: new Map([...pointed.projects].filter(([id]) => scope.projects.has(id))) };
    default:
      return pointed;
  }
}

function openedByRound(round: Round, projects: ReopeningFacts['projects']): ReopenedPlan {
  const opened = new Map([...projects].filter(([, { reopened }]) => isOpen(reopened)).map(([id, { reopened }]) => [id, reopened]));
  if (round === 'second-up') return { everything: false, additions: false, overall: opened.size === 0 ? [] : partOneParts, projects: opened };
  const chosen = [...opened].filter(([, { whole }]) => whole);
  // Adjustments that began before this was kept opened what had gone back to its section.
  const begun = [...projects].filter(([, { state }]) => state !== 'accepted').map(([id]) => [id, wholeProject] as const);
  return { everything: false, additions: true, overall: partOneParts, projects: new Map(chosen.length === 0 ? begun : chosen) };
}

/** Whether anything of a project is open. */
export function isOpen({ whole, parts, rows, lines, removal }: ReopenedProject): boolean {
  return whole || removal || parts.length + rows.length + lines.length > 0;
}

function together(a: ReopenedPlan, b: ReopenedPlan): ReopenedPlan {
  const projects = new Map(a.projects);
  for (const [id, more] of b.projects) {
    const { whole, parts, rows, lines, removal } = projects.get(id) ?? shutProject;
    projects.set(id, { whole: whole || more.whole, parts: [...new Set([...parts, ...more.parts])], rows: [...new Set([...rows, ...more.rows])], lines: [...new Set([...lines, ...more.lines])], removal: removal || more.removal });
  }
  return { ...a, overall: partOneParts.filter((part) => a.overall.includes(part) || b.overall.includes(part)), projects };
}

/** What the comments of a return open. Without any comment the whole text is returned. */
export function reopenedByComments(comments: readonly CommentPlace[], projects: readonly string[]): ReopenedPlan {
  const everything = comments.length === 0 || comments.some(({ project, field }) => project === null && field === null);
  if (everything) return { everything, additions: true, overall: partOneParts, projects: new Map(projects.map((id) => [id, wholeProject])) };
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
  return { everything, additions: false, overall: partOneParts.filter((part) => comments.some(({ project, field }) => project === null && field === part)), projects: opened };
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
  const projects = touched.projects.flatMap((project) => (project.kind === 'added' && reopened.additions ? [] : shutOf(project, reopened.projects.get(project.id) ?? shutProject)));
  const frame = touched.frame || touched.reordered;
  return frame || overall.length > 0 || projects.length > 0 ? { frame, overall, projects } : null;
}

function shutOf(touched: TouchedProject, reopened: ReopenedProject): ShutParts['projects'] {
  const { id, kind } = touched;
  // A project that comes or goes changes the text as a whole, however open it is, unless that is what was opened.
  if (kind === 'removed' && reopened.removal) return [];
  if (kind !== 'changed') return [{ id, parts: [], rows: [], whole: true }];
  if (reopened.whole) return [];
  const parts = touched.parts.filter((part) => !reopened.parts.includes(part));
  const rows = touched.rows.filter((row) => !reopened.rows.includes(row.id)).map((row) => row.id);
  return parts.length === 0 && rows.length === 0 && !touched.reordered ? [] : [{ id, parts, rows, whole: touched.reordered }];
}
