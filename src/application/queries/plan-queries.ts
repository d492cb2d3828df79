// Reading stored plans: the list with its figures, a plan as it stands or stood in a version, the cells that differ between two, and the file a version was
// read from.
import type { DocumentFormat } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { planScope } from '../plan-scope.ts';
import { latestVersion, workingCopy, type CellChange, type ListedPlan, type PlanMoment, type PlanStore, type PlanVersion, type StoredContent, type StoredPlan } from '../plan-store.ts';

export interface PlanQueries {
  /** Those that the actor may read, with the figures under the rules of this program. */
  list(actor: Actor): Promise<Result<readonly ListedPlan[], Fault>>;
  /** The version by its number; null: as it stands now, with the edits that no version holds yet. */
  read(actor: Actor, id: string, version: number | null): Promise<Result<ReadPlan, Fault>>;
  /** `to` null: as it stands now. */
  compare(actor: Actor, id: string, numbers: { readonly from: number; readonly to: number | null }): Promise<Result<PlanComparison, Fault>>;
  file(actor: Actor, id: string): Promise<Result<{ readonly name: string; readonly format: DocumentFormat; readonly bytes: Uint8Array }, Fault>>;
  /** Whether a 示范 plan stands here; known to everyone, because every page says so. */
  hasDemo(): Promise<boolean>;
}

export interface ReadPlan {
  readonly plan: StoredPlan;
  /** The version that is read, or the latest, on which the working copy stands. */
  readonly version: PlanVersion;
  /** The edits behind the latest version; null where it holds everything. */
  readonly working: PlanMoment | null;
  /** After which event it is read: that of the version, or the last edit. */
  readonly event: number;
  /** The moment whose 测算 goes with it: that of the version, or the last change of either where it is read as it stands. */
  readonly basis: number;
  /** Read when asked for: whoever holds it already needs it not. A fault where the plan went meanwhile. */
  readonly content: () => Promise<Result<StoredContent, Fault>>;
}

export interface PlanComparison {
  readonly from: PlanVersion;
  /** Null: the plan as it stands, where edits stand behind the latest version. */
  readonly to: PlanVersion | null;
  readonly changes: readonly CellChange[];
}

/** The plans and whom they are shown to. */
export interface PlanQueryPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
}

export function planQueries(ports: PlanQueryPorts): PlanQueries {
  const { plans, edition } = ports;
  /** The plan, where the actor may read it. Ids are not to be guessed, so that one exists is no secret. */
  const readable = async (actor: Actor, id: string): Promise<Result<StoredPlan, Fault>> => {
    const unsettled = mayEnter(actor);
    if (unsettled !== null) return failed(unsettled);
    const plan = await plans.find(id);
    if (plan === null) return failed(noSuchPlan);
    const refused = mayReadPlan(actor, plan, await organisationToday(ports, actor));
    return refused === null ? ok(plan) : failed(refused);
  };
  return {
    async list(actor) {
      const refused = mayEnter(actor);
      return refused === null ? ok(await plans.list(edition, planScope(actor, 'plan.read', await organisationToday(ports, actor)))) : failed(refused);
    },
    async read(actor, id, number) {
      const found = await readable(actor, id);
      if (!found.ok) return found;
      const plan = found.value;
      const latest = latestVersion(plan);
      const working = workingCopy(plan, latest);
      const version = number === null ? latest : plan.versions.find((candidate) => candidate.number === number);
      if (version === undefined) return failed(noSuchVersion(number, plan));
      const event = number === null ? (working ?? latest).event : version.event;
      // As it stands it is judged by what stands beside it; a version by the lines of its own moment, never by those written afterwards.
      const basis = number === null ? Math.max(event, plan.checkBasis.event) : version.event;
      const content = async () => {
        const loaded = await plans.load(plan, { event: basis });
        return loaded === null ? failed(noSuchPlan) : ok(loaded);
      };
      return ok({ plan, version, working, event, basis, content });
    },
    async compare(actor, id, numbers) {
      const found = await readable(actor, id);
      if (!found.ok) return found;
      const plan = found.value;
      const numbered = (number: number) => plan.versions.find((version) => version.number === number);
      const from = numbered(numbers.from);
      if (from === undefined) return failed(noSuchVersion(numbers.from, plan));
      const latest = latestVersion(plan);
      const working = numbers.to === null ? workingCopy(plan, latest) : null;
      const to = numbers.to === null ? latest : numbered(numbers.to);
      if (to === undefined) return failed(noSuchVersion(numbers.to, plan));
      const later = working ?? to;
      return ok({ from, to: working === null ? to : null, changes: from.event === later.event ? [] : await plans.compare(plan, from, later) });
    },
    async file(actor, id) {
      const unsettled = mayEnter(actor);
      if (unsettled !== null) return failed(unsettled);
      const file = await plans.file(id);
      if (file === null) return failed(noSuchFile);
      const tree = await organisationToday(ports, actor);
      // One file may be a version of several plans, of a real one and of the 示范 for instance.
      const refusals = file.plans.map((plan) => mayReadPlan(actor, plan, tree));
      return refusals.includes(null) ? ok(file) : failed(refusals[0] ?? noSuchFile);
    },
    hasDemo: () => plans.hasDemo(),
  };
}

export const noSuchPlan: Fault = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；请回到概览重新选择。' };

const noSuchFile: Fault = { code: 'file-not-found', what: '没有这个文件', where: '原始文件', remedy: '请从“版本与差异”页重新打开。' };

function noSuchVersion(number: number | null, plan: StoredPlan): Fault {
  return {
    code: 'version-not-found',
    what: `没有第${number ?? 0}版`,
    where: plan.unitName,
    remedy: `这份文本有${plan.versions.length}版，请从版本列表里选择。`,
  };
}
