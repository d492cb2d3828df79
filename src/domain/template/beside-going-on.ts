// What goes on beside a project into another text: its 测算, duties and section, that it goes on, and what is said about its targets. The same for a text that begins from an earlier one, whose
// rows are told by their order since it has no identities yet, and for a project that is taken into a text that stands (taken-project.ts).
import type { CostingLine } from '../costing/index.ts';
import type { WorkActivity } from '../duty/index.ts';
import type { IndicatorRow, Project } from '../plan/index.ts';
import type { TargetDetails } from '../target-details/index.ts';
import type { ProjectBeside } from './beside-text.ts';

export interface EarlierProject {
  /** Identity in the earlier text. */
  readonly id: string;
  readonly project: Pick<Project, 'indicators'>;
  readonly costing: readonly CostingLine[];
  readonly beside: Pick<ProjectBeside, 'section' | 'duties'>;
  readonly targets: readonly RowTarget[];
}

/** What is said about the target of a row beside its cell; the row by its ordinal. */
export interface RowTarget {
  readonly ordinal: number;
  readonly details: TargetDetails;
}

export interface BegunProject extends ProjectBeside {
  /** The rows they speak of by their ordinals in the text that begins. */
  readonly costing: readonly Omit<CostingLine, 'id'>[];
  readonly targets: readonly RowTarget[];
}

export interface BesideBegun {
  /** In the order of the text that begins. */
  readonly projects: readonly BegunProject[];
  readonly activities: readonly (Pick<WorkActivity, 'name' | 'duty'> & {
    /** Positions of its projects, from 0. */
    readonly projects: readonly number[];
  })[];
}

/** How the text into which it goes on takes it. */
export interface ProjectGoingOn extends Pick<ProjectBeside, 'continuity'> {
  /** Its rows here by their ordinals there. A row that is absent, or cannot be told, takes nothing with it. */
  readonly rows: ReadonlyMap<number, number>;
  /** Whether a section is still there. */
  readonly knows: (section: string) => boolean;
  /** The number of a duty here; null where part one does not have it. */
  readonly dutyHere: (duty: string) => string | null;
}

export function projectBeside({ costing, beside, targets }: EarlierProject, { rows, knows, dutyHere, continuity }: ProjectGoingOn): BegunProject {
  return {
    costing: costing.map(({ item, factors, price, standard, indicators }) => ({ item, factors, price, standard, indicators: indicators.flatMap((ordinal) => rows.get(ordinal) ?? []) })),
    targets: targets.flatMap(({ ordinal, details }) => {
      const now = rows.get(ordinal);
      return now === undefined ? [] : [{ ordinal: now, details }];
    }),
    section: beside.section !== null && knows(beside.section) ? beside.section : null,
    continuity,
    duties: beside.duties.flatMap((duty) => dutyHere(duty) ?? []),
  };
}

/** A whole text that begins with part one of the earlier one, and so with its duties. `begun`: the projects as they stand in it, in the same order; `knows`: whether a section is still there. */
export function besideGoingOn(
  earlier: readonly EarlierProject[],
  { begun, activities, knows }: { readonly begun: readonly Pick<Project, 'indicators'>[]; readonly activities: readonly WorkActivity[]; readonly knows: (section: string) => boolean },
): BesideBegun {
  const positions = new Map(earlier.map(({ id }, position) => [id, position]));
  return {
    projects: earlier.map((one, position) => projectBeside(one, { rows: rowsGoingOn(one.project.indicators, begun[position]?.indicators ?? []), knows, dutyHere: (duty) => duty, continuity: 'continued' })),
    activities: activities.map(({ name, duty, projects }) => ({ name, duty, projects: projects.flatMap((id) => positions.get(id) ?? []) })),
  };
}

/** Whether the same projects stand in both, in the same order: only then what stands beside them is joined to them by their positions. White space is the paper's. */
export function sameProjects(one: readonly Pick<Project, 'name'>[], other: readonly Pick<Project, 'name'>[]): boolean {
  const told = (projects: readonly Pick<Project, 'name'>[]): string => JSON.stringify(projects.map(({ name }) => (name?.text ?? '').replaceAll(/\s/gu, '')));
  return told(one) === told(other);
}

/** New ordinals by those of before: a row without a word does not go on. Nothing where the rows cannot be told apart. */
function rowsGoingOn(before: readonly IndicatorRow[], after: readonly IndicatorRow[]): ReadonlyMap<number, number> {
  const kept = before.length === after.length ? before : before.filter(({ columns }) => Object.entries(columns).some(([column, { text }]) => column !== 'level1' && column !== 'level2' && text.trim() !== ''));
  return kept.length === after.length ? new Map(kept.flatMap(({ ordinal }, index) => after.slice(index, index + 1).map((row) => [ordinal, row.ordinal]))) : new Map();
}
