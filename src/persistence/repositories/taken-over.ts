// Projects that were taken from other texts into one that stands, written under the event that puts them in: what came with them beside their forms, and every cell as it was put in. What was
// confirmed of it since is read with them.
import { z } from 'zod';
import type { EditPermission } from '../../application/declaration/edit-permission.ts';
import type { DeclarationPicture } from '../../application/declaration/declaration-store.ts';
import { toldBrought } from '../../application/declaration/going-on.ts';
import type { TakenFrom, TakenProjects } from '../../application/declaration/taken-projects.ts';
import { applyEdit, draftProject, type DraftProject, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import { activitiesWith, besideTaken, cellsTaken, type BegunProject } from '../../domain/template/index.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { confirmedCopyTable } from '../tables/confirmed-copy.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { takenProjectTable } from '../tables/taken-project.table.ts';
import { workActivitiesVersionTable } from '../tables/work-activity.table.ts';
import { projectBesideWrites } from './begun-beside.ts';
import { workActivities } from './declaration-json.ts';
import { readActivityRows, type DeclarationRows } from './declaration-rows.ts';
import { followVersion } from './version-follow.ts';

interface Taking {
  readonly division: string;
  readonly planId: string;
  readonly asOf: number;
  readonly sources: TakenProjects;
  readonly edits: readonly PlanEdit[];
  readonly before: PlanDraft;
  readonly after: PlanDraft;
  readonly records: DeclarationRows['projects'];
  readonly permission: Pick<EditPermission, 'sections' | 'activities'>;
  readonly trees: readonly IndicatorTree[];
}

export interface TakenWrites {
  readonly writes: readonly TableWrite[];
  /** The projects of which the writes open the record. */
  readonly projects: ReadonlySet<string>;
  /** For the history, a line a project. */
  readonly told: string;
}

interface Taken {
  readonly from: TakenFrom;
  readonly standing: DraftProject;
  readonly beside: BegunProject;
}

/** Of a project that stood here before, and comes back with a repeated step, everything stands still: nothing is taken a second time. */
export async function takenWrites(store: Store, taking: Taking): Promise<Result<TakenWrites, Fault>> {
  const { division, planId, sources, before, after, records, permission } = taking;
  const sectionOf = (project: string): string | null => permission.sections.get(project) ?? null;
  const taken: Taken[] = [];
  for (const [project, source] of sources) {
    const standing = draftProject(after, project);
    if (standing === undefined || draftProject(before, project) !== undefined || records.some(({ identity }) => identity.projectId === project)) continue;
    if (!source.ok) return source;
    const beside = besideTaken(source.value, { project: standing, duties: after.frame.overall.dutyGoals });
    // Where a section puts it in, that section fills it in, whichever did before.
    taken.push({ from: source.value, standing, beside: sectionOf(project) === null ? beside : { ...beside, section: null } });
  }
  if (taken.length === 0) return ok({ writes: [], projects: new Set(), told: '' });
  const carried = await activitiesCarried(store, taking, taken);
  const writes = taken.flatMap(({ from, standing, beside }) => {
    const cells = cellsTaken(putIn(taking, standing), beside, standing.rows);
    const section = beside.section ?? sectionOf(standing.id);
    const { plan, project, event, fiscalYear, title } = from.source;
    return [
      ...projectBesideWrites(store.newId, { division, projectId: standing.id, indicators: standing.rows }, { ...beside, section }),
      insertRows(takenProjectTable, [{ division, id: store.newId(), planId, projectId: standing.id, fromPlan: plan, fromProject: project, fromEvent: event, fromYear: fiscalYear, fromTitle: title, cells: cells.map(({ row, cell, text }) => ({ row, cell, text })) }]),
    ];
  });
  const told = taken.map(({ from: { source, continuity }, standing, beside }) => {
    const brought = toldBrought(beside, carried.counts.get(standing.id) ?? 0);
    return `${continuity === 'continued' ? '延续自' : '照抄自'}${source.title}文本的“${source.name}”${brought === '' ? '' : `，一并带来：${brought}`}`;
  });
  return ok({ writes: [...writes, ...carried.writes], projects: new Set(taken.map(({ standing }) => standing.id)), told: told.join('\n') });
}

/** The project as it was put in, whatever was written into it by the same save. */
function putIn({ edits, before, trees }: Taking, standing: DraftProject): DraftProject {
  const added = edits.find((edit) => edit.kind === 'project-added' && edit.project === standing.id && edit.from !== undefined);
  const outcome = added === undefined ? null : applyEdit(before, added, trees);
  return (outcome?.applied === true ? draftProject(outcome.draft, standing.id) : undefined) ?? standing;
}

/** Under which work activities the projects stand from now on, where the list may be written by whoever adds them. */
async function activitiesCarried(store: Store, { division, planId, asOf, after, permission }: Taking, taken: readonly Taken[]): Promise<{ readonly writes: readonly TableWrite[]; readonly counts: ReadonlyMap<string, number> }> {
  const [row] = permission.activities && taken.some(({ from }) => from.activities.length > 0) ? await readActivityRows(store.database, { division, planId, asOf }) : [];
  if (row === undefined) return { writes: [], counts: new Map() };
  const before: readonly WorkActivity[] = workActivities.parse(row.version.activities);
  const activities = taken.reduce((list, { from, standing }) => activitiesWith(list, standing.id, from, after.frame.overall.dutyGoals), before);
  const counts = new Map(taken.map(({ standing }) => [standing.id, activities.filter(({ projects }) => projects.includes(standing.id)).length]));
  if (activities.every((activity, index) => activity === before[index])) return { writes: [], counts };
  const content = { activities: activities.map(({ name, duty, projects }) => ({ name, duty, projects: [...projects] })) };
  return { writes: [followVersion(store.newId, workActivitiesVersionTable, row.version, content)], counts };
}

const storedCells = z.array(z.object({ row: z.string().nullable(), cell: z.string(), text: z.string() }));

/** Of all of it, whether it still stands or not; and what of it, and of what was there when the text was begun, somebody confirmed. */
export async function readTakenOver(database: Queryable, { division, planId }: { readonly division: string; readonly planId: string }): Promise<Pick<DeclarationPicture, 'taken' | 'confirmedCopies'>> {
  const taken = await database.query('select * from taken_project where division = $1 and plan_id = $2 order by id', [division, planId]);
  const confirmed = await database.query('select * from confirmed_copy where division = $1 and plan_id = $2 order by id', [division, planId]);
  return {
    taken: taken.rows
      .map((row) => loadRow(takenProjectTable, row))
      .map(({ projectId, fromProject, fromTitle, cells }) => ({ project: projectId, source: fromProject, from: fromTitle, cells: storedCells.parse(cells).map((cell) => ({ project: projectId, ...cell })) })),
    confirmedCopies: confirmed.rows.map((row) => loadRow(confirmedCopyTable, row)).map(({ projectId, indicatorId, cell, text }) => ({ project: projectId, row: indicatorId, cell, text })),
  };
}
