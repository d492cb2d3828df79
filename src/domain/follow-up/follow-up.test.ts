import { describe, expect, test } from 'vitest';
import { makePlan, withPartOne, type ProjectInput, type RowInput } from '../../../test/support/plan-factory.ts';
import { findingOf, trackedIn } from '../../../test/support/tracked-finding.ts';
import type { Finding } from '../lint/index.ts';
import { countFollowUp, followUp, isAboutPlan, type FollowUpEntry } from './index.ts';

const lamps: RowInput = { level2: '数量指标', name: '安装路灯', value: '若干' };
const light: RowInput = { level2: '质量指标', name: '亮灯率', value: '较高' };
const people: RowInput = { level2: '服务对象满意度指标', name: '村民满意度', value: '满意' };
const before = planOf([lamps, light, people]);
const vague = [{ indicator: 1 }, { indicator: 2 }, { indicator: 3 }] as const;

describe('a finding of an earlier check', () => {
  test('is put right where the rules have nothing to say of the new text', () => {
    const now = planOf([{ ...lamps, value: '80盏' }, light, people]);
    expect(told(followUp(trackedIn(before, ...vague), findings({ indicator: 2 }, { indicator: 3 }), now))).toEqual(['resolved rewritten 若干→80盏', 'unchanged 较高→较高', 'unchanged 满意→满意']);
  });

  test('is made worse where the new text has the same fault, or another one that is more than advice', () => {
    const now = planOf([{ ...lamps, value: '许多' }, { ...light, value: '%' }, { ...people, value: '≥90 %' }]);
    const entries = followUp(trackedIn(before, ...vague), findings({ indicator: 1 }, { indicator: 2, rule: 'val-unit-only', severity: 'blocks' }, { indicator: 3, rule: 'val-typography', severity: 'advice' }), now);
    expect(told(entries)).toEqual(['wrong 若干→许多 val-vague', 'wrong 较高→% val-unit-only', 'resolved rewritten 满意→≥90 %', 'new ≥90 % val-typography']);
    expect(countFollowUp(entries)).toEqual({ resolved: 1, unchanged: 0, wrong: 2, new: 1 });
  });

  test('is left where its cell was written anew for the sake of another finding', () => {
    const now = planOf([{ ...lamps, value: '若干盏' }, light, people]);
    const earlier = trackedIn(before, { indicator: 1 }, { indicator: 1, rule: 'val-no-unit' }, { indicator: 1, rule: 'val-dialect' });
    expect(told(followUp(earlier, findings({ indicator: 1 }), now))).toEqual(['unchanged 若干→若干盏', 'resolved rewritten 若干→若干盏', 'resolved rewritten 若干→若干盏']);
    // A new fault of the new text is not a bystander: it came with it.
    const worse = followUp(earlier, findings({ indicator: 1, rule: 'val-split' }), now);
    expect(told(worse)).toEqual(['wrong 若干→若干盏 val-split', 'resolved rewritten 若干→若干盏', 'resolved rewritten 若干→若干盏']);
  });

  test('is gone with its row or its project', () => {
    expect(told(followUp(trackedIn(before, ...vague), findings({ indicator: 1 }), planOf([light])))).toEqual(['resolved removed 若干→', 'unchanged 较高→较高', 'resolved removed 满意→']);
    const other = makePlan([{ name: '河道清淤', rows: [lamps] }]);
    expect(told(followUp(trackedIn(before, { indicator: 1 }), findings({ indicator: 1 }), other))).toEqual(['resolved removed 若干→', 'new 若干 val-vague']);
  });

  test('is put right without a change of its own where something else was changed', () => {
    const now = planOf([lamps, light]);
    expect(told(followUp(trackedIn(before, { indicator: 1, rule: 'ind-duplicate' }), [], now))).toEqual(['resolved elsewhere 若干→若干']);
  });

  test('is found again when rows are put in, moved or renamed, its project renamed, or its code corrected', () => {
    const inserted = planOf([{ ...lamps, name: '更换灯杆', value: '30根' }, light, lamps, people]);
    expect(told(followUp(trackedIn(before, ...vague), findings({ indicator: 2 }, { indicator: 3 }, { indicator: 4 }), inserted))).toEqual(['unchanged 若干→若干', 'unchanged 较高→较高', 'unchanged 满意→满意']);
    const renamed = planOf([{ ...lamps, name: '新装路灯盏数' }, { ...light, level2: '社会效益指标' }], { name: '乡村道路照明' });
    expect(told(followUp(trackedIn(before, ...vague.slice(0, 2)), findings({ indicator: 1 }, { indicator: 2 }), renamed))).toEqual(['unchanged 若干→若干', 'unchanged 较高→较高']);
    const recoded = planOf([lamps], { code: '11010521ZZZZZZZZZZZZZ' });
    expect(told(followUp(trackedIn(before, { indicator: 1 }), findings({ indicator: 1 }), recoded))).toEqual(['unchanged 若干→若干']);
  });

  test('is not taken for rewritten where only blanks differ, as they do between formats', () => {
    const now = planOf([{ ...lamps, value: ' 若干\n' }]);
    expect(told(followUp(trackedIn(before, { indicator: 1 }), findings({ indicator: 1 }), now))).toEqual(['unchanged 若干→ 若干\n']);
    expect(told(followUp(trackedIn(before, { indicator: 1 }), [], now))).toEqual(['resolved elsewhere 若干→ 若干\n']);
  });

  test('of two rows with one class and name is found in the one that says what it said, else in its old place', () => {
    const twins = planOf([{ ...lamps, value: '若干' }, { ...lamps, value: '许多' }]);
    const earlier = trackedIn(twins, { indicator: 1 }, { indicator: 2 });
    const inserted = planOf([light, { ...lamps, value: '若干' }, { ...lamps, value: '许多' }]);
    expect(told(followUp(earlier, findings({ indicator: 2 }, { indicator: 3 }), inserted))).toEqual(['unchanged 若干→若干', 'unchanged 许多→许多']);
    const repaired = planOf([{ ...lamps, value: '若干' }, { ...lamps, value: '80盏' }]);
    expect(told(followUp(earlier, findings({ indicator: 1 }), repaired))).toEqual(['unchanged 若干→若干', 'resolved rewritten 许多→80盏']);
  });

  test('is never looked for in a nameless row of another class', () => {
    const nameless = planOf([{ ...lamps, name: '' }]);
    expect(told(followUp(trackedIn(nameless, { indicator: 1 }), findings({ indicator: 1 }), planOf([{ ...light, name: '' }])))).toEqual(['resolved removed 若干→', 'new 较高 val-vague']);
  });

  test('takes its own successor, not that of a neighbour', () => {
    const goals = (texts: readonly string[]) => planOf([lamps], { goals: texts });
    const earlierPlan = goals(['照亮道路', '提高水平', '服务群众']);
    const atGoal = (plan: typeof before, index: number): Partial<Finding> => ({ rule: 'txt-vague', column: 'goals', place: plan.projects[0]?.goals[index]?.place ?? null });
    const now = goals(['安装路灯80盏', '提高水平', '服务百姓']);
    const entries = followUp(trackedIn(earlierPlan, atGoal(earlierPlan, 0), atGoal(earlierPlan, 1), atGoal(earlierPlan, 2)), findings(atGoal(now, 1), atGoal(now, 2)), now);
    expect(told(entries)).toEqual(['resolved rewritten 1.照亮道路→1.安装路灯80盏', 'unchanged 2.提高水平→2.提高水平', 'wrong 3.服务群众→3.服务百姓 txt-vague']);
    const shorter = goals(['照亮道路']);
    expect(told(followUp(trackedIn(earlierPlan, atGoal(earlierPlan, 2)), [], shorter))).toEqual(['resolved rewritten 3.服务群众→']);
  });

  test('of one cell keeps its sentence where two of a rule stand in it', () => {
    const earlier = trackedIn(before, { indicator: 1, id: 'a', message: '没有单位' }, { indicator: 1, id: 'b', message: '没有数' });
    const entries = followUp(earlier, findings({ indicator: 1, id: 'c', message: '没有数' }, { indicator: 1, id: 'd', message: '没有单位' }), before);
    expect(entries.map((entry) => (entry.status === 'unchanged' ? `${entry.earlier.id}${entry.now.id}` : ''))).toEqual(['ad', 'bc']);
  });

  test('that weighs a whole project or text stands as long as the rules say it, and is put right when they do not', () => {
    const money: Partial<Finding> = { rule: 'bud-unexplained', column: 'budget', indicators: [1, 2], message: '只说明了 30%' };
    const whole: Partial<Finding> = { rule: 'ind-too-few-numeric', project: null, column: null };
    const earlier = trackedIn(before, money, whole);
    expect(told(followUp(earlier, findings({ ...money, message: '只说明了 45%' }, whole), before))).toEqual(['unchanged →', 'unchanged →']);
    expect(told(followUp(earlier, findings({ indicator: 1 }), before))).toEqual(['resolved elsewhere →', 'resolved elsewhere →', 'new 若干 val-vague']);
  });

  test('is told apart in the whole text, in its project and in one of its rows', () => {
    const levels: readonly Partial<Finding>[] = [{ project: null }, { indicator: null }, { indicator: 1 }];
    for (const then of levels) {
      for (const now of levels) {
        const [first] = followUp(trackedIn(before, then), findings(now), before);
        expect(first?.status).toBe(then === now ? 'unchanged' : 'resolved');
      }
    }
    const two = makePlan([{ name: '村道照明', rows: [lamps] }, { name: '河道清淤', rows: [lamps] }]);
    expect(told(followUp(trackedIn(two, { project: 1 }), findings({ project: 2 }), two))).toEqual(['resolved elsewhere →', 'new  val-vague']);
  });

  test('in part one is followed by the number of its paragraph', () => {
    const partOne = (text: string) => withPartOne(before, { goals: [], dutyGoals: [], safeguards: ['落实责任', text] });
    const earlier = partOne('按时检查');
    const at = (plan: typeof before): Partial<Finding> => ({ project: null, column: 'safeguards', place: plan.overall.safeguards[1]?.place ?? null });
    const now = partOne('每月检查一次');
    expect(told(followUp(trackedIn(earlier, at(earlier)), [], now))).toEqual(['resolved rewritten 2、按时检查→2、每月检查一次']);
    expect(told(followUp(trackedIn(earlier, at(earlier)), findings(at(now)), now))).toEqual(['wrong 2、按时检查→2、每月检查一次 val-vague']);
  });
});

