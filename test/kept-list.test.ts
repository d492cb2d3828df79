// The list of plans and the steps of their declarations as a server keeps them in memory are what would be read anew, whatever is written in between and by whom: this
// server, another one, or both at once. Ground: docs/adr/0034-lists-from-memory.md.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFigures } from '../src/application/plan-figures.ts';
import { everyPlan } from '../src/application/plan-scope.ts';
import type { DeclarationChange, DeclarationEventKind } from '../src/application/declaration/declaration-store.ts';
import type { PlanStore } from '../src/application/plan-store.ts';
import { ok } from '../src/kernel/result.ts';
import { databaseDeclarationStore } from '../src/main/adapters/database-declaration-store.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { planWatch } from '../src/persistence/audit/plan-watch.ts';
import { createFirstAccount, renameAccount } from '../src/persistence/repositories/accounts.ts';
import { erasePersonalValues } from '../src/persistence/repositories/personal-values.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { unasked } from './support/may-change.ts';
import { division, migrated, must, sampleImport, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const kinds = ['new', 'new', 'demo', 'edit', 'edit', 'step', 'costing', 'figures', 'rename', 'erase', 'demo-removed', 'nothing'] as const;
const step = fc.record({ kind: fc.constantFrom(...kinds), by: fc.nat(1), plan: fc.nat(5), together: fc.boolean() });
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const edition = 'rules of the test';
const unknownPlan = '01890000-0000-7000-8000-000000000000';

onEveryEngine('列表不比库里旧', migrated, (database) => {
  test('谁在什么时候怎样写，列表、报送经过和申报的样子都和重新读出的一样；没有变的文本还是同一个对象', () =>
    withStore(database(), async (store) => {
      const founding = sampleImport();
      const figures = planFigures(founding.plan);
      if (figures === null) throw new Error('the founding document can be checked');
      const writer = must(await createFirstAccount(store, { division, actor: 'system:test', login: 'writer', displayName: '甲', passwordHash: '-', mustChangePassword: false })).value;
      const server = () => {
        const watch = planWatch(database());
        return { plans: databasePlanStore(store, division, watch), declarations: databaseDeclarationStore(store, watch) };
      };
      const servers = [server(), server()] as const;
      let serial = 0;
      const ids = async (plans: PlanStore) => (await plans.list(edition, everyPlan)).map(({ id }) => id);
      const change = async (planId: string, kind: DeclarationEventKind, what: Partial<DeclarationChange>): Promise<void> => {
        const { declarations } = servers[0];
        must(await declarations.change<null>({ planId, actor: writer, kind, key: null }, async () => ok({ value: null, ids: [], change: { detail: {}, rules: [], under: [], ...what } })));
      };
      const act = async ({ kind, by, plan: chosen }: Step): Promise<void> => {
        const { plans } = servers[by] ?? servers[0];
        serial += 1;
        const all = await ids(plans);
        const id = all[chosen % Math.max(1, all.length)];
        if (kind === 'new' || kind === 'demo') {
          const code = String(414_100 + serial);
          return void must(await savePlanImport(store, { ...founding, actor: writer, demo: kind === 'demo', unitCode: code, plan: { ...founding.plan, units: founding.plan.units.map((unit) => ({ ...unit, code })) } }));
        }
        if (kind === 'rename') return void must(await renameAccount(store, { division, actor: writer, accountId: writer, displayName: `第${serial}名` }));
        if (kind === 'erase') return void must(await erasePersonalValues(store, { division, actor: 'system:test', ownerId: writer }));
        if (kind === 'demo-removed') return void must(await plans.removeDemo('system:test'));
        const plan = id === undefined ? null : await plans.find(id);
        if (id === undefined || plan === null || kind === 'nothing') return;
        const content = await plans.load(plan, plan.lastChange);
        const project = content?.identities.projects[0]?.id;
        if (project === undefined) return;
        switch (kind) {
          case 'edit':
            return void must(await plans.edit(id, { actor: writer, title: '编辑', ...unasked, baseEvent: plan.lastChange.event, edits: [{ kind: 'goals', project, texts: [`第${serial}次`] }] }));
          case 'step':
            return change(id, 'declaration.submitted', { step: { state: 'with-department', round: 'first-up', declaredBy: [writer], action: 'submit', reason: `第${serial}次` } });
          case 'costing':
            return change(id, 'costing.changed', { costing: new Map([[project, [{ id: store.newId(), item: `第${serial}项`, factors: [{ amount: '2', unit: '批' }], price: '3', standard: '', indicators: [1] }]]]) });
          case 'figures':
            // The same content is counted the same, whoever counts it and however often.
            return plans.keepFigures({ planId: id, event: plan.checkBasis.event }, edition, { ...figures, targets: plan.checkBasis.event });
          default:
            return kind satisfies never;
        }
      };
      const everything = async ({ plans, declarations }: ReturnType<typeof server>) => {
        const list = await plans.list(edition, everyPlan);
        const { event: _, ...picture } = (await declarations.picture(list[0]?.id ?? unknownPlan)) ?? { event: 0 };
        return { list, picture: JSON.stringify(picture, (_key, value: unknown) => (value instanceof Map ? [...value] : value)), courses: [...(await declarations.courses(list.map(({ id }) => id)))].toSorted(([one], [other]) => (one < other ? -1 : 1)) };
      };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
          for (const one of steps) {
            if (one.together) await Promise.all([act(one), act({ ...one, kind: 'edit', by: 1 - one.by, plan: one.plan + 1 }), ...servers.map(everything)]);
            else await act(one);
            const anew = await everything(server());
            for (const kept of servers) expect(await everything(kept)).toEqual(anew);
          }
          for (const kept of servers) {
            const before = (await everything(kept)).list;
            expect((await everything(kept)).list.every((plan, index) => plan === before[index])).toBe(true);
          }
        }),
        { numRuns: 3, endOnFailure: true },
      );
    }));

  test('什么也没有发生时只问一条小语句；变了一份只重读那一份', () =>
    withStore(database(), async (store) => {
      const founding = sampleImport();
      for (const code of ['414101', '414102', '414103']) must(await savePlanImport(store, { ...founding, unitCode: code, plan: { ...founding.plan, units: founding.plan.units.map((unit) => ({ ...unit, code })) } }));
      const asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];
      const recorded: typeof store = { ...store, database: { ...store.database, query: (text, values = []) => (asked.push({ text, values }), store.database.query(text, values)) } };
      const plans = databasePlanStore(recorded, division);
      const during = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
        asked.length = 0;
        await work();
        return asked.map(({ text, values }) => (text.includes('from event_head') ? 'happened' : text.includes('plan_version') ? `plans ${(values[4] as readonly unknown[]).length}` : text.includes('from plan_figures') ? 'figures' : text));
      };
      const look = () => plans.list(edition, everyPlan);
      await look();
      const figures = planFigures(founding.plan);
      if (figures === null) throw new Error('the founding document can be checked');
      for (const { id, checkBasis } of await look()) await plans.keepFigures({ planId: id, event: checkBasis.event }, edition, figures);
      expect(await during(look)).toEqual(['happened', 'figures']);
      expect(await during(look)).toEqual(['happened']);
      const [first] = await look();
      const plan = await plans.find(first?.id ?? '');
      if (plan === null) throw new Error('the plan stands');
      const content = await plans.load(plan, plan.lastChange);
      must(await plans.edit(plan.id, { actor: 'system:test', title: '编辑', ...unasked, baseEvent: plan.lastChange.event, edits: [{ kind: 'goals', project: content?.identities.projects[0]?.id ?? '', texts: ['改'] }] }));
      expect(await during(look)).toEqual(['happened', 'plans 1', 'figures']);
    }));
});
