// How many files of which kind stand beside many texts, in one statement: what a queue of review shows.
import { z } from 'zod';
import type { AttachmentCount } from '../../application/declaration/declaration-store.ts';
import type { Queryable } from '../engine/database.ts';
import { attachmentKind } from './declaration-json.ts';

const countRow = z.object({ planId: z.string(), kind: attachmentKind, count: z.number() });

/** By plan; a text without any is absent. */
export async function attachmentCounts(database: Queryable, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly AttachmentCount[]>> {
  const counts = new Map<string, AttachmentCount[]>();
  if (planIds.length === 0) return counts;
  const answer = await database.query(
    `select a.plan_id as "planId", a.kind, count(*)::int as count
     from attachment a join attachment_version v on v.division = a.division and v.id = a.id and v.to_event is null and v.state = 'added'
     where a.plan_id = any($1::uuid[]) group by a.plan_id, a.kind order by a.kind`,
    [planIds],
  );
  for (const { planId, kind, count } of z.array(countRow).parse(answer.rows)) counts.set(planId, [...(counts.get(planId) ?? []), { kind, count }]);
  return counts;
}
