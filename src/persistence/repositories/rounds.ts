// The rounds of a budget year with their days, and the units or persons that were given longer.
import { z } from 'zod';
import type { NamedProject, UnitYear, YearRounds } from '../../application/declaration/declaration-store.ts';
import { nameOf } from '../../application/declaration/project-name.ts';
import { actorTitle, isAccountId } from '../../application/actor-title.ts';
import { overwrittenRounds, roundsChanged } from '../../application/declaration/rounds-changed.ts';
import type { NewNotice } from '../../application/notices/notice-store.ts';
import type { ByActor } from '../../application/organisation-store.ts';
import { roundTitles, type LockException, type RoundWindow } from '../../domain/lifecycle/index.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, joinWrites, replaceVersions, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { lockExceptionEndTable, lockExceptionProjectTable, lockExceptionTable, roundWindowTable, roundWindowVersionTable } from '../tables/declaration.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { storableText } from '../tables/storable-text.ts';
import { presentNames } from './account-names.ts';
import { draftFrom, exceptionOf, windowOf } from './declaration-picture.ts';
import { exceptionProjects, exceptionStands, loadException, readRoundRows } from './declaration-rows.ts';
import { noticeWrites } from './notice-writes.ts';
import { readPlanRows } from './plan-rows.ts';
import { planState, standsNow } from './stored-plans.ts';
import { toldRounds } from './told-changes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

export async function readRounds(database: Queryable, key: { readonly division: string; readonly fiscalYear: FiscalYear }): Promise<YearRounds> {
  const { windows, exceptions } = await readRoundRows(database, { ...key, asOf: await lastEvent(database, key.division) });
  return { windows: windows.map(windowOf), exceptions: exceptions.map((row) => ({ ...exceptionOf(row), id: row.id, grantedBy: row.grantedBy })) };
}

export interface RoundSetting extends ByActor {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  /** All of the year: a round that is not among them has no days any more. */
  readonly windows: readonly RoundWindow[];
  /** What they were set on; null: whatever stands. */
  readonly base: readonly RoundWindow[] | null;
}

export function setRounds(store: Store, { division, actor, under = [], fiscalYear, windows, base }: RoundSetting): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'round.set',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const { database } = store;
      const standing = (await readRoundRows(database, { division, fiscalYear, asOf: await lastEvent(database, division) })).windows;
      const old = base === null ? null : { base, standing: standing.map(windowOf), wanted: windows };
      const overwritten = old === null ? [] : overwrittenRounds(old);
      if (old !== null && overwritten.length > 0) return { kind: 'refused', fault: roundsChanged(overwritten, old, await lastSetting(database, { division, fiscalYear })) };
      const known = await database.query('select * from round_window where division = $1 and fiscal_year = $2', [division, fiscalYear]);
      const identities = new Map(known.rows.map((row) => loadRow(roundWindowTable, row)).map((row) => [row.round, row.id]));
      const writes = windows.flatMap(({ round, opens, closes, reviewDays: written }): readonly TableWrite[] => {
        const former = standing.find(({ identity }) => identity.round === round)?.version;
        // Whoever does not speak of it leaves it as it stands.
        const reviewDays = written === undefined ? (former?.reviewDays ?? null) : written;
        const days = { opensOn: opens, closesOn: closes, reviewDays };
        if (former !== undefined) return former.opensOn === opens && former.closesOn === closes && former.reviewDays === reviewDays ? [] : [followVersion(store.newId, roundWindowVersionTable, former, days)];
        const id = identities.get(round) ?? store.newId();
        const identity = identities.has(round) ? [] : [insertRows(roundWindowTable, [{ division, id, fiscalYear, round }])];
        return [...identity, firstVersion(store.newId, roundWindowVersionTable, { division, id, ...days })];
      });
      const gone = standing.filter(({ identity }) => !windows.some(({ round }) => round === identity.round)).map(({ version }) => version.versionId);
      const all = joinWrites([...writes, ...(gone.length === 0 ? [] : [replaceVersions(roundWindowVersionTable, { division, open: [], closeVersionIds: gone })])]);
      if (all.length === 0) return { kind: 'nothing', value: null };
      return { kind: 'write', subject: null, detail: { fiscalYear, rounds: windows.length, removed: gone.length, told: [`${fiscalYear}年度`, ...toldRounds(standing.map(windowOf), windows)].join('\n') }, writes: all, value: null };
    },
  });
}

const setting = z.object({ at: z.string(), actor: z.string() });

/** Who changed the rounds of a year last, and when. */
async function lastSetting(database: Queryable, { division, fiscalYear }: { readonly division: string; readonly fiscalYear: FiscalYear }): Promise<{ readonly name: string; readonly at: string } | null> {
  const answer = await database.query(
    `select at, actor from event where division = $1 and number = (
       select greatest(max(v.from_event), max(v.to_event)) from round_window i join round_window_version v on v.division = i.division and v.id = i.id where i.division = $1 and i.fiscal_year = $2)`,
    [division, fiscalYear],
  );
  const last = setting.nullable().parse(answer.rows[0] ?? null);
  // Nobody ever set one: what the page showed came from somewhere else.
  if (last === null) return null;
  const { at, actor } = last;
  const names = isAccountId(actor) ? await presentNames(database, { division, accountIds: [actor] }) : new Map<string, string>();
  return { at, name: actorTitle(actor, names.get(actor) ?? null) };
}

