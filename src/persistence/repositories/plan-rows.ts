// Reads the rows of a plan as they stood after an event. The present is read as of the last event too, so that several statements see one state
// without a lock.
import type { Queryable } from '../engine/database.ts';
import { loadRow } from '../tables/row-codec.ts';
import { indicatorVersionTable } from '../tables/indicator.table.ts';
import { planTable, planVersionTable } from '../tables/plan.table.ts';
import { projectVersionTable } from '../tables/project.table.ts';
import type { RowOfTable } from '../tables/table.ts';
import type { PlanRows } from './assemble-plan.ts';
import { arrangement } from './plan-json.ts';

export type PlanRow = RowOfTable<typeof planTable>;

export interface PlanMoment {
  readonly division: string;
  readonly planId: string;
  /** As known after this event. */
  readonly asOf: number;
}

export async function findPlanRow(database: Queryable, { division, planId }: { readonly division: string; readonly planId: string }): Promise<PlanRow | null> {
  const answer = await database.query('select * from plan where division = $1 and id = $2', [division, planId]);
  return answer.rows[0] === undefined ? null : loadRow(planTable, answer.rows[0]);
}

/** Null where the plan had no version then. */
export async function readPlanRows(database: Queryable, { division, planId, asOf }: PlanMoment): Promise<PlanRows | null> {
  const versions = await database.query(`select v.* from plan_version v where v.division = $1 and v.id = $2 and ${knownAt('v')}`, [
    division,
    planId,
    asOf,
  ]);
  if (versions.rows[0] === undefined) return null;
  const version = loadRow(planVersionTable, versions.rows[0]);
  // The arrangement names every row of this version: reading by key needs no join, whose plan would hang on fresh statistics.
  const arranged = arrangement.parse(version.arrangement);
  const projectIds = arranged.map(({ id }) => id);
  const indicatorIds = arranged.flatMap(({ indicators: rows }) => rows.map(({ id }) => id));
  const byIds = (table: string): string => `select v.* from ${table} v where v.division = $1 and v.id = any($2::uuid[]) and ${knownAt('v')}`;
  const projects = await database.query(byIds('project_version'), [division, projectIds, asOf]);
  const indicators = await database.query(byIds('indicator_version'), [division, indicatorIds, asOf]);
  return {
    version,
    projects: projects.rows.map((row) => loadRow(projectVersionTable, row)),
    indicators: indicators.rows.map((row) => loadRow(indicatorVersionTable, row)),
  };
}

/** The range condition of the two clocks; `$3` is the event. */
function knownAt(alias: string): string {
  return `${alias}.from_event <= $3 and (${alias}.to_event is null or ${alias}.to_event > $3)`;
}
