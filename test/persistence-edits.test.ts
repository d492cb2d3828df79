// Edits made in the form, on both database homes: only what changed gets a new version, two people's edits join, and a cell both wrote stays untouched.
import { expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { applyEdit, draftOf, planOf, type PlanDraft, type PlanEdit } from '../src/domain/editing/index.ts';
import type { IndicatorColumn } from '../src/domain/plan/index.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { lastEvent } from '../src/persistence/audit/last-event.ts';
import type { Queryable } from '../src/persistence/engine/database.ts';
import { contentEventAt } from '../src/persistence/repositories/edit-moment.ts';
import { keptPlans, type KeptPlan } from '../src/persistence/repositories/kept-plans.ts';
import { loadPlan } from '../src/persistence/repositories/load-plan.ts';
import { savePlanEdits, type PlanEdits } from '../src/persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { unasked } from './support/may-change.ts';
import { division, migrated, must, sampleImport, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const founding = sampleImport();

onEveryEngine('编辑绩效文本', migrated, (database) => {
  test('改一格：一个事件，只有这一行有新版本，其他一行也不写', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const before = await counts();
      const saved = must(await savePlanEdits(store, input(planId, [cell(draft, 8, 0, '≥25批')])));
      expect(saved).toMatchObject({ kind: 'saved', event: 2 });
      expect(await counts()).toEqual({ ...before, indicator_version: (before['indicator_version'] ?? 0) + 1, event: 2 });
      const now = await loadPlan(database(), { division, planId, asOf: null });
      expect(now?.plan.projects[8]?.indicators[0]).toMatchObject({ columns: { value: { text: '≥25批' } }, target: { target: { amount: '25', unit: '批' } } });
      expect((await loadPlan(database(), { division, planId, asOf: 1 }))?.plan).toEqual(founding.plan);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('写成原来的样子，什么也不写', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const same = draft.projects[8]?.project.indicators[0]?.target.source ?? '';
      expect(must(await savePlanEdits(store, input(planId, [cell(draft, 8, 0, same)])))).toMatchObject({ kind: 'saved', event: 1 });
    }));

  test('增行、移行、删项目、改字段和部门整体部分，读回的就是编辑后的样子', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const [first, second] = draft.projects;
      if (first === undefined || second === undefined) throw new Error('the sample has projects');
      const edits: readonly PlanEdit[] = [
        { kind: 'row-added', project: first.id, row: '01900000-0000-7000-8000-000000000001', at: 1, texts: { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥120家次' } },
        { kind: 'row-moved', project: first.id, row: first.rows[8] ?? '', at: 0 },
        { kind: 'field', project: first.id, field: 'budget.total', text: '22.5' },
        { kind: 'goals', project: first.id, texts: ['1、检查到位'] },
        { kind: 'project-removed', project: second.id },
        { kind: 'paragraphs', part: 'safeguards', texts: ['一项措施'] },
      ];
      const saved = must(await savePlanEdits(store, input(planId, edits)));
      if (saved.kind !== 'saved') throw new Error('no conflict was expected');
      const now = await loadPlan(database(), { division, planId, asOf: null });
      expect(now?.plan).toEqual(planOf(saved.draft));
      expect(now?.plan.projects).toHaveLength(14);
      expect(now?.plan.projects[0]).toMatchObject({ budget: { total: { value: 22_500_000 } }, goals: [{ number: 1, text: '检查到位' }] });
      expect(now?.plan.projects[0]?.indicators.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(now?.identities.projects[0]?.indicators.slice(0, 3)).toEqual([first.rows[8], first.rows[0], '01900000-0000-7000-8000-000000000001']);
      expect((await loadPlan(database(), { division, planId, asOf: 1 }))?.plan).toEqual(founding.plan);
    }));

  test('删去的行和项目保存以后再撤销，原来的行和项目回来；别处的编号不能拿来用', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const [first, second] = draft.projects;
      if (first === undefined || second === undefined) throw new Error('the sample has projects');
      let now = draft;
      const inverses: PlanEdit[] = [];
      for (const edit of [{ kind: 'row-removed', project: first.id, row: first.rows[2] ?? '' }, { kind: 'project-removed', project: second.id }] as const) {
        const outcome = applyEdit(now, edit, indicatorTrees);
        if (!outcome.applied) throw new Error(outcome.message);
        now = outcome.draft;
        inverses.unshift(outcome.inverse);
        must(await savePlanEdits(store, { ...input(planId, [edit]), baseEvent: await lastEvent(database(), division) }));
      }
      for (const edit of inverses) expect(must(await savePlanEdits(store, { ...input(planId, [edit]), baseEvent: await lastEvent(database(), division) }))).toMatchObject({ kind: 'saved', changed: true });
      const back = await loadPlan(database(), { division, planId, asOf: null });
      expect(back?.identities).toEqual({ projects: draft.projects.map(({ id, rows }) => ({ id, indicators: rows })) });
      expect(back?.plan.projects.map(({ indicators }) => indicators.map(({ name, target }) => [name, target.source]))).toEqual(founding.plan.projects.map(({ indicators }) => indicators.map(({ name, target }) => [name, target.source])));
      // A row that was taken away belongs to its project for good.
      must(await savePlanEdits(store, { ...input(planId, [{ kind: 'row-removed', project: first.id, row: first.rows[2] ?? '' }]), baseEvent: await lastEvent(database(), division) }));
      const elsewhere: PlanEdit = { kind: 'row-added', project: second.id, row: first.rows[2] ?? '', at: 0, texts: { name: '别处的行' } };
      expect(await savePlanEdits(store, { ...input(planId, [elsewhere]), baseEvent: await lastEvent(database(), division) })).toMatchObject({ ok: false, fault: { code: 'edit-identity-taken' } });
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('两个人改不同的格，后保存的不盖掉先保存的', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const both = await Promise.all([
        savePlanEdits(store, input(planId, [cell(draft, 8, 0, '≥25批')])),
        savePlanEdits(store, input(planId, [cell(draft, 8, 3, '≤2000元/批')])),
      ]);
      expect(both.map((one) => must(one).kind)).toEqual(['saved', 'saved']);
      const now = await loadPlan(database(), { division, planId, asOf: null });
      expect(now?.plan.projects[8]?.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥25批', 3: '≤2000元/批' });
    }));

  test('两个人改同一格，后一个不写入，并看到三种写法', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      must(await savePlanEdits(store, input(planId, [cell(draft, 8, 0, '≥25批')])));
      const other = must(await savePlanEdits(store, input(planId, [cell(draft, 8, 0, '≥30批'), cell(draft, 8, 3, '≤1元/批')])));
      expect(other).toMatchObject({ kind: 'conflict', event: 2, conflicts: [{ why: 'both-wrote', before: '≥20批', theirs: '≥25批', mine: '≥30批' }] });
      const now = await loadPlan(database(), { division, planId, asOf: null });
      expect(now?.plan.projects[8]?.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥25批', 3: '≤2975元/批' });
    }));

  test('此刻不许改的，一格也不写；没有这份文本的，说明没有', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const fault = { code: 'locked', what: '已经报送', where: '绩效文本', remedy: '退回后再改。' };
      expect(await savePlanEdits(store, { ...input(planId, [cell(draft, 8, 0, '1批')]), mayNow: () => ({ ok: false, fault }) })).toEqual({ ok: false, fault });
      expect((await loadPlan(database(), { division, planId, asOf: null }))?.plan).toEqual(founding.plan);
      expect(await savePlanEdits(store, input('01900000-0000-7000-8000-00000000000f', []))).toMatchObject({ fault: { code: 'plan-not-found' } });
    }));

  test('连续保存时留在内存里的，和重新读出的一模一样：改格、改字段、增行、改部门整体部分', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const kept = keptPlans(database());
      const project = draft.projects[0]?.id ?? '';
      const steps: readonly (readonly PlanEdit[])[] = [
        [cell(draft, 8, 0, '≥25批\u0000次')],
        [{ kind: 'field', project, field: 'budget.total', text: '22.5' }],
        [cell(draft, 8, 0, '≥26批'), cell(draft, 8, 3, '≤1元/批'), cell(draft, 2, 1, '100%'), cell(draft, 2, 2, '改过的名称', 'name')],
        // A column that the row has no cell for.
        [cell(draft, 3, 1, '次', 'unit'), cell(draft, 3, 1, '说明', 'description')],
        [cell(draft, 0, 1, '≥9家'), { kind: 'goals', project, texts: ['1、检查到位', '2、整改到位'] }],
        [cell(draft, 8, 0, '2021年11月30日前')],
        [{ kind: 'row-added', project, row: '01900000-0000-7000-8000-000000000001', at: 1, texts: { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥120家次' } }],
        [cell(draft, 8, 1, '是')],
        [{ kind: 'row-moved', project, row: draft.projects[0]?.rows[4] ?? '', at: 0 }, cell(draft, 0, 5, '≥3次')],
        [{ kind: 'paragraphs', part: 'safeguards', texts: ['一项措施'] }],
        [{ kind: 'project-removed', project: draft.projects[1]?.id ?? '' }],
      ];
      let baseEvent = 1;
      for (const edits of steps) {
        baseEvent = must(await savePlanEdits(store, { ...input(planId, edits), baseEvent }, kept)).event;
        const last = await contentEventAt(database(), { division, planId, asOf: baseEvent });
        if (last === null) throw new Error('the plan has no content');
        const [known, read] = [await kept.known({ division, planId }, last), await keptPlans(database()).contentAt({ division, planId }, last)];
        expect(known?.draft).toEqual(read?.draft);
        expect(byId(known)).toEqual(byId(read));
      }
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('两个人同时保存、用同一份内存：后面的保存看得到两个人写的', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const kept = keptPlans(database());
      await Promise.all([0, 3, 4, 5].map(async (row) => must(await savePlanEdits(store, input(planId, [cell(draft, 8, row, `≥${row + 1}批`)]), kept))));
      const after = must(await savePlanEdits(store, { ...input(planId, [cell(draft, 8, 6, '≥7批')]), baseEvent: 5 }, kept));
      expect(after.draft.projects[8]?.project.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥1批', 3: '≥4批', 4: '≥5批', 5: '≥6批', 6: '≥7批' });
      expect(planOf(after.draft)).toEqual((await loadPlan(database(), { division, planId, asOf: null }))?.plan);
      const met = must(await savePlanEdits(store, { ...input(planId, [cell(draft, 8, 3, '≥40批')]), baseEvent: 1 }, kept));
      expect(met).toMatchObject({ kind: 'conflict', conflicts: [{ theirs: '≥4批', mine: '≥40批' }] });
    }));

  test('留在内存里的有限：一份文本只留最近几个时点，更早的重新读出来，说的还是当时的话', () =>
    withStore(database(), async (store) => {
      const { planId, draft } = await imported(store);
      const asked: string[] = [];
      const kept = keptPlans({ query: (text, values) => (asked.push(text), database().query(text, values)) });
      const saves = [1, 2, 3, 4, 5, 6];
      for (const number of saves) must(await savePlanEdits(store, { ...input(planId, [cell(draft, 8, 0, `≥${number}批`)]), baseEvent: number }, kept));
      const saying = async (event: number) => {
        asked.length = 0;
        const content = await kept.contentAt({ division, planId }, { event, previous: event - 1 });
        return [content?.draft.projects[8]?.project.indicators[0]?.target.source, asked.length];
      };
      for (const event of [7, 6, 5, 4]) expect(await saying(event)).toEqual([`≥${event - 1}批`, 0]);
      expect([await saying(2), await saying(2)]).toEqual([['≥1批', 1], ['≥1批', 0]]);
    }));

  test('开始时很小、写着写着大起来的文本，按现在的大小算，不会占着比算的多得多的内存', () =>
    withStore(database(), async (store) => {
      const { planId } = await imported(store);
      const whole = await keptPlans(database()).contentAt({ division, planId }, { event: 1, previous: null });
      if (whole === null) throw new Error('the sample was not stored');
      const blank: KeptPlan = { ...whole, rows: { ...whole.rows, projects: [], indicators: [] } };
      const rows = 1 + whole.rows.projects.length + whole.rows.indicators.length;
      // Room for one whole plan and a half.
      const kept = keptPlans(database(), 1.5 * 1.3 * 5_000 * rows);
      const [mine, other] = [{ division, planId }, { division, planId: '01900000-0000-7000-8000-00000000000f' }];
      const keep = async (plan: typeof mine, event: number, content: KeptPlan): Promise<void> => {
        kept.keepContent(plan, { event, previous: event - 1 }, content);
        // What is kept is weighed once what is asked for already is done.
        await new Promise((done) => setImmediate(done));
      };
      const still = async (plan: typeof mine, event: number): Promise<boolean> => (await kept.known(plan, { event, previous: event - 1 })) !== null;
      await keep(mine, 1, blank);
      await keep(other, 1, blank);
      expect([await still(mine, 1), await still(other, 1)]).toEqual([true, true]);
      await keep(mine, 2, whole);
      expect([await still(mine, 1), await still(mine, 2)]).toEqual([true, true]);
      await keep(other, 2, whole);
      expect([await still(mine, 2), await still(other, 2)]).toEqual([false, true]);
    }));

  test('打开过的文本，第一次保存不再读；只看不写的人再多，也挤不掉正在写的', () =>
    withStore(database(), async (store) => {
      const asked: string[] = [];
      const query: Queryable['query'] = (text, values) => (asked.push(text), database().query(text, values));
      const kept = keptPlans({ query });
      const { planId, draft } = await imported(store);
      const moment = { event: 1, previous: null };
      const readings = () => asked.filter((text) => text.includes('from plan_version')).length;
      const [one, other] = await Promise.all([kept.opened({ division, planId }, moment), kept.opened({ division, planId }, moment)]);
      expect([one === other, one?.draft, readings()]).toEqual([true, draft, 1]);
      const saved = must(await savePlanEdits({ ...store, database: { ...database(), query } }, input(planId, [cell(draft, 8, 0, '≥25批')]), kept));
      expect([saved.event, readings()]).toEqual([2, 1]);
      const last = { event: 2, previous: 1 };
      // Looks at what is not there weigh little, and at so many moments that all of what was only opened goes.
      for (let event = 3; event < 120; event += 1) await kept.opened({ division, planId }, { event, previous: event - 1 });
      const [before, still] = [readings(), await kept.opened({ division, planId }, last)];
      expect([still?.draft.projects[8]?.project.indicators[0]?.target.source, readings() - before]).toEqual(['≥25批', 0]);
      expect(await kept.opened({ division, planId: '01900000-0000-7000-8000-00000000000f' }, last)).toBeNull();
    }));

  async function imported(store: TestStore): Promise<{ readonly planId: string; readonly draft: PlanDraft }> {
    const { planId } = must(await savePlanImport(store, founding));
    const stored = await loadPlan(database(), { division, planId, asOf: null });
    const draft = stored === null ? null : draftOf(stored.plan, stored.identities);
    if (draft === null) throw new Error('the sample was not stored');
    return { planId, draft };
  }

  async function counts(): Promise<Record<string, number>> {
    const tables = ['plan_version', 'project_version', 'indicator_version', 'event'];
    const answer = await database().query<Record<string, number>>(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);
    return answer.rows[0] ?? {};
  }
});

/** The rows by their versions: the order in which the database gives them says nothing. */
function byId(plan: KeptPlan | null): unknown {
  if (plan === null) return null;
  const { version, projects, indicators } = plan.rows;
  return [version, ...[...projects, ...indicators].toSorted((a, b) => (a.versionId < b.versionId ? -1 : 1))];
}

function cell(draft: PlanDraft, project: number, row: number, text: string, column: IndicatorColumn = 'value'): PlanEdit {
  const edited = draft.projects[project];
  return { kind: 'cell', project: edited?.id ?? '', row: edited?.rows[row] ?? '', column, text };
}

function input(planId: string, edits: readonly PlanEdit[]): PlanEdits {
  return { division, planId, actor: 'system:test', baseEvent: 1, edits, title: '编辑', trees: indicatorTrees, ...unasked };
}
