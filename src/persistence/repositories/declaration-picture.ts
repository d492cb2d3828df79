// One picture of a plan and everything decided about it, as of one event: what a command decides on and a page shows.
import { z } from 'zod';
import type { AnswerRecord, AttachmentRecord, CommentRecord, DeclarationPicture, DeclarationStepRecord, EditPicture, ProjectRecord } from '../../application/declaration/declaration-store.ts';
import type { CostingLine } from '../../domain/costing/index.ts';
import { draftOf, type PlanDraft } from '../../domain/editing/index.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import { freeProject, type LockException, type RoundWindow } from '../../domain/lifecycle/index.ts';
import type { TargetDetails } from '../../domain/target-details/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { fiscalYear, type FiscalYear } from '../../kernel/fiscal-year.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import { lastEvent } from '../audit/last-event.ts';
import { planContentKinds, type EventKind } from '../audit/event-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { loadRow } from '../tables/row-codec.ts';
import { planTable } from '../tables/plan.table.ts';
import { readBegun } from './begun-plan.ts';
import { assemblePlan, type IdentifiedPlan, type PlanRows } from './assemble-plan.ts';
import { accumulation, answerSeverity, answerSide, attachmentKind, commentState, continuity, declarationAction, declarationState, disclosure, factors, projectState, readPlaces, readReopened, round, texts, workActivities } from './declaration-json.ts';
import { readActivityRows, readCostingRows, readDeclarationRows, readOpinionRows, readRoundRows, readStandingRows, readTargetDetailRows, type DeclarationRows } from './declaration-rows.ts';
import { readPlanRows, type PlanRow } from './plan-rows.ts';
import { placedPlan } from './stored-plans.ts';
import { readTakenOver } from './taken-over.ts';

export interface ReadPicture {
  readonly picture: DeclarationPicture;
  readonly content: PlanRows;
  readonly rows: DeclarationRows;
}

/** Null where there is no such plan. */
export async function readPicture(database: Queryable, planId: string): Promise<ReadPicture | null> {
  const plan = await readPlan(database, planId);
  if (plan === null) return null;
  const { division } = plan;
  const asOf = await lastEvent(database, division);
  const content = await readPlanRows(database, { division, planId, asOf });
  if (content === null) return null;
  const rows = await readDeclarationRows(database, { division, planId, fiscalYear: plan.fiscalYear, asOf });
  const draft = draftFrom(content);
  const lastChange = await lastChangeOf(database, { division, planId, asOf });
  const contentAt = (event: number): Promise<PlanRows | null> => (event >= lastChange ? Promise.resolve(content) : readPlanRows(database, { division, planId, asOf: event }));
  const picture: DeclarationPicture = {
    ...standingOf(plan, rows),
    event: asOf,
    lastChange,
    draft,
    steps: rows.steps.flatMap(stepOf),
    projects: projectsOf(rows, draft),
    disclosures: new Map(rows.disclosures.map(({ identity, version: { ground, reason } }) => [identity.projectId, { ground: ground === '' ? null : ground, reason }])),
    ...opinionsOf(rows),
    attachments: rows.attachments.flatMap(attachmentOf),
    costing: costingOf(rows, draft),
    begun: await readBegun(database, { division, planId, asOf }),
    ...(await readTakenOver(database, { division, planId })),
    activities: activitiesOf(rows, draft),
    targetDetails: detailsOf(rows),
    windows: rows.windows.map(windowOf),
    exceptions: rows.exceptions.map(exceptionOf),
    inItsPlace: (formerCodes) => placedPlan(database, { division, unitCode: plan.unitCode, unit: plan.unitId, formerCodes, fiscalYear: plan.fiscalYear }),
    writers: (after) => writersSince(database, { division, planId, after, asOf }),
    draftAt: async (event) => {
      const then = await contentAt(event);
      return then === null ? null : draftFrom(then);
    },
    eventOn: (day) => lastEventOn(database, { division, planId, day }),
    costingAt: async (event) => {
      const then = await contentAt(event);
      const before = then === null ? new Map<string, readonly CostingLine[]>() : costingOf({ costing: await readCostingRows(database, { division, planId, asOf: event }) }, draftFrom(then));
      return new Map([...new Set([...before.keys(), ...rows.costing.map(({ identity }) => identity.projectId)])].map((id) => [id, before.get(id) ?? []]));
    },
    commentsAt: async (event) => opinionsOf(await readOpinionRows(database, { division, planId, asOf: event })).comments,
    answersAt: async (event) => opinionsOf(await readOpinionRows(database, { division, planId, asOf: event })).answers,
    controlsAt: async (event) => controlsOf(await readStandingRows(database, { division, planId, asOf: event })),
    targetDetailsAt: async (event) => detailsOf({ targetDetails: await readTargetDetailRows(database, { division, planId, asOf: event }) }),
    besideAt: async (event) => {
      const then = await contentAt(event);
      if (then === null) return { projects: new Map(), costing: new Map(), activities: [] };
      const moment = { division, planId, asOf: event };
      const draftThen = draftFrom(then);
      return {
        projects: projectsOf(await readStandingRows(database, moment), draftThen),
        costing: costingOf({ costing: await readCostingRows(database, moment) }, draftThen),
        activities: activitiesOf({ activities: await readActivityRows(database, moment) }, draftThen),
      };
    },
  };
  return { picture, content, rows };
}

