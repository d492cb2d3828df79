// Plans across divisions without their content: those of a list with the latest version and the figures of each, one statement for many plans; and one
// plan with all its versions. A version that people name is an import or a step of the declaration, each the moment of an event; edits between two of them
// change the plan as it stands (the working copy) and make no version.
import { z } from 'zod';
import type { PlanFigures } from '../../application/plan-figures.ts';
import type { PlanScope } from '../../application/plan-scope.ts';
import type { PlacedKey, PlanPlace } from '../../application/plan-store.ts';
import { declarationStates, versionOrigins, type VersionOrigin } from '../../domain/lifecycle/index.ts';
import { documentFormats, type DocumentFormat } from '../../documents/accepted-formats.ts';
import type { PlanKey } from '../audit/plan-watch.ts';
import { checkBasisKinds, costingKinds, planBegunKind, planContentKinds, planImportKind } from '../audit/event-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreJson, restoreText, storableText } from '../tables/storable-text.ts';
import { readPlanFigures } from './plan-figures.ts';
import { scopeCondition } from './plan-scope.ts';

/** Something that happened to a plan. */
export interface PlanEvent {
  readonly event: number;
  readonly at: string;
  readonly actor: string;
}

export interface ListedVersion extends PlanEvent {
  readonly origin: VersionOrigin;
  /** The file that was imported last by then. */
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string; readonly format: DocumentFormat };
}

/** The last event that changed what a check rests on: the content, or the 测算 beside it. */
export type CheckBasis = Pick<PlanEvent, 'event' | 'at'>;

export interface PlanHead extends PlanPlace {
  readonly id: string;
  /** As the latest version prints it. */
  readonly unitName: string;
  readonly fiscalYear: number;
}

export interface ListedPlan extends PlanHead {
  readonly latest: ListedVersion;
  readonly lastChange: PlanEvent;
  readonly checkBasis: CheckBasis;
  /** How many versions there are, the latest among them. */
  readonly versions: number;
  /** Null where none are kept under the edition asked for. */
  readonly figures: PlanFigures | null;
}

export interface VersionedPlan extends PlanHead {
  /** The oldest first; never empty. */
  readonly versions: readonly ListedVersion[];
  readonly lastChange: PlanEvent;
  readonly checkBasis: CheckBasis;
  /** The event that changed the content before the last change; null where that was the first. */
  readonly changeBefore: number | null;
  /** The last event that may have written its 测算; null where none did. */
  readonly costingEvent: number | null;
}

const planEventRow = z.object({ event: z.number(), at: z.string(), actor: z.string() });
const lastChangeRow = z.object({ changeEvent: z.number(), changeAt: z.string(), changeActor: z.string(), basisEvent: z.number(), basisAt: z.string() });

const versionRow = z.object({
  division: z.string(),
  id: z.string(),
  unitCode: z.string().transform(restoreText),
  unit: z.string().nullable(),
  fiscalYear: z.number(),
  demo: z.boolean(),
  state: z.enum(declarationStates),
  units: z.json().transform((value) => restoreJson(value)),
  ...planEventRow.shape,
  origin: z.enum(versionOrigins),
  ...lastChangeRow.shape,
  fileId: z.string(),
  file: z.string().transform(restoreText),
  format: z.enum(documentFormats),
  size: z.number(),
  sha256: z.string(),
});

const printedUnits = z.array(z.object({ code: z.string().nullable(), name: z.string() }));

/** A text that was given up leaves every list; what speaks of one text by its id still finds it. */
export const standsNow = (state: string): string => `${state} <> 'given-up'`;

/** Where the declaration of the plan `p` stands; nobody has declared it yet: it is being drafted. */
export const planState = `coalesce((select (select s.state from declaration_version s where s.division = d.division and s.id = d.id and s.to_event is null)
  from declaration d where d.division = p.division and d.plan_id = p.id), 'drafting')`;

const versionColumns = `p.division, p.id, p.unit_code as "unitCode", p.unit_id as unit, p.fiscal_year as "fiscalYear", p.demo, ${planState} as state, v.units, n.event, n.origin, e.at, e.actor,
  c.number as "changeEvent", c.at as "changeAt", c.actor as "changeActor", b.number as "basisEvent", b.at as "basisAt", v.file_id as "fileId", v.file, v.format, f.size, f.sha256`;

// Each look-up is fenced (lateral, limit or offset), so that it goes by its key whatever the statistics say: fresh tables have none, and the join that is
// chosen then compares every plan with every event of the division.

