// Storing what was read from a file. The same file again changes nothing; a changed file gives new versions of what changed and of nothing else.
import { z } from 'zod';
import type { ByActor } from '../../application/organisation-store.ts';
import type { PlanBeginning } from '../../application/plan-store.ts';
import type { MayChangeContent } from '../../application/declaration/edit-permission.ts';
import { touchedParts } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { BesideBegun } from '../../domain/template/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { planBegunKind, planImportKind } from '../audit/event-kinds.ts';
import { lastEvent } from '../audit/last-event.ts';
import { hashHex } from '../audit/row-digest.ts';
import { runCommand, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import { loadRow } from '../tables/row-codec.ts';
import { planTable } from '../tables/plan.table.ts';
import { storedFileTable } from '../tables/stored-file.table.ts';
import { assemblePlan } from './assemble-plan.ts';
import { besideWrites } from './begun-beside.ts';
import { begunDetail } from './begun-plan.ts';
import { draftFrom, draftOfIdentified, readEditPicture } from './declaration-picture.ts';
import { standingWrites } from './declaration-writes.ts';
import { diffPlans, type CellChange } from './diff-plans.ts';
import { planWrites } from './plan-writes.ts';
import { readPlanRows, type PlanRow } from './plan-rows.ts';
import { planState, standsNow } from './stored-plans.ts';

export interface PlanImport extends ByActor {
  readonly division: string;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  readonly plan: DepartmentPlan;
  readonly format: string;
  readonly readingRemarks: readonly string[];
  readonly file: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string };
  readonly demo: boolean;
  /** Unit and year under which it is kept; null: as the document says. */
  readonly unitCode: string | null;
  readonly fiscalYear: number | null;
  /** Its place in the organisation; null: none is kept. */
  readonly unit: string | null;
  /** Left out: it was brought in as a file. */
  readonly begun?: PlanBeginning;
  /** What it takes over beside its forms. */
  readonly beside?: BesideBegun;
  /** Asked where the plan stands already and would change. */
  readonly mayNow: MayChangeContent;
}

export interface PlanImportOutcome {
  readonly kind: 'unchanged' | 'created' | 'changed';
  readonly planId: string;
  /** Event that holds the present version. */
  readonly event: number;
  /** Against the version before; empty for a first import. */
  readonly changes: readonly CellChange[];
}

export async function savePlanImport(store: Store, input: PlanImport): Promise<Result<PlanImportOutcome, Fault>> {
  const key = planKey(input);
  if (!key.ok) return key;
  const done = await runCommand(store, {
    division: input.division,
    actor: input.actor,
    under: input.under ?? [],
    kind: input.begun === undefined ? planImportKind : planBegunKind,
    rules: input.rules,
    decide: () => decide(store, input, key.value),
  });
  return done.ok ? ok({ ...done.value.value, event: done.value.event ?? done.value.value.event }) : done;
}

interface PlanKey {
  readonly unitCode: string;
  readonly fiscalYear: number;
}

