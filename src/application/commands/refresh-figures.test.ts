import { describe, expect, test } from 'vitest';
import { inMemoryPlanStore } from '../../../test/support/in-memory-stores.ts';
import { everythingMayChange } from '../../../test/support/may-change.ts';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { planFigures, type PlanFigures } from '../plan-figures.ts';
import { everyPlan } from '../plan-scope.ts';
import type { PlanStore } from '../plan-store.ts';
import { refreshFigures } from './refresh-figures.command.ts';

const today = 'rules of today';
const formerly = 'rules of last year';
const plan = makePlan([{ rows: [{ value: '≥20批' }] }]);

describe('figures of plans', () => {
  test('are computed where none stand under the rules of today, with a breath before each', async () => {
    const plans = await storeOf([formerly, today, formerly]);
    let breaths = 0;
    const computed = await refreshFigures({ plans, edition: today, breathe: async () => (breaths += 1) > 0, isQuiet }, null);
    expect([computed, breaths]).toMatchObject([{ computed: 2, waiting: [] }, 2]);
    expect(figuresOf(await plans.list(today, everyPlan))).toEqual([planFigures(plan), standing, planFigures(plan)]);
  });

  test('of a plan that somebody is writing in wait, and are counted', async () => {
    const plans = await storeOf([formerly, formerly]);
    const [busy] = await plans.list(today, everyPlan);
    expect(await refreshFigures({ plans, edition: today, breathe: async () => true, isQuiet: ({ id }) => id !== busy?.id }, null)).toMatchObject({ computed: 1, waiting: [busy?.id] });
    expect(figuresOf(await plans.list(today, everyPlan))).toEqual([null, planFigures(plan)]);
  });

  test('are looked for only in plans that something happened to since, and in those that waited', async () => {
    const plans = await storeOf([formerly, today]);
    const [waits, counted] = await plans.list(today, everyPlan);
    if (waits === undefined || counted === undefined) throw new Error('two plans stand');
    const ports = { plans, edition: today, breathe: async () => true };
    const first = await refreshFigures({ ...ports, isQuiet: () => false }, null);
    expect(first.waiting).toEqual([waits.id]);
    // Nothing happened to it: that its figures went is seen by a first look alone.
    await plans.keepFigures({ planId: counted.id, event: counted.lastChange.event }, formerly, standing);
    const second = await refreshFigures({ ...ports, isQuiet }, first);
    expect([second.computed, second.waiting, figuresOf(await plans.list(today, everyPlan))]).toEqual([1, [], [planFigures(plan), null]]);
    expect(await refreshFigures({ ...ports, isQuiet }, null)).toMatchObject({ computed: 1 });
  });

  test('stay uncomputed where the work is told to end', async () => {
    const plans = await storeOf([formerly, formerly]);
    const answers = [true, false];
    expect(await refreshFigures({ plans, edition: today, breathe: async () => answers.shift() === true, isQuiet }, null)).toMatchObject({ computed: 1, waiting: [] });
    expect(figuresOf(await plans.list(today, everyPlan))).toEqual([planFigures(plan), null]);
  });

  test('do not stop at a plan that went meanwhile, or at one that cannot be checked', async () => {
    const plans = await storeOf([formerly, formerly, formerly]);
    const [gone, broken] = await plans.list(today, everyPlan);
    const holding: PlanStore = {
      ...plans,
      load: async (of, moment) => {
        if (of.id === gone?.id) return null;
        return of.id === broken?.id ? { plan: makePlan([]), remarks: [], identities: { projects: [] }, costing: new Map() } : plans.load(of, moment);
      },
    };
    expect(await refreshFigures({ plans: holding, edition: today, breathe: async () => true, isQuiet }, null)).toMatchObject({ computed: 1, waiting: [] });
    expect(figuresOf(await plans.list(today, everyPlan))).toEqual([null, null, planFigures(plan)]);
  });
});

const isQuiet = (): boolean => true;

/** Other than what the plan gives, so that a computation shows. */
const standing: PlanFigures = {
  profile: 'national',
  projects: 7,
  targets: 7,
  statedTargets: 7,
  usableTargets: 7,
  usableUnblockedTargets: 7,
  totalBudget: null,
  bySeverity: { blocks: 7, explain: 7, advice: 7 },
  moneyExplained: null,
  reviewPoints: 7_000,
};

/** A store with one plan per edition under which figures stand. */
async function storeOf(editions: readonly string[]): Promise<PlanStore> {
  const plans = inMemoryPlanStore(() => 0, () => null);
  for (const [index, edition] of editions.entries()) {
    const bytes = Uint8Array.of(index);
    await plans.save({
      actor: 'system:test', plan, remarks: [], bytes, fileName: '文本.docx', format: 'docx', demo: false, division: '130682', unitCode: String(index), unit: null, rules: [], figures: standing, edition, mayNow: everythingMayChange,
    });
  }
  return plans;
}

function figuresOf(listed: readonly { readonly figures: PlanFigures | null }[]): readonly (PlanFigures | null)[] {
  return listed.map(({ figures }) => figures);
}
