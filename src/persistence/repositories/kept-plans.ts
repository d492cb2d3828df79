// What plans said after their last events, kept in memory: whoever types saves every few seconds, and each save rests on the one before. What a plan said
// after an event never changes, so nothing here grows old; whether a later event stands is asked of the database each time, and a version that somebody
// else closed meanwhile is told by the closing statement. Ground: docs/adr/0006-two-clocks.md.
import { recentValues } from '../../application/recent-values.ts';
import type { PlanDraft } from '../../domain/editing/index.ts';
import type { TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { sqlName, type Columns, type RowOf, type StoredRow } from '../tables/column.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { assembleProjectAt, type PlanRows } from './assemble-plan.ts';
import { draftFrom, type ReadEditPicture } from './declaration-picture.ts';
import { readStandingRows } from './declaration-rows.ts';
import type { FollowedEvent } from './edit-moment.ts';
import { planTables, readPlanRows } from './plan-rows.ts';

/** The rows of a plan after an event, and the plan assembled from them. */
export interface KeptPlan {
  readonly rows: PlanRows;
  readonly draft: PlanDraft;
}

export type StandingRows = ReadEditPicture['rows'];

interface OfPlan {
  readonly division: string;
  readonly planId: string;
}

/**
 * Each is named by its event and the one before, because what a save leaves behind is told from what it rested on: should somebody else have written between
 * the two, the event has another before it, and everything is read.
 */
export interface KeptPlans {
  /** What a plan said after the event that changed its content; null where it was not known then. */
  contentAt(plan: OfPlan, moment: FollowedEvent): Promise<KeptPlan | null>;
  /** The same, where it is kept. */
  known(plan: OfPlan, moment: FollowedEvent): Promise<KeptPlan | null>;
  /** The same for whoever opens a plan, kept apart: his first save finds it, and whoever only looks does not push out what is worked on. */
  opened(plan: OfPlan, moment: FollowedEvent): Promise<KeptPlan | null>;
  keepContent(plan: OfPlan, moment: FollowedEvent, content: KeptPlan): void;
  /** Where declaration and projects stand after the last event about the plan. */
  standingAt(plan: OfPlan, moment: FollowedEvent): Promise<StandingRows>;
  keepStanding(plan: OfPlan, moment: FollowedEvent, rows: StandingRows): void;
}

/** Some hundred plans of the founding document's size. */
const mostBytes = 96 * 1024 * 1024;
/** Of plans as they were opened; some eighty more, fewer while those that are worked on are still the same. */
const mostOpenedBytes = 64 * 1024 * 1024;
/** What a row takes in memory, as it stands and assembled. */
const bytesOfRow = 5_000;
/** Moments of a plan that are kept: the last one, and what others who write in it had before them. They share what no edit touched. */
const mostMoments = 4;
const bytesOfMoments = 1.3;

/** A plan is kept and let go as a whole: where its last moment went, an earlier one would hold all of it in memory and be counted as little. */
interface PlanMoments {
  readonly bytes: number;
  readonly byMoment: Map<string, KeptPlan>;
}

/** `most`: bytes of plans that are worked on. */
export function keptPlans(database: Queryable, most = mostBytes): KeptPlans {
  const contents = recentValues<PlanMoments>(most, ({ bytes }) => bytes);
  /** As they were read. Two who ask at once share one reading. */
  const readings = recentValues<KeptPlan | null>(mostOpenedBytes, (content) => (content === null ? 1 : bytesOf(content)));
  const standings = recentValues<StandingRows>(mostBytes / 8, ({ steps, projects }) => (bytesOfRow / 4) * (1 + steps.length + projects.length));
  const known = async ({ planId }: OfPlan, moment: FollowedEvent): Promise<KeptPlan | null> => {
    const byMoment = (await contents.known(planId))?.byMoment;
    const content = byMoment?.get(momentKey(moment)) ?? null;
    if (content !== null) lastUsed(byMoment, momentKey(moment), content);
    return content;
  };
  const keep = async ({ planId }: OfPlan, moment: FollowedEvent, content: KeptPlan): Promise<void> => {
    const bytes = bytesOfMoments * bytesOf(content);
    const { bytes: before, byMoment } = await contents.get(planId, async () => ({ bytes, byMoment: new Map() }));
    if (bytes > before) {
      // A text that was begun blank is small when it is first kept, and grows: it weighs what it has become.
      contents.forget(planId);
      contents.keep(planId, { bytes, byMoment });
    }
    lastUsed(byMoment, momentKey(moment), content);
    for (const oldest of byMoment.keys()) if (byMoment.size > mostMoments) byMoment.delete(oldest);
  };
  const read = async (plan: OfPlan, moment: FollowedEvent): Promise<KeptPlan | null> => {
    const rows = await readPlanRows(database, { ...plan, asOf: moment.event });
    return rows === null ? null : { rows, draft: draftFrom(rows) };
  };
  const opened: KeptPlans['opened'] = async (plan, moment) => (await known(plan, moment)) ?? readings.get(keyOf(plan, moment), () => read(plan, moment));
  return {
    contentAt: async (plan, moment) => {
      const standing = await known(plan, moment);
      if (standing !== null) return standing;
      const content = await opened(plan, moment);
      if (content !== null) await keep(plan, moment, content);
      readings.forget(keyOf(plan, moment));
      return content;
    },
    known,
    opened,
    keepContent: (plan, moment, content) => void keep(plan, moment, content),
    standingAt: (plan, moment) => standings.get(keyOf(plan, moment), () => readStandingRows(database, { ...plan, asOf: moment.event })),
    keepStanding: (plan, moment, rows) => standings.keep(keyOf(plan, moment), rows),
  };
}

function bytesOf({ rows }: KeptPlan): number {
  return bytesOfRow * (1 + rows.indicators.length + rows.projects.length);
}

/** The plan after an event that wrote these rows. Only projects of which a row changed are assembled anew. */
export function planAfter({ rows, draft }: KeptPlan, { writes, event }: { readonly writes: readonly TableWrite[]; readonly event: number }): KeptPlan {
  const next: PlanRows = {
    version: rowsAfter(planTables.version, [rows.version], { writes, event })[0] ?? rows.version,
    projects: rowsAfter(planTables.projects, rows.projects, { writes, event }),
    indicators: rowsAfter(planTables.indicators, rows.indicators, { writes, event }),
  };
  // Order, places and part one stand in the version of the whole: with another one everything may be elsewhere.
  if (next.version !== rows.version) return { rows: next, draft: draftFrom(next) };
  const [formerRows, formerProjects] = [new Set<unknown>(rows.indicators), new Set<unknown>(rows.projects)];
  const changed = new Set([...next.projects.filter((row) => !formerProjects.has(row)), ...next.indicators.filter((row) => !formerRows.has(row))].map(({ id }) => id));
  const projects = draft.projects.map((one) => (changed.has(one.id) || one.rows.some((id) => changed.has(id)) ? { ...one, project: assembleProjectAt(next, one.id) } : one));
  return { rows: next, draft: { ...draft, projects } };
}

/** Without those that were closed, and with the new ones as they would be read. */
function rowsAfter<C extends Columns, Row extends RowOf<C> & { readonly versionId: unknown }>(
  table: TableDeclaration<C>,
  former: readonly Row[],
  { writes, event }: { readonly writes: readonly TableWrite[]; readonly event: number },
): readonly (Row | RowOf<C>)[] {
  const own = writes.filter((write) => write.table.name === table.name);
  const closed = new Set(own.flatMap(({ close = [] }) => close.map((key) => key['versionId'])));
  if (own.every(({ insert = [], close = [] }) => insert.length === 0 && close.length === 0)) return former;
  return [...former.filter(({ versionId }) => typeof versionId !== 'string' || !closed.has(versionId)), ...own.flatMap(({ insert = [] }) => insert.map((row) => asRead(table, row, event)))];
}

function asRead<C extends Columns>(table: TableDeclaration<C>, row: StoredRow, event: number): RowOf<C> {
  const stamped: StoredRow = { ...row, fromEvent: event, toEvent: null };
  return loadRow(table, Object.fromEntries(Object.keys(table.columns).map((key) => [sqlName(key), stamped[key] ?? null])));
}

function lastUsed(byMoment: Map<string, KeptPlan> | undefined, key: string, content: KeptPlan): void {
  byMoment?.delete(key);
  byMoment?.set(key, content);
}

function keyOf({ planId }: OfPlan, moment: FollowedEvent): string {
  return `${planId} ${momentKey(moment)}`;
}

function momentKey({ previous, event }: FollowedEvent): string {
  return `${previous ?? 0} ${event}`;
}