export interface ReadEditPicture {
  readonly picture: EditPicture;
  readonly rows: Pick<DeclarationRows, 'steps' | 'projects'>;
}

/** What decides whether the content may be changed now: little, because it is asked at every pause in typing. */
export async function readEditPicture(database: Queryable, plan: PlanRow, { draft, asOf }: { readonly draft: PlanDraft; readonly asOf: number }): Promise<ReadEditPicture> {
  const rows = await readStandingRows(database, { division: plan.division, planId: plan.id, asOf });
  return editPictureOf(database, plan, { draft, asOf, rows, hasPartExtensions: true });
}

/** The same, where the rows are at hand; opinions are read while a return or a control figure says what is open. */
export async function editPictureOf(
  database: Queryable,
  plan: PlanRow,
  { draft, asOf, rows, hasPartExtensions }: { readonly draft: PlanDraft; readonly asOf: number; readonly rows: ReadEditPicture['rows']; readonly hasPartExtensions: boolean },
): Promise<ReadEditPicture> {
  const standing = standingOf(plan, rows);
  const { state } = standing.declaration;
  const opinions = state === 'returned' || state === 'control-given' ? opinionsOf(await readOpinionRows(database, { division: plan.division, planId: plan.id, asOf })) : { comments: [], answers: [] };
  const moment = { division: plan.division, planId: plan.id };
  // Where nobody of that year was given longer for some projects, no round holds anything while it is written.
  const rounds = hasPartExtensions ? await readRoundRows(database, { ...moment, fiscalYear: plan.fiscalYear, asOf }) : { windows: [], exceptions: [] };
  const picture: EditPicture = {
    ...standing,
    draft,
    projects: projectsOf(rows, draft),
    ...opinions,
    steps: rows.steps.flatMap(stepOf),
    windows: rounds.windows.map(windowOf),
    exceptions: rounds.exceptions.map(exceptionOf),
    eventOn: (day) => lastEventOn(database, { ...moment, day }),
    draftAt: async (event) => {
      const then = await readPlanRows(database, { ...moment, asOf: event });
      return then === null ? null : draftFrom(then);
    },
  };
  return { picture, rows };
}

export async function readPlan(database: Queryable, planId: string): Promise<PlanRow | null> {
  const answer = await database.query('select * from plan where id = $1', [planId]);
  return answer.rows[0] === undefined ? null : loadRow(planTable, answer.rows[0]);
}

/** Where a plan belongs and where its declaration stands. */
export function standingOf(plan: PlanRow, { steps }: Pick<DeclarationRows, 'steps'>): Pick<DeclarationPicture, 'plan' | 'declaration'> {
  const standing = steps.at(-1)?.row;
  const state = standing === undefined ? 'drafting' : declarationState.parse(standing.state);
  const { id, division, unitCode, unitId, demo } = plan;
  return {
    plan: { id, division, unitCode, unit: unitId, demo, fiscalYear: knownYear(plan.fiscalYear), state },
    declaration: {
      round: standing === undefined ? 'first-up' : round.parse(standing.round),
      state,
      reason: standing?.reason ?? '',
      declaredBy: standing === undefined ? [] : texts.parse(standing.declaredBy),
    },
  };
}

