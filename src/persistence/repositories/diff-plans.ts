// What changed between two versions of a plan, cell by cell, each with its place in its own file. A project or row that is wholly new or gone is
// one change, not twenty.
import type { IndicatorRow, Project } from '../../domain/plan/index.ts';
import type { Queryable } from '../engine/database.ts';
import type { IdentifiedPlan } from './assemble-plan.ts';
import { loadPlan } from './load-plan.ts';
import { indicatorCells, planCells, projectCells, type Cell, type CellText } from './plan-cells.ts';

export interface CellChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The project by its position and printed number in the version that has it (the later one if both do); null for part one of the document. */
  readonly project: { readonly ordinal: number; readonly number: number | null; readonly title: string } | null;
  /** 三级指标 of the row; null outside indicator rows. */
  readonly indicator: string | null;
  /** Its ordinal in the project, in the version that has it (the later one if both do). */
  readonly indicatorOrdinal: number | null;
  /** `project` and `indicator` stand for a whole project or row. */
  readonly column: string;
  readonly columnTitle: string;
  readonly before: CellText | null;
  readonly after: CellText | null;
}

/** The changes between the plan as known after two events; null where it was not known at one of them. */
export async function diffVersions(
  database: Queryable,
  query: { readonly division: string; readonly planId: string; readonly before: number; readonly after: number },
): Promise<readonly CellChange[] | null> {
  const { division, planId } = query;
  const before = await loadPlan(database, { division, planId, asOf: query.before });
  const after = await loadPlan(database, { division, planId, asOf: query.after });
  return before === null || after === null ? null : diffPlans(before, after);
}

export function diffPlans(before: IdentifiedPlan, after: IdentifiedPlan): readonly CellChange[] {
  const former = identified(before);
  const present = identified(after);
  return [
    ...diffCells(planCells(before.plan), planCells(after.plan), { project: null, ...noRow }),
    ...pairs(former, present).flatMap(([was, is]) => diffProjects(was, is)),
  ];
}

interface IdentifiedProject {
  readonly project: Project;
  readonly rows: ReadonlyMap<string, IndicatorRow>;
}

type Owner = Pick<CellChange, 'project' | 'indicator' | 'indicatorOrdinal'>;

const noRow = { indicator: null, indicatorOrdinal: null };

function identified({ plan, identities }: IdentifiedPlan): ReadonlyMap<string, IdentifiedProject> {
  return new Map(
    plan.projects.map((project, index) => {
      const identity = identities.projects[index];
      const rows = project.indicators.map((row, position) => [identity?.indicators[position] ?? '', row] as const);
      return [identity?.id ?? '', { project, rows: new Map(rows) }];
    }),
  );
}

function diffProjects(was: IdentifiedProject | undefined, is: IdentifiedProject | undefined): readonly CellChange[] {
  const owner = is?.project ?? was?.project;
  if (owner === undefined) return [];
  const project = { ordinal: owner.ordinal, number: owner.number, title: owner.title };
  if (was === undefined || is === undefined) {
    return [change({ project, ...noRow }, { key: 'project', title: '整个项目' }, [wholeProject(was), wholeProject(is)])];
  }
  return [
    ...diffCells(projectCells(was.project), projectCells(is.project), { project, ...noRow }),
    ...pairs(was.rows, is.rows).flatMap(([formerRow, row]) => diffRows(formerRow, row, project)),
  ];
}

function diffRows(was: IndicatorRow | undefined, is: IndicatorRow | undefined, project: CellChange['project']): readonly CellChange[] {
  const owner = { project, indicator: (is ?? was)?.name ?? null, indicatorOrdinal: (is ?? was)?.ordinal ?? null };
  if (was !== undefined && is !== undefined) return diffCells(indicatorCells(was), indicatorCells(is), owner);
  return [change(owner, { key: 'indicator', title: '整行指标' }, [wholeRow(was), wholeRow(is)])];
}

function wholeProject(one: IdentifiedProject | undefined): CellText | null {
  return one === undefined ? null : { text: one.project.name?.text ?? one.project.title, place: one.project.place };
}

function wholeRow(row: IndicatorRow | undefined): CellText | null {
  return row === undefined ? null : { text: [row.level1, row.level2, row.name, row.target.source].join(' / '), place: row.place };
}

function diffCells(before: readonly Cell[], after: readonly Cell[], owner: Owner): readonly CellChange[] {
  const former = new Map(before.map((cell) => [cell.key, cell]));
  const present = new Map(after.map((cell) => [cell.key, cell]));
  return pairs(former, present).flatMap(([was, is]) => {
    const named = is ?? was;
    if (named === undefined || was?.text === is?.text) return [];
    return [change(owner, named, [was ?? null, is ?? null])];
  });
}

function change(owner: Owner, column: { readonly key: string; readonly title: string }, [before, after]: readonly [CellText | null, CellText | null]): CellChange {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { ...owner, kind, column: column.key, columnTitle: column.title, before: textAndPlace(before), after: textAndPlace(after) };
}

function textAndPlace(cell: CellText | null): CellText | null {
  return cell === null ? null : { text: cell.text, place: cell.place };
}

/** Both sides of every key: those of the later side in its order, then those that are gone. */
function pairs<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly (readonly [T | undefined, T | undefined])[] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, value]) => [value, undefined] as const);
  return [...[...after].map(([key, value]) => [before.get(key), value] as const), ...gone];
}
