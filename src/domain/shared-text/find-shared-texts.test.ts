import { describe, expect, test } from 'vitest';
import { makePlan, withPartOne, type ProjectInput } from '../../../test/support/plan-factory.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { findSharedTexts } from './index.ts';

const bounds = { atLeastCharacters: 12, atLeastPercent: 70 };
const purpose = '支付全县公益性岗位人员工资和社会保险，维护就业困难人员合法权益，保持就业形势稳定';

function planOf(name: string, projects: readonly ProjectInput[]): DepartmentPlan {
  const plan = makePlan(projects);
  return { ...plan, file: `${name}.txt`, units: plan.units.map((unit) => ({ ...unit, name })) };
}

function shared(plans: readonly DepartmentPlan[]): readonly string[] {
  return findSharedTexts(plans, bounds).map(({ text, passages, plans: count, likeness }) => {
    const places = passages.map(({ plan, project, column }) => `${plan}/${project ?? '-'}/${column}`).join(' ');
    return `${text.slice(0, 8)}… ${count}个 ${likeness}% ${places}`;
  });
}

describe('the same text in several plans', () => {
  test('is told with every place where it stands', () => {
    const plans = [
      planOf('甲县人力资源和社会保障局', [{ purpose, rows: [] }]),
      planOf('乙县民政局', [{ purpose: '发放高龄津贴，完成敬老院消防改造', rows: [] }]),
      planOf('丙县人力资源和社会保障局', [{ rows: [] }, { purpose, rows: [] }]),
    ];
    expect(shared(plans)).toEqual(['支付全县公益性岗… 2个 100% 0/1/purpose 2/2/purpose']);
  });

  test('is seen where only the year, the paper and the name of the place were changed', () => {
    const plans = [
      planOf('清河县林业局', [{ goals: ['2021年按冀财农〔2020〕5号在清河完成荒山造林，清河县林木覆盖率提高'], rows: [] }]),
      planOf('定州市林业局', [{ goals: ['2022年按冀财农〔2021〕16号在定州完成荒山造林，定州市林木覆盖率提高'], rows: [] }]),
    ];
    expect(shared(plans)).toEqual(['1.2021年按… 2个 100% 0/1/goals 1/1/goals']);
  });

  test('is seen where a few words differ, with the least likeness', () => {
    const changed = purpose.replace('保持就业形势稳定', '促进就业形势稳定');
    const [found, ...others] = shared([planOf('甲县局', [{ purpose, rows: [] }]), planOf('乙县局', [{ purpose: changed, rows: [] }])]);
    expect(found).toMatch(/2个 (?:8|9)\d% 0\/1\/purpose 1\/1\/purpose$/u);
    expect(others).toEqual([]);
  });

  test('is found in part one and in whole indicator tables', () => {
    const table = { rows: [{ name: '公益性岗位发放工资人数', value: '≥300人' }, { name: '就业困难人员满意度', value: '≥90%' }] };
    const partOne = { goals: ['组织全县农村公路养护，保持路面完好'], dutyGoals: ['负责渡口船舶检验和航道维护工作'], safeguards: ['健全内部控制制度，加强预算绩效管理'] };
    const plans = ['甲县局', '乙县局'].map((name) => withPartOne(planOf(name, [table]), partOne));
    expect(shared(plans).map((line) => line.split(' ').slice(1).join(' ')).toSorted()).toEqual([
      '2个 100% 0/-/dutyGoals 1/-/dutyGoals',
      '2个 100% 0/-/overallGoals 1/-/overallGoals',
      '2个 100% 0/-/safeguards 1/-/safeguards',
      '2个 100% 0/1/indicators 1/1/indicators',
    ]);
  });
});

describe('nothing is told', () => {
  test('of a text that stands twice in one plan only', () => {
    expect(shared([planOf('甲县局', [{ purpose, rows: [] }, { purpose, rows: [] }])])).toEqual([]);
  });

  test('of short texts, of unlike texts, and of a place that has no name to leave aside', () => {
    expect(shared([planOf('甲县局', [{ purpose: '支付房租', rows: [] }]), planOf('乙县局', [{ purpose: '支付房租', rows: [] }])])).toEqual([]);
    expect(shared([planOf('局', [{ purpose, rows: [] }]), planOf('区', [{ purpose: '清淤疏浚主河道，加固堤防，完成水毁工程修复', rows: [] }])])).toEqual([]);
    expect(shared([])).toEqual([]);
  });

  test('of texts less like than the bound asks, however many come near it', () => {
    const plans = Array.from('一二三四五六七八九十甲乙丙丁', (end) => planOf('局', [{ purpose: purpose + end, rows: [] }]));
    expect(findSharedTexts(plans, { ...bounds, atLeastPercent: 100 })).toEqual([]);
    expect(findSharedTexts(plans, bounds).map(({ plans: count }) => count)).toEqual([14]);
  });

  test('of long numbers alone, which have no words to compare', () => {
    const numbers = (last: string) => `1234567890123456789${last}`;
    expect(shared([planOf('甲县局', [{ purpose: numbers('1'), rows: [] }]), planOf('乙县局', [{ purpose: numbers('2'), rows: [] }])])).toEqual([]);
  });
});

test('what most plans share comes first, the longer text before the shorter one', () => {
  const two = '完成农村危房改造和抗震加固，保障住房安全';
  const plans = ['甲县局', '乙县局', '丙县局'].map((name, index) => planOf(name, [{ purpose: '排查整治燃气安全隐患，更换老化管网', goals: index === 2 ? [] : [two, purpose], rows: [] }]));
  expect(findSharedTexts(plans, bounds).map(({ plans: count, text }) => [count, text])).toEqual([
    [3, '排查整治燃气安全隐患，更换老化管网'],
    [2, `2.${purpose}`],
    [2, `1.${two}`],
  ]);
});

test('hundreds of plans that say nearly the same are one shared text', () => {
  const plans = Array.from({ length: 400 }, (_, index) => planOf(`${'甲乙丙丁戊己庚辛'.charAt(index % 8)}县局`, [{ purpose: `${purpose}${'一二三四五六七八九十'.charAt(index % 10)}${'东南西北中'.charAt(index % 5)}${index}`, rows: [] }]));
  const [first, ...others] = findSharedTexts(plans, bounds);
  expect(first?.plans).toBe(400);
  expect(others).toEqual([]);
});