async function decide(store: Store, input: PlanImport, key: PlanKey): Promise<Decision<PlanImportOutcome>> {
  const { database } = store;
  const { division, demo, file } = input;
  const asOf = await lastEvent(database, division);
  const { standing, earlier } = await findPlans(store, { division, demo, ...key });
  const former = standing === null ? null : await readPlanRows(database, { division, planId: standing.id, asOf });
  const sha256 = hashHex('sha256', file.bytes);
  const keptId = await findFile(store, division, sha256);
  const fileId = keptId ?? store.newId();
  const planId = standing?.id ?? store.newId();
  const { writes, identities, changed } = planWrites(store.newId, {
    division,
    planId,
    former,
    plan: input.plan,
    version: { fileId, file: file.name, format: input.format, readingRemarks: [...input.readingRemarks] },
    identities: null,
  });
  if (former !== null && former.version.fileId === keptId && !changed) {
    return { kind: 'nothing', value: { kind: 'unchanged', planId, event: former.version.fromEvent, changes: [] } };
  }
  const after = { plan: input.plan, identities };
  const standingState = standing === null || former === null ? null : await readEditPicture(database, standing, { draft: draftFrom(former), asOf });
  const permitted = standingState === null ? null : await input.mayNow(standingState.picture, touchedParts(standingState.picture.draft, draftOfIdentified(after)));
  if (permitted !== null && !permitted.ok) return { kind: 'refused', fault: permitted.fault };
  const firsts: TableWrite[] = [];
  if (keptId === null) firsts.push(insertRows(storedFileTable, [fileRow(input, fileId, sha256)]));
  if (standing === null) firsts.push(insertRows(planTable, [{ division, id: planId, demo, unitId: input.unit, attempt: earlier === 0 ? null : earlier + 1, ...key }]));
  if (standing === null && input.beside !== undefined) firsts.push(...besideWrites(store.newId, { division, planId, identities }, input.beside));
  const changes = former === null ? [] : diffPlans(assemblePlan(former), after);
  return {
    kind: 'write',
    subject: planId,
    detail: { unitCode: key.unitCode, fiscalYear: key.fiscalYear, demo, file: sha256, changedCells: changes.length, ...(input.begun === undefined ? {} : begunDetail(input.begun)) },
    writes: [...firsts, ...writes, ...(standingState === null || permitted === null ? [] : standingWrites(standingState, store.newId, permitted.value.sections))],
    // One that was given up may be taken up again at this moment: then the place is not free any more.
    ...(standing === null && earlier > 0 ? { decidedAt: asOf } : {}),
    value: { kind: former === null ? 'created' : 'changed', planId, event: 0, changes },
  };
}

interface PlansOfKey {
  /** The one that stands; null where there is none, or all were given up. */
  readonly standing: PlanRow | null;
  /** How many were given up. */
  readonly earlier: number;
}

const standsRow = z.object({ stands: z.boolean() });

async function findPlans(store: Store, key: PlanKey & { readonly division: string; readonly demo: boolean }): Promise<PlansOfKey> {
  const answer = await store.database.query(`select p.*, ${standsNow(planState)} as stands from plan p where p.division = $1 and p.unit_code = $2 and p.fiscal_year = $3 and p.demo = $4`, [key.division, key.unitCode, key.fiscalYear, key.demo]);
  const row = answer.rows.find((one) => standsRow.parse(one).stands);
  return { standing: row === undefined ? null : loadRow(planTable, row), earlier: answer.rows.length - (row === undefined ? 0 : 1) };
}

async function findFile(store: Store, division: string, sha256: string): Promise<string | null> {
  const answer = await store.database.query('select id from stored_file where division = $1 and sha256 = $2', [division, sha256]);
  return z.array(z.object({ id: z.string() })).parse(answer.rows)[0]?.id ?? null;
}

function fileRow({ division, file }: PlanImport, id: string, sha256: string) {
  const { bytes, name, mediaType } = file;
  return { division, id, originalName: name, mediaType, size: bytes.byteLength, sha256, sm3: hashHex('sm3', bytes), content: bytes };
}

function planKey({ plan, unitCode, fiscalYear }: PlanImport): Result<PlanKey, Fault> {
  const year = fiscalYear ?? plan.fiscalYear;
  const [first, ...others] = plan.units;
  const unit = unitCode ?? (others.length === 0 ? (first?.code ?? undefined) : undefined);
  if (year === null) return failed(unclear('plan-year-unknown', '看不出这份文本是哪个预算年度的', plan.file));
  if (unit === undefined) return failed(unclear('plan-unit-unknown', '看不出这份文本属于哪一个单位', plan.file));
  return ok({ unitCode: unit, fiscalYear: year });
}

function unclear(code: string, what: string, where: string): Fault {
  return { code, what, where, remedy: '请在导入时指明单位代码和预算年度；没有写入任何内容。' };
}
