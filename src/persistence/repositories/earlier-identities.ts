// Identities of projects and rows that stood once and come back: with an undo after the saving, or with an earlier content. They are opened again, not made a
// second time; and one that belongs elsewhere is nobody's to take.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import type { PlanIdentities, PlanRows } from './assemble-plan.ts';

const owned = z.array(z.object({ id: z.string(), owner: z.string() }));

/** Of identities that do not stand in the former rows, those that were made before; null where one of them was made for another plan or project. */
export async function earlierIdentities(
  database: Queryable,
  { division, planId, former, identities }: { readonly division: string; readonly planId: string; readonly former: PlanRows; readonly identities: PlanIdentities },
): Promise<ReadonlySet<string> | null> {
  const standing = new Set([...former.projects, ...former.indicators].map(({ id }) => id));
  const owners = new Map(
    identities.projects.flatMap(({ id, indicators }) => [[id, planId] as const, ...indicators.map((row) => [row, id] as const)]).filter(([id]) => !standing.has(id)),
  );
  if (owners.size === 0) return new Set();
  const answer = await database.query(
    'select id, plan_id as owner from project where division = $1 and id = any($2::uuid[]) union all select id, project_id from indicator where division = $1 and id = any($2::uuid[])',
    [division, [...owners.keys()]],
  );
  const known = owned.parse(answer.rows);
  return known.every(({ id, owner }) => owners.get(id) === owner) ? new Set(known.map(({ id }) => id)) : null;
}
