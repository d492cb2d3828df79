import { describe, expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import { exampleTrees } from '../../../test/support/proposal-setting.ts';
import { applyEdit, draftOf, planOf, type PlanDraft } from '../editing/index.ts';
import type { DepartmentPlan, IndicatorColumn } from '../plan/index.ts';
import { applyProposals, blankKey, blankMark, countBlanks, fillBlanks, withProposals, type CellEdit, type Proposal, type RewriteProposal } from './index.ts';

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
    const { plan: after, skipped } = withProposals(plan, [proposal], options);
    expect(textsOf(after)).toEqual([['≥（　）%', '完成情况；样本（　）份，共（　）份'], ['≥90%', '合格率'], ['满意', '满意度'], ['个', '件数']]);
    expect(after.projects[0]?.indicators[0]).toMatchObject({ description: '完成情况；样本（　）份，共（　）份', target: { source: '≥（　）%' } });
    expect(skipped).toEqual([]);
    expect(after.projects[1]).toBe(plan.projects[1]);
  });

  test('takes what was filled in, blank by blank', () => {
    const fills = new Map([[blankKey(proposal, 'value', 0), '95'], [blankKey(proposal, 'description', 1), '300']]);
    const { plan: after } = withProposals(plan, [proposal], { ...options, fills });
    expect(textsOf(after)[0]).toEqual(['≥95%', '完成情况；样本（　）份，共300份']);
    expect(after.projects[0]?.indicators[0]?.target.target).toMatchObject({ kind: 'bound', amount: '95' });
  });

  test('is a list of edits, each with what takes it back', () => {
    const { edits, inverses } = applyProposals(drafted(plan), [proposal], options);
    expect(edits).toEqual([
      { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '≥（　）%' },
      { kind: 'cell', project: 'a', row: 'a1', column: 'description', text: '完成情况；样本（　）份，共（　）份' },
    ]);
    expect(inverses.map((edit) => (edit.kind === 'cell' ? edit.text : edit.kind))).toEqual(['完成情况', '是、否']);
  });

  test('is skipped where a cell says something else by now, the row or the project is not there', () => {
    const stale = rewriting(1, [['value', '是', '≥（　）%']]);
    const elsewhere = [rewriting(9, [['value', '是、否', '甲']]), { ...proposal, project: 7 }];
    expect(withProposals(plan, [stale, ...elsewhere], options)).toEqual({ plan, skipped: [stale, ...elsewhere] });
  });
});

describe('an exchange', () => {
  const swap: Proposal = { ...common, kind: 'swap', id: 'x', indicators: [1, 2], cells: [{ indicator: 1, column: 'value', old: '是、否', new: '≥90%' }, { indicator: 2, column: 'value', old: '≥90%', new: '是、否' }] };

  test('writes either cell into the other row, and is taken back in one', () => {
    expect(textsOf(taken(plan, [swap])).slice(0, 2)).toEqual([['≥90%', '完成情况'], ['是、否', '合格率']]);
  });

  test('is skipped whole where one of its cells says something else by now, or its row is not there', () => {
    const gone: Proposal = { ...swap, cells: [{ indicator: 1, column: 'value', old: '是、否', new: '≥90%' }, { indicator: 9, column: 'value', old: '≥90%', new: '是、否' }] };
    expect(withProposals(plan, [gone], options)).toEqual({ plan, skipped: [gone] });
    const stale: Proposal = { ...swap, cells: [{ indicator: 1, column: 'value', old: '是、否', new: '≥90%' }, { indicator: 2, column: 'value', old: '≥95%', new: '是、否' }] };
    expect(withProposals(plan, [stale], options)).toEqual({ plan, skipped: [stale] });
  });
});

