// The rows of everything that people decided about a plan, as of an event: its declaration with all its steps, its projects, comments, answers, attachments,
// costing lines, and the rounds of its year.
import { z } from 'zod';
import type { BorrowedPost } from '../../application/borrowed-post.ts';
import { borrowedPosts } from '../audit/event-body.ts';
import type { Queryable } from '../engine/database.ts';
import { acknowledgementTable, acknowledgementVersionTable } from '../tables/acknowledgement.table.ts';
import type { Columns, RowOf } from '../tables/column.ts';
import { costingLineTable, costingLineVersionTable } from '../tables/costing-line.table.ts';
import { projectDisclosureTable, projectDisclosureVersionTable } from '../tables/project-disclosure.table.ts';
import { targetDetailTable, targetDetailVersionTable } from '../tables/target-detail.table.ts';
import { workActivitiesTable, workActivitiesVersionTable } from '../tables/work-activity.table.ts';
import {
  attachmentTable,
  attachmentVersionTable,
  declarationVersionTable,
  lockExceptionTable,
  projectDeclarationTable,
  projectDeclarationVersionTable,
  reviewCommentTable,
  reviewCommentVersionTable,
  roundWindowTable,
  roundWindowVersionTable,
} from '../tables/declaration.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { restoreText } from '../tables/storable-text.ts';
import { columnKeys, columnList } from '../tables/statements.ts';
import { sqlName } from '../tables/column.ts';
import type { RowOfTable, TableDeclaration } from '../tables/table.ts';

export interface DeclarationMoment {
  readonly division: string;
  readonly planId: string;
  readonly asOf: number;
}

/** A version row with what never changes about its identity. */
export interface Versioned<Identity, Version> {
  readonly identity: Identity;
  readonly version: Version;
}

export interface StepRow {
  readonly row: RowOfTable<typeof declarationVersionTable>;
  readonly at: string;
  readonly actor: string;
  /** Told by the event of a return. */
  readonly until: string | null;
  readonly under: readonly BorrowedPost[] | null;
}

export interface DeclarationRows {
  /** Every version, the oldest first; none where nobody declared it yet. */
  readonly steps: readonly StepRow[];
  readonly projects: readonly (Versioned<RowOfTable<typeof projectDeclarationTable>, RowOfTable<typeof projectDeclarationVersionTable>> & { readonly secrecyName: string | null })[];
  readonly disclosures: readonly Versioned<RowOfTable<typeof projectDisclosureTable>, RowOfTable<typeof projectDisclosureVersionTable>>[];
  readonly comments: readonly Versioned<RowOfTable<typeof reviewCommentTable>, RowOfTable<typeof reviewCommentVersionTable>>[];
  readonly answers: readonly (Versioned<RowOfTable<typeof acknowledgementTable>, RowOfTable<typeof acknowledgementVersionTable>> & { readonly at: string })[];
  readonly attachments: readonly (Versioned<RowOfTable<typeof attachmentTable>, RowOfTable<typeof attachmentVersionTable>> & AttachedFile)[];
  readonly costing: readonly Versioned<RowOfTable<typeof costingLineTable>, RowOfTable<typeof costingLineVersionTable>>[];
  readonly targetDetails: readonly Versioned<RowOfTable<typeof targetDetailTable>, RowOfTable<typeof targetDetailVersionTable>>[];
  /** At most one. */
  readonly activities: readonly Versioned<RowOfTable<typeof workActivitiesTable>, RowOfTable<typeof workActivitiesVersionTable>>[];
  readonly windows: readonly Versioned<RowOfTable<typeof roundWindowTable>, RowOfTable<typeof roundWindowVersionTable>>[];
  readonly exceptions: readonly ExceptionRow[];
}

/** `projects`: empty where it holds for the whole text. */
export type ExceptionRow = RowOfTable<typeof lockExceptionTable> & { readonly projects: readonly string[] };

export interface AttachedFile {
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
}

const stepBeside = z.object({ at: z.string(), actor: z.string(), until: z.string().nullable(), under: borrowedPosts.nullable() });

/** The posts of others that the event `e` tells; few do, and a body may be long. */
const borrowedColumn = `case when position('"under":[' in e.body) > 0 then e.body::json -> 'under' end as under`;

