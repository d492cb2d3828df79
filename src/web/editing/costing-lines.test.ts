import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { withCosting } from '../../domain/costing/index.ts';
import { draftOf, paragraphsOf } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { CostingLineRecord } from '../../http/contract/filling.ts';
import { placeInFile } from '../../kernel/place.ts';
import { clearedByCosting } from './cleared-by-costing.ts';
import { againstBudget, blankLine, costingLines, withFactor, withLine } from './costing-lines.ts';
import { dutyChoices } from './duty-choices.ts';
import { costedDraft } from './costed-draft.ts';

const wages = { ...blankLine('a'), item: '协管员补贴', factors: [{ amount: '45', unit: '人' }, { amount: '12', unit: '月' }], price: '600' };

describe('the lines of a 测算', () => {
  test.each<readonly [string, readonly CostingLineRecord[], string, boolean, string]>([
    ['all of it', [wages], '32.4', true, '测算说明 32.40 万元，占预算 100%，与预算数相符。'],
    ['more than it', [wages], '30', false, '测算说明 32.40 万元，占预算 108%，比预算数多 2.40 万元；报送前要相符。'],
    ['a part of it', [wages], '40', false, '测算说明 32.40 万元，占预算 81%，还有 7.60 万元没有测算；报送前要相符。'],
    ['nearly all of it', [wages], '32.4001', false, '测算说明 32.40 万元，占预算 100.00%，还有 0.0001 万元没有测算；报送前要相符。'],
    ['a budget that is not filled in', [wages], '', false, '测算说明 32.40 万元；预算数没有填，占多少说不出来。'],
    ['a budget of nought', [wages], '0', false, '测算说明 32.40 万元，比预算数多 32.40 万元；报送前要相符。'],
    ['less than they will, where one is not written out', [wages, blankLine('b')], '40', false, '测算说明 32.40 万元，占预算 81%，还有 7.60 万元没有测算；有 1 条明细的数量或单价没有写全，没有算进去；报送前要相符。'],
    ['all of it, with one that is not written out', [wages, blankLine('b')], '32.4', false, '测算说明 32.40 万元，占预算 100%；有 1 条明细的数量或单价没有写全，没有算进去；报送前要相符。'],
    ['nothing yet', [blankLine('b')], '40', false, '测算说明 0.00 万元，占预算 0.00%，还有 40.00 万元没有测算；这条明细的数量或单价没有写全，没有算进去；报送前要相符。'],
    ['an amount beyond exact money', [{ ...wages, price: '160000000000' }, { ...wages, id: 'b', price: '160000000000' }], '40', false, '明细的金额太大，合计不出来。'],
  ])('explain %s', (_what, lines, total, fits, sentence) => {
    const [project] = withCosting(makePlan([{ total, rows: [] }]), new Map([[1, costingLines(lines)]])).projects;
    expect(project === undefined ? null : againstBudget(project)).toEqual({ fits, sentence });
  });

  test('are changed by position, and their factors too', () => {
    expect(withLine([wages, blankLine('b')], 1, { item: '培训' }).map(({ item }) => item)).toEqual(['协管员补贴', '培训']);
    expect(withFactor(wages, 1, { amount: '6' })).toEqual([{ amount: '45', unit: '人' }, { amount: '6', unit: '月' }]);
  });
});

describe('the plan being edited', () => {
  const plan = makePlan([
    { total: '59', rows: [{ level1: '产出指标', level2: '数量指标', name: '抽检批次', value: '20批' }, { level1: '产出指标', level2: '成本指标', name: '每批抽检价格', value: '2975元/批' }] },
    { total: '8', rows: [] },
  ]);
  const draft = draftOf(plan, { projects: plan.projects.map(({ indicators }, index) => ({ id: `p${index + 1}`, indicators: indicators.map((_, at) => `p${index + 1}r${at + 1}`) })) });
  if (draft === null) throw new Error('the identities fit');
  const saved = { projects: [{ project: 'p1', duties: [], targets: [], costing: [] }, { project: 'p2', duties: [], targets: [], costing: [{ ...wages, price: '80' }] }] };

  test('counts the lines as they are typed, and those of other projects as they are saved', () => {
    const sums = (typed: Parameters<typeof costedDraft>[2]) => costedDraft(draft, saved, typed).projects.map(({ costing }) => costing?.sum);
    expect(sums(null)).toEqual([undefined, 4_320_000]);
    expect(sums({ project: 'p1', lines: [wages] })).toEqual([32_400_000, 4_320_000]);
    expect(sums({ project: 'p2', lines: [] })).toEqual([undefined, undefined]);
  });

  test('has what it came with until the lines are there', () => {
    const costed = withCosting(plan, new Map([[1, costingLines([wages])]]));
    const came = draftOf(costed, { projects: draft.projects.map(({ id, rows }) => ({ id, indicators: rows })) });
    expect(came === null ? null : costedDraft(came, null, null)).toEqual(costed);
  });

  test('names the finding that a 测算 clears, and none while it does not come to the budget', () => {
    const cleared = (price: string): readonly string[] => {
      const costed = costedDraft(draft, saved, { project: 'p1', lines: [{ ...wages, factors: [{ amount: '200', unit: '批' }], price }] });
      return clearedByCosting(costed, findingsOf(costed)).map(({ rule, project, messageId }) => `${project ?? 0} ${rule} ${messageId}`);
    };
    expect(cleared('2950')).toEqual(['1 cost-x-qty little']);
    expect(cleared('2900')).toEqual([]);
    expect(clearedByCosting(plan, findingsOf(plan))).toEqual([]);
  });
});

function findingsOf(plan: DepartmentPlan) {
  const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'everything' });
  if (!checked.ok) throw new Error(checked.fault.what);
  return checked.value.all;
}

test('duties are told by the number they print, or by position, and long ones are cut', () => {
  const texts = ['7、食品安全监管：完成食品抽检，保障公众饮食安全，开展专项整治和宣传', '计量监管'];
  const overall = { goals: [], safeguards: [], dutyGoals: paragraphsOf(texts, [], placeInFile('甲.docx')) };
  expect(dutyChoices(overall)).toEqual([{ number: '7', title: '7、食品安全监管：完成食品抽检，保障公众饮食安全，开展专…' }, { number: '2', title: '2、计量监管' }]);
});
