// What is published, for readers who are not signed in: the statements themselves answer nothing but versions that a step of publication made of real plans, and of
// projects only those marked 公开 at that moment and now. Each look-up is fenced as in stored-plans.ts.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { restoreJson, restoreText, storableText } from '../tables/storable-text.ts';
import { namedVersions, printedUnitName } from './stored-plans.ts';

export interface PublishedVersion {
  readonly division: string;
  readonly planId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  /** Among all versions of the plan. */
  readonly version: number;
  readonly event: number;
  readonly at: string;
}

const publishedRow = z.object({
  division: z.string(),
  planId: z.string(),
  unitCode: z.string().transform(restoreText),
  fiscalYear: z.number(),
  units: z.json().transform((value) => restoreJson(value)),
  version: z.number(),
  event: z.number(),
  at: z.string(),
});

/** Every published version, or those of one text; by unit, the newest year and version first. */
export async function publishedVersions(database: Queryable, key: { readonly division: string; readonly unitCode: string; readonly fiscalYear: number } | null): Promise<readonly PublishedVersion[]> {
  const answer = await database.query(
    `select p.division, p.id as "planId", p.unit_code as "unitCode", p.fiscal_year as "fiscalYear", v.units, n.number as version, s.from_event as event, e.at
     from plan p
     join declaration d on d.division = p.division and d.plan_id = p.id
     join declaration_version s on s.division = d.division and s.id = d.id and s.action = 'publish'
     cross join lateral (select number from (select event, (row_number() over (order by event))::int as number from (${namedVersions}) named) numbered where event = s.from_event limit 1) n
     cross join lateral (
       select units from plan_version where division = p.division and id = p.id and from_event <= s.from_event and (to_event is null or to_event > s.from_event) limit 1
     ) v
     cross join lateral (select at from event where event.division = p.division and event.number = s.from_event limit 1) e
     where not p.demo and ($1::text is null or (p.division = $1 and p.unit_code = $2 and p.fiscal_year = $3))
     order by p.unit_code, p.fiscal_year desc, s.from_event desc`,
    key === null ? [null, null, null] : [key.division, storableText(key.unitCode), key.fiscalYear],
  );
  return z.array(publishedRow).parse(answer.rows).map(({ units, ...row }) => ({ ...row, unitName: printedUnitName(row.unitCode, units) }));
}

/** Projects of a plan that were marked 公开 after the event and are still. */
export async function disclosedProjects(database: Queryable, { division, planId, event }: { readonly division: string; readonly planId: string; readonly event: number }): Promise<ReadonlySet<string>> {
  const answer = await database.query(
    `select p.id from project p
     join project_declaration d on d.division = p.division and d.project_id = p.id
     join project_declaration_version t on t.division = d.division and t.id = d.id and t.from_event <= $3 and (t.to_event is null or t.to_event > $3) and t.disclosure = 'public'
     join project_declaration_version n on n.division = d.division and n.id = d.id and n.to_event is null and n.disclosure = 'public'
     where p.division = $1 and p.plan_id = $2`,
    [division, planId, event],
  );
  return new Set(z.array(z.object({ id: z.string() })).parse(answer.rows).map(({ id }) => id));
}
