// Reading stored plans: the list with its figures, one version, the cells that differ between two, and the file a version was read from.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import type { DocumentFormat } from '../../documents/index.ts';
import { checkPlan } from '../../domain/check/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayReadPlans } from '../may.ts';
import type { CellChange, PlanContent, PlanStore, PlanVersion, StoredPlan } from '../plan-store.ts';
import { recentValues } from './recent-values.ts';

/** What the list of plans shows of the latest version. */
export interface PlanFigures {
  readonly projects: number;
  readonly targets: number;
  readonly usableTargets: number;
  /** 分; null where a project's budget is blank. */
  readonly totalBudget: number | null;
  readonly blocking: number;
}

export interface PlanQueries {
  list(actor: Actor): Promise<Result<readonly { readonly plan: StoredPlan; readonly latest: PlanVersion; readonly figures: PlanFigures }[], Fault>>;
  /** The version by its number; the latest where null. */
  read(actor: Actor, id: string, version: number | null): Promise<Result<{ readonly plan: StoredPlan; readonly version: PlanVersion; readonly content: PlanContent }, Fault>>;
  compare(actor: Actor, id: string, numbers: { readonly from: number; readonly to: number }): Promise<Result<PlanComparison, Fault>>;
  file(actor: Actor, id: string): Promise<Result<{ readonly name: string; readonly format: DocumentFormat; readonly bytes: Uint8Array }, Fault>>;
  /** Computes the figures of every plan one after the other while `goOn` allows it, so that the first list need not wait for all of them. */
  warm(goOn: () => boolean): Promise<void>;
  /** Whether a 示范 plan stands here; known to everyone, because every page says so. */
  hasDemo(): Promise<boolean>;
}

export interface PlanComparison {
  readonly from: PlanVersion;
  readonly to: PlanVersion;
  readonly changes: readonly CellChange[];
}

/** Contents of stored versions never change, so they and what was computed from them are kept: so many contents, so many figures. */
const keptContents = 64;
const keptFigures = 5_000;

export function planQueries(store: PlanStore): PlanQueries {
  const contents = recentValues<PlanContent | null>(keptContents);
  const figures = recentValues<PlanFigures>(keptFigures);

  const contentOf = (plan: StoredPlan, version: PlanVersion) => contents.get(keyOf(plan, version), () => store.load(plan, version));
  const figuresOf = (plan: StoredPlan, version: PlanVersion) =>
    figures.get(keyOf(plan, version), async () => {
      const content = await store.load(plan, version);
      return content === null ? noFigures : planFigures(content.plan);
    });

  return {
    async list(actor) {
      const refused = mayReadPlans(actor);
      if (refused !== null) return failed(refused);
      const listed = [];
      for (const plan of await store.list()) {
        const latest = latestOf(plan);
        listed.push({ plan, latest, figures: await figuresOf(plan, latest) });
      }
      return ok(listed);
    },
    async read(actor, id, number) {
      const refused = mayReadPlans(actor);
      if (refused !== null) return failed(refused);
      const plan = await store.find(id);
      if (plan === null) return failed(noSuchPlan);
      const version = number === null ? latestOf(plan) : plan.versions.find((candidate) => candidate.number === number);
      if (version === undefined) return failed(noSuchVersion(number, plan));
      const content = await contentOf(plan, version);
      return content === null ? failed(noSuchPlan) : ok({ plan, version, content });
    },
    async compare(actor, id, numbers) {
      const refused = mayReadPlans(actor);
      if (refused !== null) return failed(refused);
      const plan = await store.find(id);
      if (plan === null) return failed(noSuchPlan);
      const from = plan.versions.find(({ number }) => number === numbers.from);
      if (from === undefined) return failed(noSuchVersion(numbers.from, plan));
      const to = plan.versions.find(({ number }) => number === numbers.to);
      if (to === undefined) return failed(noSuchVersion(numbers.to, plan));
      return ok({ from, to, changes: from.event === to.event ? [] : await store.compare(plan, from, to) });
    },
    async file(actor, id) {
      const refused = mayReadPlans(actor);
      if (refused !== null) return failed(refused);
      const file = await store.file(id);
      return file === null ? failed(noSuchFile) : ok(file);
    },
    async warm(goOn) {
      for (const plan of await store.list()) {
        if (!goOn()) return;
        await figuresOf(plan, latestOf(plan));
      }
    },
    hasDemo: () => store.hasDemo(),
  };
}

/** The figures of a plan as it stands, by the profile its division and year select. */
export function planFigures(plan: DepartmentPlan): PlanFigures {
  const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!checked.ok) return noFigures;
  const { projects, targets, usableTargets, totalBudget, bySeverity } = checked.value.summary;
  return { projects, targets, usableTargets, totalBudget, blocking: bySeverity.blocks };
}

const noFigures: PlanFigures = { projects: 0, targets: 0, usableTargets: 0, totalBudget: null, blocking: 0 };

function latestOf(plan: StoredPlan): PlanVersion {
  return plan.versions.at(-1) ?? plan.versions[0];
}

function keyOf(plan: StoredPlan, version: PlanVersion): string {
  return `${plan.id} ${version.event}`;
}

const noSuchPlan: Fault = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；请回到概览重新选择。' };

const noSuchFile: Fault = { code: 'file-not-found', what: '没有这个文件', where: '原始文件', remedy: '请从“版本与差异”页重新打开。' };

function noSuchVersion(number: number | null, plan: StoredPlan): Fault {
  return {
    code: 'version-not-found',
    what: `没有第${number ?? 0}版`,
    where: plan.unitName,
    remedy: `这份文本有${plan.versions.length}版，请从版本列表里选择。`,
  };
}