function opinionsOf({ comments, answers }: Pick<DeclarationRows, 'comments' | 'answers'>): Pick<DeclarationPicture, 'comments' | 'answers'> {
  return { comments: comments.map(commentOf).filter((comment) => comment.state !== 'removed'), answers: answers.flatMap(answerOf) };
}

export function draftFrom(rows: PlanRows): PlanDraft {
  return draftOfIdentified(assemblePlan(rows));
}

export function draftOfIdentified({ plan, identities }: IdentifiedPlan): PlanDraft {
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities of a stored plan do not fit it');
  return draft;
}

interface PlanAt {
  readonly division: string;
  readonly planId: string;
  readonly asOf: number;
}

const numbered = z.array(z.object({ number: z.number() }));
const actors = z.array(z.object({ actor: z.string() }));

async function lastChangeOf(database: Queryable, { division, planId, asOf }: PlanAt): Promise<number> {
  const answer = await database.query('select number from event where division = $1 and subject = $2 and number <= $3 and kind = any($4::text[]) order by number desc limit 1', [division, planId, asOf, planContentKinds]);
  return numbered.parse(answer.rows)[0]?.number ?? 0;
}

/** The last event of the plan before the day was over in China, which keeps UTC+8 the whole year; null where there was none. Told from the first one behind it, so that a clock that was put back lets nothing in. */
async function lastEventOn(database: Queryable, { division, planId, day }: { readonly division: string; readonly planId: string; readonly day: CivilDate }): Promise<number | null> {
  const answer = await database.query(
    `select number from event where division = $1 and subject = $2 and not exists (
       select from event e where e.division = event.division and e.subject = event.subject and e.number <= event.number and e.at >= $3::timestamptz
     ) order by number desc limit 1`,
    [division, planId, `${day}T16:00:00Z`],
  );
  return numbered.parse(answer.rows)[0]?.number ?? null;
}

/** Whoever does these things has declared the text: nobody of them reviews it. */
const declaringKinds: readonly EventKind[] = ['plan.imported', 'plan.begun', 'copy.confirmed', 'plan.edited', 'project.taken', 'project.handed-in', 'project.confirmed', 'project.accepted', 'project.described', 'project.disclosed', 'costing.changed', 'activities.changed', 'target-details.changed', 'declaration.submitted'];

async function writersSince(database: Queryable, { division, planId, after, asOf }: PlanAt & { readonly after: number }): Promise<readonly string[]> {
  const answer = await database.query('select distinct actor from event where division = $1 and subject = $2 and number > $3 and number <= $4 and kind = any($5::text[]) order by actor', [
    division,
    planId,
    after,
    asOf,
    declaringKinds,
  ]);
  return actors.parse(answer.rows).map(({ actor }) => actor);
}

function stepOf({ row, at, actor, under, until }: DeclarationRows['steps'][number]): readonly DeclarationStepRecord[] {
  const action = declarationAction.parse(row.action);
  return action === null ? [] : [{ action, to: declarationState.parse(row.state), round: round.parse(row.round), reason: row.reason, until: until === null ? null : knownDay(until), event: row.fromEvent, at, actor, under: under ?? [] }];
}

function projectsOf({ projects }: Pick<DeclarationRows, 'projects'>, draft: PlanDraft): ReadonlyMap<string, ProjectRecord> {
  const byProject = new Map(projects.map((row) => [row.identity.projectId, row]));
  return new Map(
    draft.projects.map(({ id }) => {
      const row = byProject.get(id);
      if (row === undefined) return [id, newProjectRecord];
      const { version } = row;
      const record: ProjectRecord = {
        section: version.sectionId,
        state: projectState.parse(version.state),
        reason: version.reason,
        continuity: continuity.parse(version.continuity),
        disclosure: disclosure.parse(version.disclosure),
        secrecyReviewer: row.secrecyName,
        control: version.control === null ? null : fen(version.control),
        reopened: readReopened(version.reopened),
        duties: texts.parse(version.duties),
      };
      return [id, record];
    }),
  );
}

function controlsOf({ projects }: Pick<DeclarationRows, 'projects'>): ReadonlyMap<string, Fen> {
  return new Map(
    projects.flatMap(({ identity, version }) => {
      const control = version.control === null ? null : fen(version.control);
      return control === null ? [] : [[identity.projectId, control] as const];
    }),
  );
}