/** Behind `plan p`, its version rows `v` and its named versions `n`; the kinds of events that change content are the parameter `$1`, those that change what a check rests on `$2`. */
const versionJoins = `cross join lateral (select at, actor from event where event.division = p.division and event.number = n.event limit 1) e
  cross join lateral (select size, sha256 from stored_file where stored_file.division = v.division and stored_file.id = v.file_id limit 1) f
  cross join lateral (select number, at, actor from event where division = p.division and subject = p.id and kind = any($1::text[]) order by number desc limit 1) c
  cross join lateral (select number, at from event where division = p.division and subject = p.id and kind = any($2::text[]) order by number desc limit 1) b`;

/** What people name of the plan `p`: imports, its beginning, and steps of the declaration. */
export const namedVersions = `select i.from_event as event, case b.kind when '${planBegunKind}' then 'begin' else 'import' end as origin from plan_version i
    cross join lateral (select kind from event where event.division = i.division and event.number = i.from_event limit 1) b
    where i.division = p.division and i.id = p.id and b.kind in ('${planImportKind}', '${planBegunKind}')
  union all
  select s.from_event, s.action from declaration d
    cross join lateral (select from_event, action from declaration_version where division = d.division and id = d.id and action is not null offset 0) s
    where d.division = p.division and d.plan_id = p.id`;

/** Made once: a shape that is made anew is compiled anew. */
const foundRows = z.array(versionRow.extend({ changeBefore: z.number().nullable(), costingEvent: z.number().nullable() }));

const keyRow = z.object({ division: z.string(), id: z.string() });

const listedRow = versionRow.extend({ versions: z.number(), figures: z.boolean() });

/** The keys of all plans. */
export async function planKeys(database: Queryable): Promise<readonly PlanKey[]> {
  const answer = await database.query('select division, id from plan');
  return z.array(keyRow).parse(answer.rows);
}

/** Plans with their figures under `edition`; those that are none (any more), or were given up, are left out. */
export async function readListedPlans(database: Queryable, { edition, keys }: { readonly edition: string; readonly keys: readonly PlanKey[] }): Promise<readonly ListedPlan[]> {
  if (keys.length === 0) return [];
  const answer = await database.query(
    `select g.*, g.plan_id is not null as figures, ${versionColumns}, n.versions
     from unnest($4::text[], $5::uuid[]) as k(division, id)
     cross join lateral (select * from plan where division = k.division and id = k.id limit 1) p
     cross join lateral (select * from plan_version where division = p.division and id = p.id and to_event is null limit 1) v
     cross join lateral (select event, origin, count(*) over ()::int as versions from (${namedVersions}) named order by event desc limit 1) n
     ${versionJoins}
     left join lateral (
       select * from plan_figures where division = p.division and plan_id = p.id and plan_figures.event = b.number and edition = $3 limit 1
     ) g on true
     where ${standsNow(planState)}`,
    [planContentKinds, checkBasisKinds, edition, keys.map(({ division }) => division), keys.map(({ id }) => id)],
  );
  return answer.rows.map((row) => {
    const { versions, figures, ...version } = listedRow.parse(row);
    return { ...headOf(version), latest: versionOf(version), lastChange: changeOf(version), checkBasis: basisOf(version), versions, figures: figures ? readPlanFigures(row) : null };
  });
}

const identityRow = z.object({ division: z.string(), id: z.string(), unitCode: z.string().transform(restoreText), unit: z.string().nullable(), fiscalYear: z.number(), demo: z.boolean(), state: z.enum(declarationStates), units: z.json().transform((value) => restoreJson(value)) });

/** The real texts of the scope that were given up, as a list of their own: by unit, the newest year first. */
export async function listGivenUpPlans(database: Queryable, scope: PlanScope): Promise<readonly PlanHead[]> {
  const values: unknown[] = [];
  const reached = scopeCondition(scope, { division: 'p.division', place: 'p.unit_id', code: 'p.unit_code', year: 'p.fiscal_year', state: planState }, values);
  const answer = await database.query(
    `select p.id, ${placeColumns}, v.units
     from declaration_version s
     join declaration d on d.division = s.division and d.id = s.id
     join plan p on p.division = d.division and p.id = d.plan_id
     join plan_version v on v.division = p.division and v.id = p.id and v.to_event is null
     where s.to_event is null and s.state = 'given-up' and not p.demo and ${reached}
     order by p.unit_code, p.fiscal_year desc, p.id`,
    values,
  );
  return z.array(identityRow).parse(answer.rows).map(headOf);
}

