// Saving edits made in the form. The edits are laid over what stands now: what others saved since stays, and where two wrote the same cell nothing is
// written and the person decides. One save is one event; only rows that changed get a new version.
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { MayChangeContent } from '../../application/declaration/edit-permission.ts';
import type { TakenProjects } from '../../application/declaration/taken-projects.ts';
import type { PlanEditing } from '../../application/plan-store.ts';
import { identitiesOf, joinEdits, planOf, toldEdits, touchedParts, type EditConflict, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { runCommand, type Decision, type Store } from '../audit/run-command.ts';
import { joinWrites } from '../audit/table-write.ts';
import type { StoredRow } from '../tables/column.ts';
import type { PlanRows } from './assemble-plan.ts';
import { editPictureOf, standingOf } from './declaration-picture.ts';
import { standingWrites } from './declaration-writes.ts';
import { earlierIdentities } from './earlier-identities.ts';
import { contentEventAt, readEditMoment } from './edit-moment.ts';
import { keptPlans, planAfter, type KeptPlan, type KeptPlans } from './kept-plans.ts';
import type { PlanMoment } from './plan-rows.ts';
import { planWrites } from './plan-writes.ts';
import { takenWrites } from './taken-over.ts';
import { writesInPlace } from './writes-in-place.ts';

export interface PlanEdits {
  readonly division: string;
  readonly planId: string;
  readonly actor: string;
  /** Ids of the rule and policy versions in force for the plan. */
  readonly rules: PlanEditing['rules'];
  /** The last event the person had seen: what their edits were made on. */
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly taken?: TakenProjects;
  /** For the event: what it was, as the undo button says it (`粘贴12格`). */
  readonly title: string;
  readonly trees: readonly IndicatorTree[];
  readonly mayRead: PlanEditing['mayRead'];
  readonly mayNow: MayChangeContent;
}

export type PlanEditsOutcome =
  /**
   * `event` is the one that holds the plan now, whether or not anything had to be written (`changed`). `others`: the draft also holds what was written after
   * `baseEvent`, so it is not what the person had seen with these edits.
   */
  | { readonly kind: 'saved'; readonly event: number; readonly draft: PlanDraft; readonly changed: boolean; readonly others: boolean }
  | { readonly kind: 'conflict'; readonly event: number; readonly draft: PlanDraft; readonly conflicts: readonly EditConflict[] };

interface Decided {
  readonly outcome: PlanEditsOutcome;
  /** Keeps what stands after the event, for the save that follows. */
  readonly keep: (event: number) => void;
}

/** `kept` spares reading what was read before; without it everything is read. */
export async function savePlanEdits(store: Store, input: PlanEdits, kept: KeptPlans = keptPlans(store.database)): Promise<Result<PlanEditsOutcome, Fault>> {
  let held = kept;
  const decideOn = (): Promise<Decision<Decided>> => {
    const asked = decide(store, input, held);
    // Something came between: everything is looked at again, and nothing is shared with others, who may wait for the transaction that this then stands in.
    held = keptPlans(store.database);
    return asked;
  };
  const kind = input.taken === undefined || input.taken.size === 0 ? 'plan.edited' : 'project.taken';
  const done = await runCommand(store, { division: input.division, actor: input.actor, kind, rules: [], decide: decideOn });
  if (!done.ok) return done;
  const { event, value } = done.value;
  if (event === null) return ok(value.outcome);
  value.keep(event);
  return ok({ ...value.outcome, event });
}

async function decide(store: Store, input: PlanEdits, kept: KeptPlans): Promise<Decision<Decided>> {
  const { division, planId, edits, taken: sources = new Map() } = input;
  const moment = await readEditMoment(store.database, input);
  if (moment === null) return { kind: 'refused', fault: planGone };
  const { asOf, content, base, latest } = moment;
  const plan = { division, planId };
  const rows = await kept.standingAt(plan, latest);
  const unreadable = input.mayRead(standingOf(moment.plan, rows).plan);
  if (unreadable !== null) return { kind: 'refused', fault: unreadable };
  if (input.baseEvent > asOf) return { kind: 'refused', fault: baseUnknown };
  const now = content === null ? null : await kept.contentAt(plan, content);
  const others = base !== content?.event;
  const before = others ? await contentBefore(store, kept, { ...plan, asOf: input.baseEvent }) : now;
  if (content === null || now === null || before === null) return { kind: 'refused', fault: planGone };
  const theirs = now.draft;
  const joined = joinEdits({ base: before.draft, mine: edits, theirs }, input.trees);
  const nothing = (outcome: PlanEditsOutcome): Decision<Decided> => ({ kind: 'nothing', value: { outcome, keep: () => undefined } });
  if (joined.conflicts.length > 0) return nothing({ kind: 'conflict', event: asOf, draft: theirs, conflicts: joined.conflicts });
  const standing = await editPictureOf(store.database, moment.plan, { draft: theirs, asOf, rows, hasPartExtensions: moment.hasPartExtensions });
  const permitted = await input.mayNow(standing.picture, touchedParts(theirs, joined.draft));
  if (!permitted.ok) return { kind: 'refused', fault: permitted.fault };
  const written = writesInPlace(store.newId, { division, planId, former: now, draft: joined.draft }) ?? (await wholeWrites(store, { division, planId, former: now.rows, draft: joined.draft }));
  if (written === null) return { kind: 'refused', fault: identityTaken };
  const { writes, changed } = written;
  if (!changed) return nothing({ kind: 'saved', event: asOf, draft: joined.draft, changed, others });
  const taken = await takenWrites(store, { ...plan, asOf, sources, edits, before: theirs, after: joined.draft, records: standing.rows.projects, permission: permitted.value, trees: input.trees });
  if (!taken.ok) return { kind: 'refused', fault: taken.fault };
  const openingNow = new Map([...permitted.value.sections].filter(([project]) => !taken.value.projects.has(project)));
  const standingAfter = joinWrites([...standingWrites(standing, store.newId, openingNow), ...taken.value.writes]);
  return {
    kind: 'write',
    subject: planId,
    detail: { edits: joined.edits.length, title: input.title, changed: toldEdits(theirs, joined.draft, joined.edits), ...(taken.value.told === '' ? {} : { told: taken.value.told }) },
    rules: input.rules(moment.plan),
    under: permitted.value.under,
    writes: [...writes, ...standingAfter],
    value: {
      outcome: { kind: 'saved', event: asOf, draft: joined.draft, changed, others },
      keep: (event) => {
        kept.keepContent(plan, { event, previous: content.event }, planAfter(now, { writes, event }));
        if (standingAfter.every(({ insert = [] }) => insert.length === 0)) kept.keepStanding(plan, { event, previous: latest.event }, standing.rows);
      },
    },
  };
}

/** The whole plan compared. Null where an edit names as new what was made for another place. */
async function wholeWrites(store: Store, { division, planId, former, draft }: { readonly division: string; readonly planId: string; readonly former: PlanRows; readonly draft: PlanDraft }) {
  const identities = identitiesOf(draft);
  const earlier = await earlierIdentities(store.database, { division, planId, former, identities });
  return earlier === null ? null : planWrites(store.newId, { division, planId, former, plan: planOf(draft), version: ofFile(former), identities, earlier });
}

/** What the person had before them, where others have written since. */
async function contentBefore(store: Store, kept: KeptPlans, moment: PlanMoment): Promise<KeptPlan | null> {
  const base = await contentEventAt(store.database, moment);
  return base === null ? null : kept.contentAt(moment, base);
}

/** The file stays the one the plan came from; what was edited since is told by the events. */
function ofFile({ version }: PlanRows): StoredRow & { readonly file: string } {
  const { fileId, file, format, readingRemarks } = version;
  return { fileId, file, format, readingRemarks };
}

export const planGone: Fault = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；没有写入任何内容，请回到概览重新选择。' };

const identityTaken: Fault = { code: 'edit-identity-taken', what: '加进来的行或项目，编号已经用在别处', where: '编辑', remedy: '没有写入任何内容；请刷新页面，再加一次。' };

const baseUnknown: Fault = {
  code: 'edit-base-unknown',
  what: '这些修改所依据的内容，服务器上没有',
  where: '编辑',
  remedy: '数据可能从较早的备份恢复过。没有写入任何内容；请刷新页面，核对后再改。',
};
