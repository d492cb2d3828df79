// Stored plans on both database homes: what is stored comes back equal, the same file changes nothing, a changed one shows cell by cell.
import { describe, expect, test } from 'vitest';
import type { DepartmentPlan, IndicatorRow, Project } from '../src/domain/plan/index.ts';
import { readTarget } from '../src/domain/target/index.ts';
import { fen } from '../src/kernel/money.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import type { Queryable } from '../src/persistence/engine/database.ts';
import { diffVersions } from '../src/persistence/repositories/diff-plans.ts';
import { listPlans, listVersions, loadFile, loadPlan } from '../src/persistence/repositories/load-plan.ts';
import { planContent } from '../src/persistence/repositories/plan-contents.ts';
import { removeDemo } from '../src/persistence/repositories/remove-demo.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { findStoredPlan, planKeys, readListedPlans } from '../src/persistence/repositories/stored-plans.ts';
import { planOfForm } from './support/form-sample.ts';
import { actor, division, migrated, must, sampleBytes, sampleImport, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const founding = sampleImport();

onEveryEngine('绩效文本的存取', migrated, (database) => {
  test('存入的定州文本原样读回：每个值、每段原文、每个位置', () =>
    withStore(database(), async (store) => {
      const saved = must(await savePlanImport(store, founding));
      expect(saved).toMatchObject({ kind: 'created', event: 1, changes: [] });
      const loaded = await loadPlan(database(), { division, planId: saved.planId, asOf: null });
      expect(loaded?.plan).toEqual(founding.plan);
      expect(loaded).toMatchObject({ event: 1, format: 'docx', readingRemarks: founding.readingRemarks });
      const file = await loadFile(database(), { division, fileId: loaded?.fileId ?? '' });
      expect(Buffer.from(file?.content ?? []).equals(Buffer.from(founding.file.bytes))).toBe(true);
      expect(file).toMatchObject({ size: founding.file.bytes.byteLength, originalName: 'dingzhou-2021.docx' });
    }));

  test('文本格式和二进制格式读出的同样原样读回', () =>
    withStore(database(), async (store) => {
      for (const [index, name] of ['dingzhou-2021.txt', 'dingzhou-2021.doc'].entries()) {
        const input = sampleImport(name, { fiscalYear: 2031 + index });
        const { planId } = must(await savePlanImport(store, input));
        expect((await loadPlan(database(), { division, planId, asOf: null }))?.plan).toEqual(input.plan);
      }
    }));

  test('部门整体绩效目标表原样读回，改一格是一处差异；没有这张表的文本，存的与从前一样', () =>
    withStore(database(), async (store) => {
      const { departmentTables } = planOfForm('department-targets');
      const input = { ...founding, plan: { ...founding.plan, departmentTables } };
      const { planId } = must(await savePlanImport(store, input));
      expect((await loadPlan(database(), { division, planId, asOf: null }))?.plan).toEqual(input.plan);
      const moved = departmentTables.map((table) => ({ ...table, title: '改过的表名' }));
      const saved = must(await savePlanImport(store, { ...input, plan: { ...input.plan, departmentTables: moved } }));
      expect(saved.changes).toMatchObject([{ kind: 'changed', project: null, column: 'department.title', columnTitle: '部门整体绩效目标表　表名', after: { text: '改过的表名' } }]);
      expect(planContent(founding.plan)['overall']).not.toHaveProperty('departmentTables');
    }));

  test('列表和单份文本的查询按主键逐个查找，与统计信息无关：计划、版本、事件再多也不会两两相比', () =>
    withStore(database(), async (store) => {
      const { planId } = must(await savePlanImport(store, founding));
      const asked: { readonly text: string; readonly values: readonly unknown[] }[] = [];
      const recording: Queryable = { query: (text, values = []) => (asked.push({ text, values }), database().query(text, values)) };
      expect(await readListedPlans(recording, { edition: '2021', keys: await planKeys(database()) })).toHaveLength(1);
      expect((await findStoredPlan(recording, planId))?.versions).toHaveLength(1);
      for (const { text, values } of asked) {
        const explained = JSON.stringify((await database().query(`explain ${text}`, values)).rows);
        expect(explained).toContain('Nested Loop');
        expect(explained).not.toMatch(/Join Filter|Hash Join|Merge Join/u);
      }
    }));

  test('同一文件再导入一次，什么也不变，并且说明没有变', () =>
    withStore(database(), async (store) => {
      const first = must(await savePlanImport(store, founding));
      const renamed = { ...founding, file: { ...founding.file, name: '副本.docx' }, plan: renamedPlan(founding.plan, '副本.docx') };
      for (const again of [founding, renamed]) {
        expect(must(await savePlanImport(store, again))).toEqual({ kind: 'unchanged', planId: first.planId, event: 1, changes: [] });
      }
      expect(await countRows('event')).toBe(1);
      expect(await countRows('indicator_version')).toBe(founding.plan.projects.reduce((sum, { indicators }) => sum + indicators.length, 0));
    }));

  test('改动一格的文件只给改动的行新版本，差异指出项目、指标、栏目和前后位置', () =>
    withStore(database(), async (store) => {
      const first = must(await savePlanImport(store, founding));
      const versionsBefore = await countRows('indicator_version');
      const changed = changedValue(founding.plan, { project: 9, row: 2, value: '≥77件' });
      const second = must(await savePlanImport(store, { ...founding, plan: changed, file: otherBytes(1) }));
      const project = founding.plan.projects[9];
      const row = project?.indicators[2];
      expect(second).toMatchObject({ kind: 'changed', planId: first.planId, event: 2 });
      expect(second.changes).toEqual([
        {
          kind: 'changed',
          project: { ordinal: project?.ordinal, number: project?.number, title: project?.title },
          indicator: row?.name,
          indicatorOrdinal: row?.ordinal,
          column: 'value',
          columnTitle: '指标值',
          before: row?.columns.value,
          after: { text: '≥77件', place: row?.columns.value?.place },
        },
      ]);
      expect(await countRows('indicator_version')).toBe(versionsBefore + 1);
      expect(await countRows('project_version')).toBe(founding.plan.projects.length);
      expect(await diffVersions(database(), { division, planId: first.planId, before: 1, after: 2 })).toEqual(second.changes);
      expect((await loadPlan(database(), { division, planId: first.planId, asOf: 1 }))?.plan).toEqual(founding.plan);
      expect((await loadPlan(database(), { division, planId: first.planId, asOf: 2 }))?.plan).toEqual(changed);
      expect(await loadPlan(database(), { division, planId: first.planId, asOf: 0 })).toBeNull();
      const versions = await listVersions(database(), { division, planId: first.planId });
      expect(versions.map(({ event, untilEvent, actor: by }) => [event, untilEvent, by])).toEqual([[2, null, actor], [1, 2, actor]]);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('只是前面多了几行：位置变了，内容没变，项目和指标都不出新版本', () =>
    withStore(database(), async (store) => {
      const first = must(await savePlanImport(store, founding));
      const moved = movedPlan(founding.plan, 3);
      expect(must(await savePlanImport(store, { ...founding, plan: moved, file: otherBytes(2) }))).toMatchObject({ kind: 'changed', event: 2, changes: [] });
      expect(await countRows('project_version')).toBe(founding.plan.projects.length);
      expect((await loadPlan(database(), { division, planId: first.planId, asOf: null }))?.plan).toEqual(moved);
      expect((await loadPlan(database(), { division, planId: first.planId, asOf: 1 }))?.plan).toEqual(founding.plan);
    }));

  test('删去一个项目、加进一行指标、改一个金额：各是一处差异，旧项目在旧版本里仍在', () =>
    withStore(database(), async (store) => {
      const { planId } = must(await savePlanImport(store, founding));
      const [gone, second, ...others] = founding.plan.projects;
      const extra = second?.indicators.at(-1);
      if (gone === undefined || second?.budget.total === null || second === undefined || extra === undefined) throw new Error('the sample has two projects');
      const richer: Project = {
        ...second,
        ordinal: 1,
        budget: { ...second.budget, total: { ...second.budget.total, text: '99.00', value: fen(9_900_000_0) } },
        indicators: [...second.indicators, { ...extra, ordinal: extra.ordinal + 1, name: '新增指标' }],
      };
      const changed = { ...founding.plan, projects: [richer, ...others.map((project, index) => ({ ...project, ordinal: index + 2 }))] };
      const { changes } = must(await savePlanImport(store, { ...founding, plan: changed, file: otherBytes(3) }));
      expect(changes.map(({ kind, column, before, after }) => [kind, column, before === null, after === null])).toEqual([
        ['changed', 'budget.total', false, false],
        ['added', 'indicator', true, false],
        ['removed', 'project', false, true],
      ]);
      expect((await loadPlan(database(), { division, planId, asOf: null }))?.plan).toEqual(changed);
      expect((await loadPlan(database(), { division, planId, asOf: 1 }))?.plan).toEqual(founding.plan);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('文中的空字符和残缺的代理字符存得下，读回来一样', () =>
    withStore(database(), async (store) => {
      const strange = changedValue(founding.plan, { project: 0, row: 0, value: '≥1\u0000件\ud800\u{F0000}\u{1F600}' });
      const { planId } = must(await savePlanImport(store, { ...founding, plan: strange, file: otherBytes(4) }));
      expect((await loadPlan(database(), { division, planId, asOf: null }))?.plan).toEqual(strange);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    }));

  test('看不出单位或年度的文本不存，并说明要补什么', () =>
    withStore(database(), async (store) => {
      const noYear = await savePlanImport(store, { ...founding, plan: { ...founding.plan, fiscalYear: null } });
      expect(noYear).toMatchObject({ ok: false, fault: { code: 'plan-year-unknown' } });
      const noUnit = await savePlanImport(store, { ...founding, plan: { ...founding.plan, units: [] } });
      expect(noUnit).toMatchObject({ ok: false, fault: { code: 'plan-unit-unknown' } });
      expect(await countRows('event')).toBe(0);
    }));

  test('两个人同时导入同一文件，只有一份进库', () =>
    withStore(database(), async (store) => {
      const both = await Promise.all([savePlanImport(store, founding), savePlanImport(store, founding)]);
      expect(both.map((one) => must(one).kind).toSorted()).toEqual(['created', 'unchanged']);
      expect(await countRows('plan')).toBe(1);
    }));

  test('移除示范：示范行全部消失，留下事件，链仍完整；真实文本用着的同一文件不动', () =>
    withStore(database(), async (store) => {
      const demo = must(await savePlanImport(store, { ...founding, demo: true }));
      const real = must(await savePlanImport(store, founding));
      expect(demo.planId).not.toBe(real.planId);
      expect((await listPlans(database(), { division, which: 'real' })).map(({ id }) => id)).toEqual([real.planId]);
      expect((await listPlans(database(), { division, which: 'demo' })).map(({ id }) => id)).toEqual([demo.planId]);
      expect(must(await removeDemo(store, { division, actor }))).toEqual({ event: 3, value: 1 });
      expect(await listPlans(database(), { division, which: 'demo' })).toEqual([]);
      expect(await loadPlan(database(), { division, planId: demo.planId, asOf: null })).toBeNull();
      expect(await countRows('stored_file')).toBe(1);
      expect((await loadPlan(database(), { division, planId: real.planId, asOf: null }))?.plan).toEqual(founding.plan);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
      expect(must(await removeDemo(store, { division, actor }))).toEqual({ event: null, value: 0 });
    }));

  async function countRows(table: string): Promise<number> {
    const answer = await database().query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return answer.rows[0]?.count ?? -1;
  }
});

describe('样本', () => {
  test('定州文本有15个项目', () => {
    expect(founding.plan.projects).toHaveLength(15);
  });
});

function otherBytes(mark: number) {
  return { ...founding.file, bytes: new Uint8Array([...sampleBytes('dingzhou-2021.txt').slice(0, 100), mark]) };
}

function changedValue(plan: DepartmentPlan, at: { readonly project: number; readonly row: number; readonly value: string }): DepartmentPlan {
  const changeRow = (row: IndicatorRow): IndicatorRow => ({
    ...row,
    target: readTarget(at.value, 'any'),
    columns: { ...row.columns, ...(row.columns.value === undefined ? {} : { value: { ...row.columns.value, text: at.value } }) },
  });
  return {
    ...plan,
    projects: plan.projects.map((project, index) =>
      index === at.project ? { ...project, indicators: project.indicators.map((row, position) => (position === at.row ? changeRow(row) : row)) } : project,
    ),
  };
}

/** The same document under another name, or some tables further down. */
function renamedPlan(plan: DepartmentPlan, file: string): DepartmentPlan {
  return withPlaces(plan, (place) => ({ ...place, file }), file);
}

function movedPlan(plan: DepartmentPlan, tables: number): DepartmentPlan {
  return withPlaces(plan, (place) => (place.table === null ? place : { ...place, table: place.table + tables }), plan.file);
}

type AnyPlace = DepartmentPlan['projects'][number]['place'];

function withPlaces(plan: DepartmentPlan, change: (place: AnyPlace) => AnyPlace, file: string): DepartmentPlan {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'place' ? change(item as AnyPlace) : walk(item)]));
  };
  return { ...(walk(plan) as DepartmentPlan), file };
}
