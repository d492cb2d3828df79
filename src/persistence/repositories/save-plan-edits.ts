// Saving edits made in the form. The edits are laid over what stands now: what others saved since stays, and where two wrote the same cell nothing is
// written and the person decides. One save is one event; only rows that changed get a new version.
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { MayChangeContent } from '../../application/declaration/edit-permission.ts';
import { identitiesOf, joinEdits, planOf, touchedParts, type EditConflict, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { contentChangedAfter, lastEvent } from '../audit/last-event.ts';
import { runCommand, type Decision, type Store } from '../audit/run-command.ts';
import type { StoredRow } from '../tables/column.ts';
import type { PlanRows } from './assemble-plan.ts';
import { draftFrom, readEditPicture, readPlan } from './declaration-picture.ts';
import { standingWrites } from './declaration-writes.ts';
import { planWrites } from './plan-writes.ts';
import { readPlanRows } from './plan-rows.ts';

export interface PlanEdits {
  readonly division: string;
  readonly planId: string;
  readonly actor: string;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  /** The last event the person had seen: what their edits were made on. */
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  /** For the event: what it was, as the undo button says it (`粘贴12格`). */
  readonly title: string;
  readonly trees: readonly IndicatorTree[];
  readonly mayNow: MayChangeContent;
}

export type PlanEditsOutcome =
  /**
   * `event` is the one that holds the plan now, whether or not anything had to be written (`changed`). `others`: the draft also holds what was written after
   * `baseEvent`, so it is not what the person had seen with these edits.
   */
  | { readonly kind: 'saved'; readonly event: number; readonly draft: PlanDraft; readonly changed: boolean; readonly others: boolean }
  | { readonly kind: 'conflict'; readonly event: number; readonly draft: PlanDraft; readonly conflicts: readonly EditConflict[] };

export async function savePlanEdits(store: Store, input: PlanEdits): Promise<Result<PlanEditsOutcome, Fault>> {
  const done = await runCommand(store, { division: input.division, actor: input.actor, kind: 'plan.edited', rules: input.rules, decide: () => decide(store, input) });
  if (!done.ok) return done;
  const { event, value } = done.value;
  return ok(event === null ? value : { ...value, event });
}

async function decide(store: Store, input: PlanEdits): Promise<Decision<PlanEditsOutcome>> {
  const { division, planId, baseEvent, edits } = input;
  const asOf = await lastEvent(store.database, division);
  if (baseEvent > asOf) return { kind: 'refused', fault: baseUnknown };
  const now = await readPlanRows(store.database, { division, planId, asOf });
  const others = await contentChangedAfter(store.database, { division, planId, event: baseEvent });
  const before = others ? await readPlanRows(store.database, { division, planId, asOf: baseEvent }) : now;
  if (now === null || before === null) return { kind: 'refused', fault: planGone };
  const theirs = draftFrom(now);
  const joined = joinEdits({ base: draftFrom(before), mine: edits, theirs }, input.trees);
  if (joined.conflicts.length > 0) return { kind: 'nothing', value: { kind: 'conflict', event: asOf, draft: theirs, conflicts: joined.conflicts } };
  const plan = await readPlan(store.database, planId);
  if (plan === null) return { kind: 'refused', fault: planGone };
  const standing = await readEditPicture(store.database, plan, { draft: theirs, asOf });
  const permitted = input.mayNow(standing.picture, touchedParts(theirs, joined.draft));
  if (!permitted.ok) return { kind: 'refused', fault: permitted.fault };
  const { writes, changed } = planWrites(store.newId, { division, planId, former: now, plan: planOf(joined.draft), version: ofFile(now), identities: identitiesOf(joined.draft) });
  if (!changed) return { kind: 'nothing', value: { kind: 'saved', event: asOf, draft: joined.draft, changed, others } };
  return {
    kind: 'write',
    subject: planId,
    detail: { edits: joined.edits.length, title: input.title },
    writes: [...writes, ...standingWrites(standing, store.newId, permitted.value.sections)],
    value: { kind: 'saved', event: asOf, draft: joined.draft, changed, others },
  };
}

/** The file stays the one the plan came from; what was edited since is told by the events. */
function ofFile({ version }: PlanRows): StoredRow & { readonly file: string } {
  const { fileId, file, format, readingRemarks } = version;
  return { fileId, file, format, readingRemarks };
}

const planGone: Fault = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；没有写入任何内容，请回到概览重新选择。' };

const baseUnknown: Fault = {
  code: 'edit-base-unknown',
  what: '这些修改所依据的内容，服务器上没有',
  where: '编辑',
  remedy: '数据可能从较早的备份恢复过。没有写入任何内容；请刷新页面，核对后再改。',
};
