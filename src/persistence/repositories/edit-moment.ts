// Where a plan stands when somebody saves edits, in one statement: it is asked at every pause in typing.
import { z } from 'zod';
import { planContentKinds } from '../audit/event-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { planTable } from '../tables/plan.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { PlanRow } from './plan-rows.ts';

export interface EditMoment {
  readonly plan: PlanRow;
  /** The last event of the division. */
  readonly asOf: number;
  /** The last event about the plan. */
  readonly latest: FollowedEvent;
  /** The event that changed its content last; null where none did. */
  readonly content: FollowedEvent | null;
  /** The same as of the event on which the edits were made. */
  readonly base: number | null;
  /** Whether any unit was ever given longer for some projects of a text of that year. */
  readonly hasPartExtensions: boolean;
}

/** An event about a plan and the one of the same sort before it; null where it is the first. */
export interface FollowedEvent {
  readonly event: number;
  readonly previous: number | null;
}

const momentRow = z.object({ as_of: z.number(), latest: z.array(z.number()), content: z.array(z.number()), base: z.number().nullable(), part_extensions: z.boolean() });

/** Null where there is no such plan. */
export async function readEditMoment(database: Queryable, { division, planId, baseEvent }: { readonly division: string; readonly planId: string; readonly baseEvent: number }): Promise<EditMoment | null> {
  const ofPlan = 'select number from event where division = $1 and subject = $2 and number <= h.number';
  const answer = await database.query(
    `select p.*, h.number as as_of, array_to_json(array(${ofPlan} order by number desc limit 2)) as latest,
       array_to_json(array(${ofPlan} and kind = any($3::text[]) order by number desc limit 2)) as content,
       (${ofPlan} and kind = any($3::text[]) and number <= $4 order by number desc limit 1) as base,
       exists (select from lock_exception g join lock_exception_project x on x.division = g.division and x.exception_id = g.id where g.division = p.division and g.fiscal_year = p.fiscal_year) as part_extensions
     from plan p join event_head h on h.division = p.division where p.division = $1 and p.id = $2`,
    [division, planId, planContentKinds, baseEvent],
  );
  const [row] = answer.rows;
  if (row === undefined) return null;
  const { as_of: asOf, latest, content, base, part_extensions: hasPartExtensions } = momentRow.parse(row);
  return { plan: loadRow(planTable, row), asOf, latest: followed(latest) ?? { event: 0, previous: null }, content: followed(content), base, hasPartExtensions };
}

/** The event that changed the content of a plan last as of an event, with the one before; null where none did. */
export async function contentEventAt(database: Queryable, { division, planId, asOf }: { readonly division: string; readonly planId: string; readonly asOf: number }): Promise<FollowedEvent | null> {
  const answer = await database.query('select number from event where division = $1 and subject = $2 and kind = any($3::text[]) and number <= $4 order by number desc limit 2', [division, planId, planContentKinds, asOf]);
  return followed(z.array(z.object({ number: z.number() })).parse(answer.rows).map(({ number }) => number));
}

/** The newest first. */
function followed([event, previous]: readonly number[]): FollowedEvent | null {
  return event === undefined ? null : { event, previous: previous ?? null };
}