/** The plan of an id with all its versions; null where there is none. */
export async function findStoredPlan(database: Queryable, id: string): Promise<VersionedPlan | null> {
  const answer = await database.query(
    `select ${versionColumns},
       (select number from event where division = p.division and subject = p.id and kind = any($1::text[]) and number < c.number order by number desc limit 1) as "changeBefore",
       (select number from event where division = p.division and subject = p.id and kind = any($4::text[]) order by number desc limit 1) as "costingEvent"
     from plan p
     cross join lateral (${namedVersions} offset 0) n
     cross join lateral (
       select * from plan_version where division = p.division and id = p.id and from_event <= n.event and (to_event is null or to_event > n.event) limit 1
     ) v
     ${versionJoins}
     where p.id = $3 order by n.event`,
    [planContentKinds, checkBasisKinds, id, costingKinds],
  );
  const rows = foundRows.parse(answer.rows);
  const latest = rows.at(-1);
  return latest === undefined ? null : { ...headOf(latest), versions: rows.map(versionOf), lastChange: changeOf(latest), checkBasis: basisOf(latest), changeBefore: latest.changeBefore, costingEvent: latest.costingEvent };
}

/** Where the plan `p` stands: what it asks of a statement, and how that is read. */
export const placeRow = z.object({ division: z.string(), unitCode: z.string().transform(restoreText), unit: z.string().nullable(), fiscalYear: z.number(), demo: z.boolean(), state: z.enum(declarationStates) });
export const placeColumns = `p.division, p.unit_code as "unitCode", p.unit_id as unit, p.fiscal_year as "fiscalYear", p.demo, ${planState} as state`;

/** The real plan of a year under a code or of a place, that of the place first, then one with no place kept under a code that was its own; null where there is none. */
export async function placedPlan(database: Queryable, { division, unitCode, unit, formerCodes, fiscalYear }: PlacedKey): Promise<PlanPlace | null> {
  const answer = await database.query(
    `select ${placeColumns} from plan p
     where p.division = $1 and p.fiscal_year = $3 and not p.demo and ${standsNow(planState)} and (p.unit_code = $2 or p.unit_id = $4::uuid or (p.unit_id is null and p.unit_code = any($5::text[])))
     order by case when p.unit_id = $4::uuid then 0 when p.unit_id is null and p.unit_code = any($5::text[]) then 1 else 2 end limit 1`,
    [division, storableText(unitCode), fiscalYear, unit, formerCodes.map(storableText)],
  );
  return answer.rows[0] === undefined ? null : placeRow.parse(answer.rows[0]);
}

/** A plan by its id; null where there is none. */
export async function planPlace(database: Queryable, id: string): Promise<(PlanPlace & { readonly id: string }) | null> {
  const answer = await database.query(`select p.id, ${placeColumns} from plan p where p.id = $1`, [id]);
  return answer.rows[0] === undefined ? null : placeRow.extend({ id: z.string() }).parse(answer.rows[0]);
}

/** The plans of which a file is a version. */
export async function plansOfFile(database: Queryable, key: { readonly division: string; readonly fileId: string }): Promise<readonly PlanPlace[]> {
  const answer = await database.query(
    `select ${placeColumns} from plan p where p.division = $1 and p.id in (select v.id from plan_version v where v.division = $1 and v.file_id = $2) order by p.demo, p.id`,
    [key.division, key.fileId],
  );
  return z.array(placeRow).parse(answer.rows);
}

type VersionRow = z.infer<typeof versionRow>;

function headOf({ division, id, unitCode, unit, units, fiscalYear, demo, state }: Pick<VersionRow, 'division' | 'id' | 'unitCode' | 'unit' | 'units' | 'fiscalYear' | 'demo' | 'state'>): PlanHead {
  return { division, id, unitCode, unit, state, unitName: printedUnitName(unitCode, units), fiscalYear, demo };
}

function versionOf({ event, at, actor, origin, fileId, file, size, sha256, format }: VersionRow): ListedVersion {
  return { event, at, actor, origin, file: { id: fileId, name: file, size, sha256, format } };
}

function changeOf({ changeEvent, changeAt, changeActor }: VersionRow): PlanEvent {
  return { event: changeEvent, at: changeAt, actor: changeActor };
}

function basisOf({ basisEvent, basisAt }: VersionRow): CheckBasis {
  return { event: basisEvent, at: basisAt };
}

/** The name printed beside the code, of what `plan_version.units` holds; where a text holds several units, the first with how many there are. */
export function printedUnitName(unitCode: string, units: unknown): string {
  return nameOf(unitCode, printedUnits.safeParse(units).data ?? []);
}

function nameOf(unitCode: string, units: readonly { readonly code: string | null; readonly name: string }[]): string {
  const own = units.find(({ code }) => code === unitCode);
  const [first] = units;
  if (own !== undefined || first === undefined) return own?.name ?? unitCode;
  // A text of one unit that bears another code by now is still that unit's.
  if (units.length === 1) return first.name;
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