test('two texts belong together when they have a project in common, or the earlier findings name none', () => {
  expect(isAboutPlan(trackedIn(before, ...vague), before)).toBe(true);
  expect(isAboutPlan(trackedIn(before, ...vague), makePlan([{ name: '河道清淤', rows: [] }]))).toBe(false);
  expect(isAboutPlan(trackedIn(before, { project: null }), makePlan([{ name: '河道清淤', rows: [] }]))).toBe(true);
});

function planOf(rows: readonly RowInput[], parts: Partial<ProjectInput> = {}) {
  return makePlan([{ name: '村道照明', code: '11010521A1B2C3D4E5F6G', total: '12.50', rows, ...parts }]);
}

function findings(...parts: readonly Partial<Finding>[]): readonly Finding[] {
  return parts.map(findingOf);
}

/** `wrong 若干→许多 val-vague`: status, what the cell said and says, and what the rules say of it now where that is new. */
function told(entries: readonly FollowUpEntry[]): readonly string[] {
  return entries.map((entry) => {
    switch (entry.status) {
      case 'resolved':
        return `${entry.status} ${entry.by} ${entry.earlier.subject.said ?? ''}→${entry.saysNow ?? ''}`;
      case 'unchanged':
        return `${entry.status} ${entry.earlier.subject.said ?? ''}→${entry.now.subject.said ?? ''}`;
      case 'wrong':
        return `${entry.status} ${entry.earlier.subject.said ?? ''}→${entry.saysNow ?? ''} ${entry.now.map(({ subject }) => subject.rule).join(' ')}`;
      case 'new':
        return `${entry.status} ${entry.now.subject.said ?? ''} ${entry.now.subject.rule}`;
    }
  });
}
