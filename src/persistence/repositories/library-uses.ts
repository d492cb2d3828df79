// Which rows of a year's plans bear a name, within what somebody may read: the latest content of every unit, 示范 apart.
import { z } from 'zod';
import type { NamedRow } from '../../application/library/library-store.ts';
import type { PlanScope } from '../../application/plan-scope.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreJson, restoreText, storableText } from '../tables/storable-text.ts';
import { scopeCondition } from './plan-scope.ts';
import { planState, printedUnitName, standsNow } from './stored-plans.ts';

const text = z.string().transform(restoreText);
const named = z.object({ level1: text, level2: text, name: text });

const rowsOfYear = `from plan p
  join project j on j.division = p.division and j.plan_id = p.id
  join indicator i on i.division = j.division and i.project_id = j.id
  join indicator_version v on v.division = i.division and v.id = i.id and v.to_event is null`;

export async function namesInUse(database: Queryable, { year, scope }: { readonly year: number; readonly scope: PlanScope }): Promise<readonly z.infer<typeof named>[]> {
  const values: unknown[] = [year];
  const reached = scopeCondition(scope, columns, values);
  const answer = await database.query(`select distinct v.level1, v.level2, v.name ${rowsOfYear} where p.fiscal_year = $1 and not p.demo and ${standsNow(planState)} and ${reached}`, values);
  return z.array(named).parse(answer.rows);
}

const namedRow = named.extend({ planId: z.string(), unitCode: text, units: z.json().transform((value) => restoreJson(value)), project: text, number: z.number().nullable(), value: text });

export async function rowsInUse(database: Queryable, { year, scope, names }: { readonly year: number; readonly scope: PlanScope; readonly names: readonly string[] }): Promise<readonly NamedRow[]> {
  if (names.length === 0) return [];
  const values: unknown[] = [year, names.map(storableText)];
  const reached = scopeCondition(scope, columns, values);
  const answer = await database.query(
    `select p.id as "planId", p.unit_code as "unitCode", pv.units, coalesce(jv.name, jv.title) as project, jv.number, v.level1, v.level2, v.name, v.value
     ${rowsOfYear}
     join project_version jv on jv.division = j.division and jv.id = j.id and jv.to_event is null
     join plan_version pv on pv.division = p.division and pv.id = p.id and pv.to_event is null
     where p.fiscal_year = $1 and not p.demo and v.name = any($2::text[]) and ${standsNow(planState)} and ${reached}
     order by p.unit_code, jv.number nulls last, i.id`,
    values,
  );
  return z.array(namedRow).parse(answer.rows).map(({ units, ...row }) => ({ ...row, unitName: printedUnitName(row.unitCode, units) }));
}

const columns = { division: 'p.division', place: 'p.unit_id', code: 'p.unit_code', year: 'p.fiscal_year', state: planState } as const;
