import { describe, expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import { exampleTrees } from '../../../test/support/proposal-setting.ts';
import type { DepartmentPlan, IndicatorColumn } from '../plan/index.ts';
import { applyProposals, blankKey, undoProposals, type CellEdit, type Proposal, type RewriteProposal } from './index.ts';

const rows: readonly RowInput[] = [
  { level1: '产出指标', level2: '数量指标', name: '完成率', value: '是、否', description: '完成情况' },
  { level1: '产出指标', level2: '质量指标', name: '合格率', value: '≥90%' },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '满意度', value: '满意' },
];
const plan = makePlan([{ rows }, { rows: [{ level2: '数量指标', name: '件数', value: '个' }] }]);
const common = { project: 1, why: '', findings: [] };
const options = { trees: exampleTrees };

describe('a rewriting', () => {
  const proposal = rewriting(1, [['value', '是、否', '≥（　）%'], ['description', '完成情况', '完成情况；样本（　）份，共（　）份']]);

  test('writes its cells and reads the target anew, its blanks open', () => {
    const { plan: after, skipped } = applyProposals(plan, [proposal], options);
    expect(textsOf(after)).toEqual([['≥（　）%', '完成情况；样本（　）份，共（　）份'], ['≥90%', '合格率'], ['满意', '满意度'], ['个', '件数']]);
    expect(after.projects[0]?.indicators[0]).toMatchObject({ description: '完成情况；样本（　）份，共（　）份', target: { source: '≥（　）%' } });
    expect(skipped).toEqual([]);
    expect(after.projects[1]).toBe(plan.projects[1]);
  });

  test('takes what was filled in, blank by blank', () => {
    const fills = new Map([[blankKey(proposal, 'value', 0), '95'], [blankKey(proposal, 'description', 1), '300']]);
    const { plan: after } = applyProposals(plan, [proposal], { ...options, fills });
    expect(textsOf(after)[0]).toEqual(['≥95%', '完成情况；样本（　）份，共300份']);
    expect(after.projects[0]?.indicators[0]?.target.target).toMatchObject({ kind: 'bound', amount: '95' });
  });

  test('is taken back cell by cell', () => {
    const applied = applyProposals(plan, [proposal], options);
    expect(undoProposals(applied.plan, applied.undo, exampleTrees)).toEqual({ plan, refused: [] });
  });

  test('is skipped where a cell says something else by now, the row or the project is not there', () => {
    const stale = rewriting(1, [['value', '是', '≥（　）%']]);
    const elsewhere = [rewriting(9, [['value', '是、否', '甲']]), { ...proposal, project: 7 }];
    expect(applyProposals(plan, [stale, ...elsewhere], options)).toEqual({ plan, undo: [], skipped: [stale, ...elsewhere] });
  });

  test('is not taken back where somebody wrote over it', () => {
    const applied = applyProposals(plan, [proposal], options);
    const over = applyProposals(applied.plan, [rewriting(1, [['value', '≥（　）%', '≥80%']])], options);
    const undone = undoProposals(over.plan, applied.undo, exampleTrees);
    expect(textsOf(undone.plan)[0]).toEqual(['≥80%', '完成情况']);
    expect(undone.refused).toEqual([applied.undo[0]]);
  });
});

describe('a change of the table', () => {
  const toQuality: Proposal = { ...common, kind: 'reclass', id: 'm', indicators: [1], moves: [{ indicator: 1, from: 'quantity', to: 'quality' }] };

  test('moves a row behind the rows of its new class, under the titles that the table prints', () => {
    expect(placesOf(applyProposals(plan, [toQuality], options).plan)).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 服务对象满意度指标 满意度']);
  });

  test('swaps rows that were filled in the wrong places', () => {
    const swap: Proposal = { ...common, kind: 'reclass', id: 's', indicators: [1, 2], moves: [{ indicator: 1, from: 'quantity', to: 'quality' }, { indicator: 2, from: 'quality', to: 'quantity' }] };
    expect(placesOf(applyProposals(plan, [swap], options).plan)).toEqual(['1 数量指标 合格率', '2 质量指标 完成率', '3 服务对象满意度指标 满意度']);
  });

  test('keeps two rows that move under the same class in their order', () => {
    const both: Proposal = { ...toQuality, indicators: [1, 3], moves: [{ indicator: 3, from: 'satisfaction', to: 'quality' }, { indicator: 1, from: 'quantity', to: 'quality' }] };
    expect(placesOf(applyProposals(plan, [both], options).plan)).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 质量指标 满意度']);
  });

  test('opens a class that the table does not have, where the trees would have it; a class no tree knows is left alone', () => {
    const to = (indicatorClass: 'timeliness' | 'cost'): Proposal => ({ ...toQuality, indicators: [3], moves: [{ indicator: 3, from: 'satisfaction', to: indicatorClass }] });
    expect(placesOf(applyProposals(plan, [to('timeliness')], options).plan)).toEqual(['1 数量指标 完成率', '2 质量指标 合格率', '3 时效指标 满意度']);
    expect(placesOf(applyProposals(plan, [to('cost')], options).plan)[2]).toBe('3 服务对象满意度指标 满意度');
  });

  test('lets rows of no known class stand behind the others', () => {
    const odd = makePlan([{ rows: [...rows.slice(0, 2), { level2: '其他', name: '其他', value: '1' }] }]);
    expect(placesOf(applyProposals(odd, [toQuality], options).plan)).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 其他 其他']);
  });

  test('removes rows, merges rows, and numbers the others anew, with their rewritings', () => {
    const remove: Proposal = { ...common, kind: 'remove', id: 'r', indicators: [1] };
    const merge: Proposal = { ...common, kind: 'merge', id: 'g', indicators: [1, 2], keep: 2, remove: [1] };
    const write = rewriting(3, [['value', '满意', '≥90%']]);
    for (const proposal of [remove, merge]) {
      const applied = applyProposals(plan, [proposal, write], options);
      expect(placesOf(applied.plan)).toEqual(['1 质量指标 合格率', '2 服务对象满意度指标 满意度']);
      expect(textsOf(applied.plan)[1]).toEqual(['≥90%', '满意度']);
      expect(undoProposals(applied.plan, applied.undo, exampleTrees)).toEqual({ plan, refused: [] });
    }
  });

  test('is not taken back once the table has been changed again, and is skipped where its row is gone', () => {
    const remove: Proposal = { ...common, kind: 'remove', id: 'r', indicators: [3] };
    const applied = applyProposals(plan, [remove], options);
    expect(applyProposals(applied.plan, [remove], options).skipped).toEqual([remove]);
    const later = applyProposals(applied.plan, [rewriting(2, [['value', '≥90%', '≥95%']])], options);
    expect(undoProposals(later.plan, applied.undo, exampleTrees)).toEqual({ plan: later.plan, refused: applied.undo });
  });
});

function rewriting(indicator: number, cells: readonly (readonly [IndicatorColumn, string, string])[]): RewriteProposal {
  const edits = cells.map(([column, old, text]): CellEdit => ({ column, old, new: text, why: '', findings: [], blanks: [], safe: false }));
  return { ...common, kind: 'rewrite', id: `w${indicator}`, indicators: [indicator], edits };
}

function textsOf({ projects }: DepartmentPlan): readonly (readonly string[])[] {
  return projects.flatMap(({ indicators }) => indicators.map(({ columns }) => [columns.value?.text ?? '', columns.description?.text ?? '']));
}

function placesOf({ projects }: DepartmentPlan): readonly string[] {
  return projects[0]?.indicators.map(({ ordinal, level2, name }) => `${ordinal} ${level2} ${name}`) ?? [];
}
