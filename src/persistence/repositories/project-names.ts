// The names of projects with the plan each stands in, all in one statement: whoever lists what was given to some projects asks for them together.
import { z } from 'zod';
import type { ProjectName } from '../../application/declaration/declaration-store.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreText } from '../tables/storable-text.ts';
import { placeColumns, placeRow } from './stored-plans.ts';

const row = z.object({ id: z.string(), name: z.string().transform(restoreText).nullable(), place: z.object({}).loose() });

/** By identity. The name is null where the project was taken out of its text. */
export async function projectNames(database: Queryable, { division, ids }: { readonly division: string; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, ProjectName>> {
  if (ids.length === 0) return new Map();
  const answer = await database.query(
    `select i.id, v.name, to_json(s) as place from project i
     join plan p on p.division = i.division and p.id = i.plan_id
     cross join lateral (select ${placeColumns}) s
     left join lateral (select coalesce(name, title) as name from project_version where division = i.division and id = i.id and to_event is null limit 1) v on true
     where i.division = $1 and i.id = any($2::uuid[])`,
    [division, ids],
  );
  return new Map(z.array(row).parse(answer.rows).map(({ id, name, place }) => [id, { name, plan: placeRow.parse(place) }]));
}