/** The day that the event `e` of a step `v` tells. */
export const returnedUntilColumn = `case when v.action = 'return' then e.body::json -> 'detail' ->> 'until' end as until`;
const answeredAt = z.object({ at: z.string() });
const secrecy = z.object({ secrecyName: z.string().transform(restoreText).nullable() });
const attachedFile = z.object({ fileName: z.string().transform(restoreText), size: z.number(), sha256: z.string() });

export async function readDeclarationRows(database: Queryable, moment: DeclarationMoment & { readonly fiscalYear: number }): Promise<DeclarationRows> {
  return {
    ...(await readStandingRows(database, moment)),
    ...(await readOpinionRows(database, moment)),
    disclosures: (await readVersions(database, { identity: projectDisclosureTable, version: projectDisclosureVersionTable, condition: ofProjects }, valuesOf(moment))).map(({ row }) => row),
    attachments: await readAttachments(database, moment),
    costing: await readCostingRows(database, moment),
    activities: await readActivityRows(database, moment),
    targetDetails: await readTargetDetailRows(database, moment),
    ...(await readRoundRows(database, moment)),
  };
}

/** The lines of the 测算, project by project, in their order. */
export async function readCostingRows(database: Queryable, moment: DeclarationMoment): Promise<DeclarationRows['costing']> {
  const lines = await readVersions(database, { identity: costingLineTable, version: costingLineVersionTable, condition: ofProjects, order: 'i.project_id, v.position, v.id' }, valuesOf(moment));
  return lines.map(({ row }) => row);
}

/** What is said about targets beside their cells. */
export async function readTargetDetailRows(database: Queryable, moment: DeclarationMoment): Promise<DeclarationRows['targetDetails']> {
  const details = await readVersions(database, { identity: targetDetailTable, version: targetDetailVersionTable, condition: ofRows }, valuesOf(moment));
  return details.map(({ row }) => row);
}

/** The work activities: one row, or none. */
export async function readActivityRows(database: Queryable, moment: DeclarationMoment): Promise<DeclarationRows['activities']> {
  const activities = await readVersions(database, { identity: workActivitiesTable, version: workActivitiesVersionTable, condition: ofPlan }, valuesOf(moment));
  return activities.map(({ row }) => row);
}

/** Where the declaration and its projects stand. */
export async function readStandingRows(database: Queryable, moment: DeclarationMoment): Promise<Pick<DeclarationRows, 'steps' | 'projects'>> {
  const steps = await database.query(
    `select v.*, e.at, e.actor, ${returnedUntilColumn}, ${borrowedColumn} from declaration d join declaration_version v on v.division = d.division and v.id = d.id and v.from_event <= $3
     join event e on e.division = v.division and e.number = v.from_event
     where d.division = $1 and d.plan_id = $2 order by v.from_event`,
    valuesOf(moment),
  );
  const joins = 'left join personal_value p on p.division = v.division and p.commitment = v.secrecy_reviewer';
  const projects = await readVersions(database, { identity: projectDeclarationTable, version: projectDeclarationVersionTable, condition: ofProjects, beside: 'p.value as "secrecyName"', joins }, valuesOf(moment));
  return {
    steps: steps.rows.map((row) => ({ row: loadRow(declarationVersionTable, row), ...stepBeside.parse(row) })),
    projects: projects.map(({ row, beside }) => ({ ...row, ...secrecy.parse(beside) })),
  };
}

/** What reviewers commented and what was answered to findings. */
export async function readOpinionRows(database: Queryable, moment: DeclarationMoment): Promise<Pick<DeclarationRows, 'comments' | 'answers'>> {
  const comments = await readVersions(database, { identity: reviewCommentTable, version: reviewCommentVersionTable, condition: ofPlan }, valuesOf(moment));
  const joins = 'join event e on e.division = v.division and e.number = v.from_event';
  const answers = await readVersions(database, { identity: acknowledgementTable, version: acknowledgementVersionTable, condition: ofPlan, beside: 'e.at', joins, order: 'v.from_event, v.id' }, valuesOf(moment));
  return { comments: comments.map(({ row }) => row), answers: answers.map(({ row, beside }) => ({ ...row, ...answeredAt.parse(beside) })) };
}

