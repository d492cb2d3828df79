// Which project and row of an earlier text a project and row of a later one is: by their lasting identities where both texts are stored, else by what they say.
import type { IndicatorClass } from '../indicator/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorRow, type Project } from '../plan/index.ts';
import { matchProjects, type MatchBounds } from './match-projects.ts';
import { matchRows } from './match-rows.ts';

/** Null where it is new. */
export interface PlanPairs {
  projectBefore(project: Project): Project | null;
  rowBefore(row: IndicatorRow): IndicatorRow | null;
}

/** A plan with the identities of its projects and rows, in its order. */
export interface IdentifiedPlan {
  readonly plan: DepartmentPlan;
  readonly identities: { readonly projects: readonly { readonly id: string; readonly indicators: readonly string[] }[] };
}

export function pairedByIdentity(before: IdentifiedPlan, after: IdentifiedPlan): PlanPairs {
  const old = identified(before);
  const present = identified(after);
  const projectById = new Map([...old.projects].map(([project, id]) => [id, project]));
  const rowById = new Map([...old.rows].map(([row, id]) => [id, row]));
  return {
    projectBefore: (project) => projectById.get(present.projects.get(project) ?? '') ?? null,
    rowBefore: (row) => rowById.get(present.rows.get(row) ?? '') ?? null,
  };
}

export function pairedByContent(before: DepartmentPlan, after: DepartmentPlan, { bounds, classOf }: { readonly bounds: MatchBounds; readonly classOf: (row: IndicatorRow) => IndicatorClass | null }): PlanPairs {
  const projects = new Map<Project, Project>();
  const rows = new Map<IndicatorRow, IndicatorRow>();
  for (const { current, previous } of matchProjects(numberedProjects(after), numberedProjects(before), bounds)) {
    projects.set(current.project, previous.project);
    for (const pair of matchRows(current.project.indicators, previous.project.indicators, classOf).pairs) rows.set(pair.current, pair.previous);
  }
  return { projectBefore: (project) => projects.get(project) ?? null, rowBefore: (row) => rows.get(row) ?? null };
}

/** Ids by project and row; what has none, as where a list is too short, is known by none. */
function identified({ plan, identities }: IdentifiedPlan): { readonly projects: ReadonlyMap<Project, string>; readonly rows: ReadonlyMap<IndicatorRow, string> } {
  const projects = new Map<Project, string>();
  const rows = new Map<IndicatorRow, string>();
  for (const [index, { id, indicators }] of identities.projects.entries()) {
    const project = plan.projects[index];
    if (project === undefined) continue;
    projects.set(project, id);
    for (const [position, row] of project.indicators.entries()) {
      const rowId = indicators[position];
      if (rowId !== undefined) rows.set(row, rowId);
    }
  }
  return { projects, rows };
}
