// Reading stored plans: the list of plans, one plan as of now or of an event, the list of its versions, the kept file.
import { z } from 'zod';
import { identitiesOf, planOf } from '../../domain/editing/index.ts';
import { lastEvent } from '../audit/last-event.ts';
import type { Queryable } from '../engine/database.ts';
import { loadRow } from '../tables/row-codec.ts';
import { planTable } from '../tables/plan.table.ts';
import { storedFileTable } from '../tables/stored-file.table.ts';
import type { RowOfTable } from '../tables/table.ts';
import { assemblePlan, type IdentifiedPlan, type PlanRows } from './assemble-plan.ts';
import { contentEventAt, type FollowedEvent } from './edit-moment.ts';
import type { KeptPlan, KeptPlans } from './kept-plans.ts';
import { remarks } from './plan-json.ts';
import { readPlanRows, type PlanMoment, type PlanRow } from './plan-rows.ts';

export type StoredFile = RowOfTable<typeof storedFileTable>;

export interface StoredPlan extends IdentifiedPlan {
  /** The event by which this version became known. */
  readonly event: number;
  readonly fileId: string;
  readonly format: string;
  readonly readingRemarks: readonly string[];
}

export interface PlanVersionSummary {
  readonly event: number;
  /** The event that superseded it; null for the present version. */
  readonly untilEvent: number | null;
  readonly at: string;
  readonly actor: string;
  readonly file: string;
  readonly fileId: string;
  readonly sha256: string;
}

const versionSummary = z.object({
  event: z.number(),
  untilEvent: z.number().nullable(),
  at: z.string(),
  actor: z.string(),
  file: z.string(),
  fileId: z.string(),
  sha256: z.string(),
});

/** Plans of a division: real ones, or the demonstration ones, which no statistic ever counts. */
export async function listPlans(database: Queryable, query: { readonly division: string; readonly which: 'real' | 'demo' }): Promise<readonly PlanRow[]> {
  const answer = await database.query('select * from plan where division = $1 and demo = $2 order by fiscal_year desc, unit_code', [
    query.division,
    query.which === 'demo',
  ]);
  return answer.rows.map((row) => loadRow(planTable, row));
}

export interface KeptReading {
  readonly kept: KeptPlans;
  /** What happened to the content by then, where the caller knows it: then it is what the plan says now, and whoever reads it may be about to write in it. */
  readonly content: FollowedEvent | null;
}

/** The plan as known after event `asOf` (null: now); null where it was not known then. */
export async function loadPlan(
  database: Queryable,
  query: { readonly division: string; readonly planId: string; readonly asOf: number | null },
  reading: KeptReading | null = null,
): Promise<StoredPlan | null> {
  const moment = { ...query, asOf: query.asOf ?? (await lastEvent(database, query.division)) };
  const known = reading === null ? null : await knownPlan(database, moment, reading);
  if (known !== null) return storedPlan(known.rows, { plan: planOf(known.draft), identities: identitiesOf(known.draft) });
  const rows = await readPlanRows(database, moment);
  return rows === null ? null : storedPlan(rows, assemblePlan(rows));
}

/** The plan as whoever edits it left it in memory, or opens it now; null where an earlier moment is not there. */
async function knownPlan(database: Queryable, moment: PlanMoment, { kept, content: told }: KeptReading): Promise<KeptPlan | null> {
  if (told !== null) return kept.opened(moment, told);
  const content = await contentEventAt(database, moment);
  return content === null ? null : kept.known(moment, content);
}

function storedPlan({ version }: PlanRows, identified: IdentifiedPlan): StoredPlan {
  const { fromEvent: event, fileId, format, readingRemarks } = version;
  return { ...identified, event, fileId, format, readingRemarks: remarks.parse(readingRemarks) };
}

/** Newest first. */
export async function listVersions(
  database: Queryable,
  query: { readonly division: string; readonly planId: string },
): Promise<readonly PlanVersionSummary[]> {
  const answer = await database.query(
    `select v.from_event as event, v.to_event as "untilEvent", e.at, e.actor, v.file, v.file_id as "fileId", f.sha256
     from plan_version v
     join event e on e.division = v.division and e.number = v.from_event
     join stored_file f on f.division = v.division and f.id = v.file_id
     where v.division = $1 and v.id = $2 order by v.from_event desc`,
    [query.division, query.planId],
  );
  return z.array(versionSummary).parse(answer.rows);
}

/** The imported file as it came. */
export async function loadFile(database: Queryable, query: { readonly division: string; readonly fileId: string }): Promise<StoredFile | null> {
  const answer = await database.query('select * from stored_file where division = $1 and id = $2', [query.division, query.fileId]);
  return answer.rows[0] === undefined ? null : loadRow(storedFileTable, answer.rows[0]);
}