/** Of a project about which nothing was decided yet. */
export const newProjectRecord: ProjectRecord = { section: null, state: 'editing', reason: '', continuity: null, disclosure: null, secrecyReviewer: null, control: null, reopened: freeProject, duties: [] };

function commentOf({ identity, version }: DeclarationRows['comments'][number]): CommentRecord {
  const { id, projectId, indicatorId, field, text, finding, author, also } = identity;
  const { state, answer, answeredBy, fromEvent } = version;
  return { id, project: projectId, row: indicatorId, field, also: readPlaces(also), text, finding, author, state: commentState.parse(state), answer, answeredBy, since: fromEvent };
}

/** Answers that were taken back are none any more. */
function answerOf({ identity, version, at }: DeclarationRows['answers'][number]): readonly AnswerRecord[] {
  if (version.state !== 'given') return [];
  const { id, projectId, findingKey, kind } = identity;
  return [
    {
      id,
      project: projectId,
      key: findingKey,
      side: answerSide.parse(kind),
      severity: answerSeverity.parse(version.severity),
      message: version.message ?? '',
      said: version.said,
      by: version.author,
      at,
      reason: version.reason,
    },
  ];
}

function attachmentOf({ identity, version, fileName, size, sha256 }: DeclarationRows['attachments'][number]): readonly AttachmentRecord[] {
  if (version.state !== 'added') return [];
  const { id, projectId, fileId, kind, addedBy } = identity;
  const { note, boundEvent, score, fromEvent } = version;
  return [{ id, project: projectId, kind: attachmentKind.parse(kind), file: { id: fileId, name: fileName, size, sha256 }, note, boundEvent, score, addedBy, event: fromEvent }];
}

/** By identity of the project; the rows that a line speaks of by their ordinals in the draft. */
export function costingOf({ costing }: Pick<DeclarationRows, 'costing'>, draft: PlanDraft): ReadonlyMap<string, readonly CostingLine[]> {
  const lines = new Map<string, CostingLine[]>();
  for (const { identity, version } of costing) {
    const project = draft.projects.find(({ id }) => id === identity.projectId);
    if (project === undefined) continue;
    const linked = texts.parse(version.indicatorIds);
    const indicators = project.project.indicators.filter((_, index) => linked.includes(project.rows[index] ?? '')).map(({ ordinal }) => ordinal);
    const line: CostingLine = { id: identity.id, item: version.item, factors: factors.parse(version.factors), price: version.price, standard: version.standard, indicators };
    lines.set(project.id, [...(lines.get(project.id) ?? []), line]);
  }
  return lines;
}

function detailsOf({ targetDetails }: Pick<DeclarationRows, 'targetDetails'>): ReadonlyMap<string, TargetDetails> {
  return new Map(targetDetails.map(({ identity, version: { direction, accumulation: written, weight, dataSource } }) => [identity.indicatorId, { direction, accumulation: accumulation.parse(written), weight, dataSource }]));
}

/** A project that was deleted meanwhile carries nothing out any more. */
function activitiesOf({ activities }: Pick<DeclarationRows, 'activities'>, draft: PlanDraft): readonly WorkActivity[] {
  const standing = new Set(draft.projects.map(({ id }) => id));
  return activities.flatMap(({ version }) => workActivities.parse(version.activities)).map((activity) => ({ ...activity, projects: activity.projects.filter((id) => standing.has(id)) }));
}

export function windowOf({ identity, version }: DeclarationRows['windows'][number]): RoundWindow {
  return { round: round.parse(identity.round), fiscalYear: knownYear(identity.fiscalYear), opens: knownDay(version.opensOn), closes: knownDay(version.closesOn), reviewDays: version.reviewDays };
}

export function exceptionOf(row: DeclarationRows['exceptions'][number]): LockException {
  return { round: round.parse(row.round), fiscalYear: knownYear(row.fiscalYear), unit: row.unitId, account: row.accountId, projects: row.projects.length === 0 ? null : row.projects, until: knownDay(row.untilDay), reason: row.reason };
}

function knownYear(year: number): FiscalYear {
  const known = fiscalYear(year);
  if (known === null) throw new Error(`a stored year that is no fiscal year: ${year}`);
  return known;
}

export function knownDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`a stored day that does not exist: ${text}`);
  return day;
}
