// What a server keeps in memory of plans is what would be read anew, whatever is written in between and by whom: this server, another one, or both at once.
// Ground: docs/adr/0026-saving-from-memory.md.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { latestVersion, type PlanStore } from '../src/application/plan-store.ts';
import type { CostingLine } from '../src/domain/costing/index.ts';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { ok } from '../src/kernel/result.ts';
import { databaseDeclarationStore } from '../src/main/adapters/database-declaration-store.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { unasked } from './support/may-change.ts';
import { actor, division, migrated, must, sampleImport, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

type Step = { readonly kind: 'cell' | 'goals' | 'row' | 'import' | 'costing' | 'look'; readonly by: number; readonly project: number; readonly row: number; readonly stale: boolean; readonly together: boolean };
const step = fc.record<Step>({
  kind: fc.constantFrom('cell', 'cell', 'cell', 'goals', 'row', 'import', 'costing', 'look'),
  by: fc.nat(1),
  project: fc.nat(2),
  row: fc.nat(4),
  stale: fc.boolean(),
  together: fc.boolean(),
});

onEveryEngine('文本也不比库里旧', migrated, (database) => {
  test('谁在什么时候怎样写，留在内存里的版本、内容、测算都和重新读出的一样；保存的结果也一样', () =>
    withStore(database(), async (store) => {
      const founding = sampleImport();
      const { planId } = must(await savePlanImport(store, founding));
      const declarations = databaseDeclarationStore(store);
      const servers = [databasePlanStore(store, division), databasePlanStore(store, division)] as const;
      let serial = 0;
      let seen: readonly number[] = [1];
      const found = async (plans: PlanStore) => {
        const plan = await plans.find(planId);
        if (plan === null) throw new Error('the plan stands');
        return plan;
      };
      const now = async (plans: PlanStore) => {
        const plan = await found(plans);
        return { plan, content: await plans.load(plan, plan.lastChange) };
      };
      const everything = async (plans: PlanStore, events: readonly number[]) => {
        const plan = await found(plans);
        const contents = [];
        for (const event of [plan.lastChange.event, plan.checkBasis.event, latestVersion(plan).event, ...events]) {
          const content = await plans.load(plan, { event });
          contents.push(content === null ? null : { ...content, costing: [...content.costing] });
        }
        return { plan, contents };
      };
      const act = async ({ kind, by, project, row, stale }: Step): Promise<void> => {
        const plans = servers[by] ?? servers[0];
        serial += 1;
        const { plan, content } = await now(plans);
        const identity = content?.identities.projects[project];
        if (content === null || identity === undefined) throw new Error('the plan has three projects');
        const edit = async (edits: readonly PlanEdit[]): Promise<void> => {
          const baseEvent = stale ? (seen[serial % seen.length] ?? 1) : plan.lastChange.event;
          const saved = must(await plans.edit(planId, { actor, title: '编辑', ...unasked, baseEvent, edits }));
          seen = [...seen, saved.event];
        };
        switch (kind) {
          case 'cell':
            return edit([{ kind: 'cell', project: identity.id, row: identity.indicators[row] ?? '', column: 'value', text: `≥${serial}批` }]);
          case 'goals':
            return edit([{ kind: 'goals', project: identity.id, texts: [`第${serial}次`] }]);
          case 'row':
            return edit([{ kind: 'row-added', project: identity.id, row: store.newId(), at: row, texts: { name: `第${serial}行`, value: '≥1次' } }]);
          case 'import':
            return void must(await savePlanImport(store, { ...founding, file: { ...founding.file, bytes: Uint8Array.of(...new TextEncoder().encode(`file ${serial}`)) } }));
          case 'costing': {
            const lines: readonly CostingLine[] = serial % 4 === 0 ? [] : [{ id: store.newId(), item: `第${serial}项`, factors: [{ amount: '2', unit: '批' }], price: '3', standard: '', indicators: [row + 1] }];
            return void must(await declarations.change<null>({ planId, actor, kind: 'costing.changed', key: null }, async () => ok({ value: null, ids: [], change: { detail: {}, rules: [], under: [], costing: new Map([[identity.id, lines]]) } })));
          }
          case 'look':
            await everything(plans, seen.slice(-2));
        }
      };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
          for (const one of steps) {
            if (one.together) await Promise.all([act(one), act({ ...one, by: 1 - one.by, row: one.row + 1 }), ...servers.map((plans) => everything(plans, []))]);
            else await act(one);
            const events = [1, ...seen.slice(-2)];
            const anew = await everything(databasePlanStore(store, division), events);
            for (const plans of servers) expect(await everything(plans, events)).toEqual(anew);
          }
        }),
        { numRuns: 3, endOnFailure: true },
      );
    }));
});
