// Plans across divisions as a list needs them: each with all its versions, without its content. One statement, however many plans.
import { z } from 'zod';
import { documentFormats, type DocumentFormat } from '../../documents/accepted-formats.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreJson, restoreText } from '../tables/storable-text.ts';

export interface ListedVersion {
  readonly event: number;
  readonly at: string;
  readonly actor: string;
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string; readonly format: DocumentFormat };
}

export interface ListedPlan {
  readonly division: string;
  readonly id: string;
  readonly unitCode: string;
  /** As the latest version prints it. */
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly demo: boolean;
  /** The oldest first; never empty. */
  readonly versions: readonly ListedVersion[];
}

const listedRow = z.object({
  division: z.string(),
  id: z.string(),
  unitCode: z.string().transform(restoreText),
  fiscalYear: z.number(),
  demo: z.boolean(),
  units: z.json().transform((value) => restoreJson(value)),
  event: z.number(),
  at: z.string(),
  actor: z.string(),
  fileId: z.string(),
  file: z.string().transform(restoreText),
  format: z.enum(documentFormats),
  size: z.number(),
  sha256: z.string(),
});

const printedUnits = z.array(z.object({ code: z.string(), name: z.string() }));

/** Every plan, or the one of an id: real ones by unit and year, the newest year first, demonstration ones last. */
export async function listStoredPlans(database: Queryable, query: { readonly id: string | null }): Promise<readonly ListedPlan[]> {
  const answer = await database.query(
    `select p.division, p.id, p.unit_code as "unitCode", p.fiscal_year as "fiscalYear", p.demo, v.units, v.from_event as event, e.at, e.actor,
       v.file_id as "fileId", v.file, v.format, f.size, f.sha256
     from plan p
     join plan_version v on v.division = p.division and v.id = p.id
     join event e on e.division = v.division and e.number = v.from_event
     join stored_file f on f.division = v.division and f.id = v.file_id
     ${query.id === null ? '' : 'where p.id = $1'}
     order by p.demo, p.unit_code, p.fiscal_year desc, p.id, v.from_event`,
    query.id === null ? [] : [query.id],
  );
  const plans = new Map<string, ListedPlan & { readonly versions: ListedVersion[] }>();
  for (const row of answer.rows) {
    const { division, id, unitCode, fiscalYear, demo, units, event, at, actor, fileId, file, format, size, sha256 } = listedRow.parse(row);
    const unitName = nameOf(unitCode, printedUnits.safeParse(units).data ?? []);
    const versions = plans.get(id)?.versions ?? [];
    versions.push({ event, at, actor, file: { id: fileId, name: file, size, sha256, format } });
    plans.set(id, { division, id, unitCode, unitName, fiscalYear, demo, versions });
  }
  return [...plans.values()];
}

/** The name printed beside the code; where a text holds several units, the first with how many there are. */
function nameOf(unitCode: string, units: readonly { readonly code: string; readonly name: string }[]): string {
  const own = units.find(({ code }) => code === unitCode);
  const [first] = units;
  if (own !== undefined || first === undefined) return own?.name ?? unitCode;
  return `${first.name}等${units.length}个单位`;
}

/** Divisions in which a demonstration plan stands. */
export async function demoDivisions(database: Queryable): Promise<readonly string[]> {
  const answer = await database.query('select distinct division from plan where demo order by 1');
  return z.array(z.object({ division: z.string() })).parse(answer.rows).map(({ division }) => division);
}

/** The division under which accounts stand; null before the first. */
export async function accountDivision(database: Queryable): Promise<string | null> {
  const answer = await database.query('select division from account order by id limit 1');
  return z.array(z.object({ division: z.string() })).parse(answer.rows)[0]?.division ?? null;
}

/** The division of a kept file. */
export async function divisionOfFile(database: Queryable, fileId: string): Promise<string | null> {
  const answer = await database.query('select division from stored_file where id = $1', [fileId]);
  return z.array(z.object({ division: z.string() })).parse(answer.rows)[0]?.division ?? null;
}
