// What people call a version, and what stands behind it: edits change the plan as it stands and make no version; figures and differences follow the edits,
// versions stay as they were. On both database homes.
import { expect, test } from 'vitest';
import { planFigures } from '../src/application/plan-figures.ts';
import { everyPlan } from '../src/application/plan-scope.ts';
import { latestVersion, workingCopy, type PlanStore, type StoredPlan } from '../src/application/plan-store.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { savePlanEdits } from '../src/persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { changedSample } from './support/changed-sample.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { unasked } from './support/may-change.ts';
import { division, migrated, must, sampleImport, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const edition = 'rules of the test';

onEveryEngine('当前内容与版本', migrated, (database) => {
  test('改一格之后仍是一个版本，当前内容在它之后；差异、历史版本和数字各归各', () =>
    withStore(database(), async (store) => {
      const plans = databasePlanStore(store, division);
      const planId = await imported(store);
      await keepFigures(plans, planId);
      const before = await planOf(plans, planId);
      expect([workingCopy(before, latestVersion(before)), (await listed(plans)).figures?.targets]).toEqual([null, 135]);

      await edit(store, plans, planId, '≥25批');
      const plan = await planOf(plans, planId);
      const working = workingCopy(plan, latestVersion(plan));
      expect(plan.versions.map(({ number, event, origin }) => [number, event, origin])).toEqual([[1, 1, 'import']]);
      expect(working).toMatchObject({ event: 2, actor: 'system:test' });
      expect(await listed(plans)).toMatchObject({ versions: 1, latest: { number: 1, event: 1 }, lastChange: { event: 2 }, figures: null });
      expect(await plans.compare(plan, latestVersion(plan), plan.lastChange)).toMatchObject([{ project: 9, indicator: 1, column: 'value', before: '≥20批', after: '≥25批' }]);
      expect(JSON.stringify((await plans.load(plan, latestVersion(plan)))?.plan)).toContain('≥20批');

      const old = planFigures(must(readPlanFile(changedSample('≥20批', '≥20批'), '文本.docx')).plan);
      if (old === null) throw new Error('the sample can be checked');
      await plans.keepFigures({ planId, event: 1 }, edition, old);
      expect((await listed(plans)).figures).toBeNull();
      await keepFigures(plans, planId);
      expect((await listed(plans)).figures?.targets).toBe(135);
    }));

  test('改动行的次序也不成为版本；再导入成为下一个版本，没有别的修改留在它后面', () =>
    withStore(database(), async (store) => {
      const plans = databasePlanStore(store, division);
      const planId = await imported(store);
      const { identities } = await contentOf(plans, planId);
      const project = identities.projects[8];
      const moved: PlanEdit = { kind: 'row-moved', project: project?.id ?? '', row: project?.indicators[3] ?? '', at: 0 };
      must(await savePlanEdits(store, edits(planId, [moved])));
      expect((await planOf(plans, planId)).versions).toHaveLength(1);

      const bytes = changedSample('≤2975元/批', '≤2800元/批');
      const { plan: changed } = must(readPlanFile(bytes, '文本.docx'));
      must(await savePlanImport(store, sampleImport(undefined, { plan: changed, file: { bytes, name: '文本.docx', mediaType: 'application/octet-stream' } })));
      const plan = await planOf(plans, planId);
      expect([plan.versions.map(({ number, file }) => [number, file.name]), workingCopy(plan, latestVersion(plan))]).toEqual([[[1, 'dingzhou-2021.docx'], [2, '文本.docx']], null]);
    }));

  async function imported(store: TestStore): Promise<string> {
    return must(await savePlanImport(store, sampleImport())).planId;
  }
});

async function edit(store: TestStore, plans: PlanStore, planId: string, text: string): Promise<void> {
  const { identities } = await contentOf(plans, planId);
  const project = identities.projects[8];
  must(await savePlanEdits(store, edits(planId, [{ kind: 'cell', project: project?.id ?? '', row: project?.indicators[0] ?? '', column: 'value', text }])));
}

function edits(planId: string, list: readonly PlanEdit[]) {
  return { division, planId, actor: 'system:test', baseEvent: 1, edits: list, title: '编辑', trees: indicatorTrees, ...unasked };
}

async function keepFigures(plans: PlanStore, planId: string): Promise<void> {
  const { plan } = await contentOf(plans, planId);
  const figures = planFigures(plan);
  if (figures === null) throw new Error('the plan cannot be checked');
  await plans.keepFigures({ planId, event: (await planOf(plans, planId)).lastChange.event }, edition, figures);
}

async function contentOf(plans: PlanStore, planId: string) {
  const plan = await planOf(plans, planId);
  const content = await plans.load(plan, plan.lastChange);
  if (content === null) throw new Error('no content');
  return content;
}

async function planOf(plans: PlanStore, id: string): Promise<StoredPlan> {
  const plan = await plans.find(id);
  if (plan === null) throw new Error('no plan');
  return plan;
}

async function listed(plans: PlanStore) {
  const [first] = await plans.list(edition, everyPlan);
  if (first === undefined) throw new Error('nothing is listed');
  return first;
}