/** Answers the id of the exception; it ends by its day, or when it is taken back. The same again, as a request sent twice asks, is the one that stands. */
export function grantException(store: Store, { division, actor, under = [], about, notices, ...exception }: LockException & ByActor & { readonly division: string; readonly about: string; readonly notices: readonly NewNotice[] }): Promise<Result<CommandOutcome<string>, Fault>> {
  return runCommand<string>(store, {
    division,
    actor,
    under,
    kind: 'exception.granted',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const standing = await standingException(store.database, { division, ...exception });
      if (standing !== null) return { kind: 'nothing', value: standing };
      const id = store.newId();
      const { round, fiscalYear, unit, account, projects, until, reason } = exception;
      const row = { division, id, fiscalYear, round, unitId: unit, accountId: account, untilDay: until, reason, grantedBy: actor };
      const chosen: readonly TableWrite[] = projects === null ? [] : [insertRows(lockExceptionProjectTable, projects.map((projectId) => ({ division, exceptionId: id, projectId })))];
      return { kind: 'write', subject: unit, detail: { round, fiscalYear, until, person: account !== null, told: `${fiscalYear}年度“${roundTitles[round]}”准予${account === null ? '' : '一人'}延至${until}\n理由：${reason}`, ...(about === '' ? {} : { about }) }, decidedAt, writes: [insertRows(lockExceptionTable, [row]), ...chosen, ...noticeWrites(store, division, notices)], value: id };
    },
  });
}

/** Null where there is none, or where it was taken back. */
export async function findException(database: Queryable, { division, id }: { readonly division: string; readonly id: string }): Promise<LockException | null> {
  const answer = await database.query(
    `select g.*, ${exceptionProjects} from lock_exception g where division = $1 and id = $2 and ${exceptionStands}`,
    [division, id],
  );
  return answer.rows[0] === undefined ? null : exceptionOf(loadException(answer.rows[0]));
}

export interface ExceptionEnd extends ByActor {
  readonly division: string;
  readonly id: string;
  readonly reason: string;
  readonly notices: readonly NewNotice[];
}

/** What was taken back already stays so: nothing is written again. */
export function endException(store: Store, { division, id, reason, actor, under = [], notices }: ExceptionEnd): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'exception.ended',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const decidedAt = await lastEvent(store.database, division);
      const standing = await findException(store.database, { division, id });
      if (standing === null) return { kind: 'nothing', value: null };
      const { unit, round, fiscalYear, until, account } = standing;
      const writes = [insertRows(lockExceptionEndTable, [{ division, exceptionId: id, endedBy: actor, reason }]), ...noticeWrites(store, division, notices)];
      return { kind: 'write', subject: unit, detail: { round, fiscalYear, told: `${fiscalYear}年度“${roundTitles[round]}”${account === null ? '' : '一人'}延至${until} → 收回\n理由：${reason}` }, decidedAt, writes, value: null };
    },
  });
}

async function standingException(database: Queryable, { division, round, fiscalYear, unit, account, projects, until, reason }: LockException & { readonly division: string }): Promise<string | null> {
  const answer = await database.query(
    `select id, ${exceptionProjects} from lock_exception g where division = $1 and fiscal_year = $2 and round = $3 and unit_id = $4 and account_id is not distinct from $5::uuid and until_day = $6 and reason = $7 and ${exceptionStands}`,
    [division, fiscalYear, round, unit, account, until, storableText(reason)],
  );
  const asked = [...(projects ?? [])].toSorted().join(' ');
  return z.array(z.object({ id: z.string(), projects: z.array(z.string()) })).parse(answer.rows).find((one) => one.projects.toSorted().join(' ') === asked)?.id ?? null;
}

/** The projects of the real text of a unit and year, in its order; null where there is none. A text with no place kept is found by a code that was the unit’s own. */
export async function unitProjects(database: Queryable, { division, unit, codes, fiscalYear }: UnitYear): Promise<readonly NamedProject[] | null> {
  const answer = await database.query(`select p.id from plan p where p.division = $1 and p.fiscal_year = $3 and not p.demo and (p.unit_id = $4 or (p.unit_id is null and p.unit_code = any($2::text[]))) and ${standsNow(planState)} order by p.unit_id nulls last limit 1`, [division, codes.map(storableText), fiscalYear, unit]);
  const [plan] = z.array(z.object({ id: z.string() })).parse(answer.rows);
  const rows = plan === undefined ? null : await readPlanRows(database, { division, planId: plan.id, asOf: await lastEvent(database, division) });
  return rows === null ? null : draftFrom(rows).projects.map((project, index) => ({ id: project.id, number: project.project.number ?? index + 1, name: nameOf(project) }));
}