/** The rounds of a year, and who was given longer. */
export async function readRoundRows(database: Queryable, { division, fiscalYear, asOf }: Pick<DeclarationMoment, 'division' | 'asOf'> & { readonly fiscalYear: number }): Promise<Pick<DeclarationRows, 'windows' | 'exceptions'>> {
  const windows = await readVersions(database, { identity: roundWindowTable, version: roundWindowVersionTable, condition: 'i.fiscal_year = $2' }, [division, fiscalYear, asOf]);
  const exceptions = await database.query(`select g.*, ${exceptionProjects} from lock_exception g where division = $1 and fiscal_year = $2 and ${exceptionStands} order by id`, [division, fiscalYear]);
  return { windows: windows.map(({ row }) => row), exceptions: exceptions.rows.map(loadException) };
}

/** Of an exception `g`: its projects, and that nobody has taken it back. */
export const exceptionProjects = `coalesce((select json_agg(p.project_id order by p.project_id) from lock_exception_project p where p.division = g.division and p.exception_id = g.id), '[]'::json) as projects`;
export const exceptionStands = 'not exists (select from lock_exception_end e where e.division = g.division and e.exception_id = g.id)';

const chosenProjects = z.object({ projects: z.array(z.string()) });

export function loadException(row: unknown): ExceptionRow {
  return { ...loadRow(lockExceptionTable, row), ...chosenProjects.parse(row) };
}

async function readAttachments(database: Queryable, moment: DeclarationMoment): Promise<DeclarationRows['attachments']> {
  const joins = 'join stored_file f on f.division = i.division and f.id = i.file_id';
  const attachments = await readVersions(database, { identity: attachmentTable, version: attachmentVersionTable, condition: ofPlan, beside: 'f.original_name as "fileName", f.size, f.sha256', joins }, valuesOf(moment));
  return attachments.map(({ row, beside }) => ({ ...row, ...attachedFile.parse(beside) }));
}

const ofPlan = 'i.plan_id = $2';
const ofRows = 'i.indicator_id in (select n.id from indicator n join project p on p.division = n.division and p.id = n.project_id where p.division = $1 and p.plan_id = $2)';
const ofProjects = 'i.project_id in (select id from project where division = $1 and plan_id = $2)';

function valuesOf({ division, planId, asOf }: DeclarationMoment): unknown[] {
  return [division, planId, asOf];
}

interface VersionQuery<I extends Columns, V extends Columns> {
  readonly identity: TableDeclaration<I>;
  readonly version: TableDeclaration<V>;
  /** On the identity `i`; `$1` is the division. */
  readonly condition: string;
  /** Further columns, and the joins they need. */
  readonly beside?: string;
  readonly joins?: string;
  readonly order?: string;
}

/** The versions known after `$3`, in the order in which their identities were made unless told otherwise (ids begin with the time). */
async function readVersions<I extends Columns, V extends Columns>(
  database: Queryable,
  { identity, version, condition, beside, joins = '', order = 'v.id' }: VersionQuery<I, V>,
  values: readonly unknown[],
): Promise<readonly { readonly row: Versioned<RowOf<I>, RowOf<V>>; readonly beside: unknown }[]> {
  const identityColumns = columnKeys(identity).map((key) => `i.${sqlName(key)} as "identity.${sqlName(key)}"`);
  const answer = await database.query<Record<string, unknown>>(
    `select ${columnList(columnKeys(version), 'v')}, ${identityColumns.join(', ')}${beside === undefined ? '' : `, ${beside}`}
     from ${identity.name} i join ${version.name} v on v.division = i.division and v.id = i.id and v.from_event <= $3 and (v.to_event is null or v.to_event > $3) ${joins}
     where i.division = $1 and ${condition} order by ${order}`,
    [...values],
  );
  return answer.rows.map((row) => {
    const own = Object.fromEntries(columnKeys(identity).map((key) => [sqlName(key), row[`identity.${sqlName(key)}`]]));
    return { row: { version: loadRow(version, row), identity: loadRow(identity, own) }, beside: row };
  });
}