describe('a change of the table', () => {
  const toQuality: Proposal = { ...common, kind: 'reclass', id: 'm', indicators: [1], moves: [{ indicator: 1, from: 'quantity', to: 'quality' }] };

  test('moves a row behind the rows of its new class, under the titles that the table prints', () => {
    expect(placesOf(taken(plan, [toQuality]))).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 服务对象满意度指标 满意度']);
  });

  test('swaps rows that were filled in the wrong places', () => {
    const swap: Proposal = { ...common, kind: 'reclass', id: 's', indicators: [1, 2], moves: [{ indicator: 1, from: 'quantity', to: 'quality' }, { indicator: 2, from: 'quality', to: 'quantity' }] };
    expect(placesOf(taken(plan, [swap]))).toEqual(['1 数量指标 合格率', '2 质量指标 完成率', '3 服务对象满意度指标 满意度']);
  });

  test('keeps two rows that move under the same class in their order', () => {
    const both: Proposal = { ...toQuality, indicators: [1, 3], moves: [{ indicator: 3, from: 'satisfaction', to: 'quality' }, { indicator: 1, from: 'quantity', to: 'quality' }] };
    expect(placesOf(taken(plan, [both]))).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 质量指标 满意度']);
  });

  test('opens a class that the table does not have, where the trees would have it', () => {
    expect(placesOf(taken(plan, [{ ...toQuality, indicators: [3], moves: [{ indicator: 3, from: 'satisfaction', to: 'timeliness' }] }]))).toEqual(['1 数量指标 完成率', '2 质量指标 合格率', '3 时效指标 满意度']);
  });

  test('is skipped where no tree knows the class, and where a row is not there', () => {
    const nowhere: readonly Proposal[] = [
      { ...toQuality, moves: [{ indicator: 1, from: 'quantity', to: 'cost' }] },
      { ...toQuality, indicators: [9], moves: [{ indicator: 9, from: null, to: 'quality' }] },
      { ...common, kind: 'remove', id: 'r', indicators: [9] },
    ];
    expect(withProposals(plan, nowhere, options)).toEqual({ plan, skipped: nowhere });
  });

  test('lets rows of no known class stand behind the others, and writes only the titles that the form prints', () => {
    const odd = makePlan([{ rows: [...rows.slice(0, 2), { level2: '其他', name: '其他', value: '1' }], columns: ['level2', 'name', 'value'] }]);
    expect(placesOf(taken(odd, [toQuality]))).toEqual(['1 质量指标 合格率', '2 质量指标 完成率', '3 其他 其他']);
  });

  test('removes rows, merges rows, and numbers the others anew, with their rewritings, in whatever order they come', () => {
    const remove: Proposal = { ...common, kind: 'remove', id: 'r', indicators: [1] };
    const merge: Proposal = { ...common, kind: 'merge', id: 'g', indicators: [1, 2], keep: 2, remove: [1] };
    const write = rewriting(3, [['value', '满意', '≥90%']]);
    for (const proposal of [remove, merge]) {
      const after = taken(plan, [proposal, write]);
      expect(placesOf(after)).toEqual(['1 质量指标 合格率', '2 服务对象满意度指标 满意度']);
      expect(textsOf(after)[1]).toEqual(['≥90%', '满意度']);
    }
  });
});

test('blanks are counted and filled in order, and stay open without a fill', () => {
  expect(blankMark).toBe('（　）');
  expect(countBlanks('≥（　）%，共（　）件')).toBe(2);
  expect(countBlanks('（ ）()')).toBe(0);
  expect(fillBlanks('≥（　）%，共（　）件', [null, '3'])).toBe('≥（　）%，共3件');
  expect(fillBlanks('≥（　）%，共（　）件', ['90'])).toBe('≥90%，共（　）件');
});

/** The plan with the proposals accepted; taking them back must give the plan again. */
function taken(before: DepartmentPlan, proposals: readonly Proposal[]): DepartmentPlan {
  const { draft, inverses, skipped } = applyProposals(drafted(before), proposals, options);
  expect(skipped).toEqual([]);
  const back = inverses.reduce((current, inverse) => {
    const outcome = applyEdit(current, inverse, exampleTrees);
    if (!outcome.applied) throw new Error(outcome.message);
    return outcome.draft;
  }, draft);
  expect([textsOf(planOf(back)), placesOf(planOf(back))]).toEqual([textsOf(before), placesOf(before)]);
  return planOf(draft);
}

function drafted(of: DepartmentPlan): PlanDraft {
  const names = ['a', 'b'];
  const draft = draftOf(of, { projects: of.projects.map(({ indicators }, index) => ({ id: names[index] ?? '', indicators: indicators.map(({ ordinal }) => `${names[index]}${ordinal}`) })) });
  if (draft === null) throw new Error('identities do not fit');
  return draft;
}

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
