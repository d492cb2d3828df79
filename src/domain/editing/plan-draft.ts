// A plan in somebody's hands: the plan as it stands, with the lasting identity of each project and row beside it. Numbers and ordinals change when a
// row is put in; identities do not, so that edits of two people can be told apart and joined.
import type { DepartmentPlan, IndicatorRow, Project } from '../plan/index.ts';

export interface DraftProject {
  readonly id: string;
  readonly project: Project;
  /** Identities of its rows, in order. */
  readonly rows: readonly string[];
}

export interface PlanDraft {
  /** Everything but the projects. */
  readonly frame: Omit<DepartmentPlan, 'projects'>;
  readonly projects: readonly DraftProject[];
}

export interface DraftIdentities {
  readonly projects: readonly { readonly id: string; readonly indicators: readonly string[] }[];
}

/** The draft of a stored plan; null where the identities do not fit it. */
export function draftOf(plan: DepartmentPlan, identities: DraftIdentities): PlanDraft | null {
  const { projects, ...frame } = plan;
  if (projects.length !== identities.projects.length) return null;
  const drafted: DraftProject[] = [];
  for (const [index, { id, indicators }] of identities.projects.entries()) {
    const project = projects[index];
    if (project === undefined || project.indicators.length !== indicators.length) return null;
    drafted.push({ id, project, rows: indicators });
  }
  return { frame, projects: drafted };
}

/** The plan of a draft. */
export function planOf({ frame, projects }: PlanDraft): DepartmentPlan {
  return { ...frame, projects: projects.map(({ project }) => project) };
}

export function identitiesOf({ projects }: PlanDraft): DraftIdentities {
  return { projects: projects.map(({ id, rows }) => ({ id, indicators: rows })) };
}

/** The project of an identity; undefined where the draft has none. */
export function draftProject(draft: PlanDraft, id: string): DraftProject | undefined {
  return draft.projects.find((project) => project.id === id);
}

/** The row of an identity; undefined where the project has none. */
export function draftRow({ project, rows }: DraftProject, id: string): IndicatorRow | undefined {
  return project.indicators[rows.indexOf(id)];
}

/** The draft with one project in another state. */
export function withProject(draft: PlanDraft, changed: DraftProject): PlanDraft {
  return { ...draft, projects: draft.projects.map((project) => (project.id === changed.id ? changed : project)) };
}

/** Rows counted anew from 1, as their order now is. */
export function renumbered(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.map((row, index) => (row.ordinal === index + 1 ? row : { ...row, ordinal: index + 1 }));
}
