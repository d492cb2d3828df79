import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { nationalValues } from '../../../test/support/policies.ts';
import { comparePlans, previousPlan } from '../comparison/index.ts';
import { defineComparisonRule, defineRowRule, runRules, type LintRule } from './index.ts';

const common = { title: '示例', question: '示例？', severity: 'explain', reviewItem: 'results-reasonable', ground: [{ source: '示例', clause: null, confidence: 'inferred' }] } as const;

const facts = defineComparisonRule({
  ...common,
  id: 'facts',
  messages: { told: '{pairs}；不见{gone}；实际{actuals}；上年{year}。' },
  check: ({ project, pairs, gone, previousYear }, report) => {
    const data = {
      pairs: pairs.map(({ current, previous }) => `${current.row.name}=${previous.target.source}`),
      gone: gone.map((row) => row.name),
      actuals: pairs.map(({ actual }) => actual?.source ?? '不知'),
      year: previousYear ?? '不知',
    };
    report({ message: 'told', data, column: 'name', indicators: pairs.map(({ current }) => current.row.ordinal) });
    expect(project.indicators.length).toBeGreaterThan(0);
  },
});

const aside = defineRowRule({ ...common, id: 'aside', columns: ['value'], rootCause: null, oncePerProject: null, messages: { seen: '看过。' }, check: (_, report) => report({ message: 'seen' }) });

function told(rules: readonly LintRule[], withPrevious: boolean) {
  const plan = makePlan([
    { name: '路灯改造', rows: [{ name: '更换灯具', value: '80盏' }, { name: '新增的指标', value: '1个' }] },
    { name: '教师培训', rows: [{ name: '参训教师', value: '50人' }] },
  ]);
  const previous = makePlan([{ name: '路灯改造', rows: [{ name: '更换灯具', value: '60盏' }, { name: '完工时间', value: '6月底前' }] }], 2020);
  const bounds = { codeShape: nationalValues().projectCode, likenessPercent: 60 };
  const profile = { id: 'example', title: '示例', values: nationalValues(), versions: [], severities: new Map([['facts', 'advice' as const]]) };
  return runRules(plan, { rules, trees: [] }, profile, withPrevious ? comparePlans(plan, previousPlan(previous), bounds) : null);
}

test('a comparison rule sees the rows that go on, the rows that are gone and the year, and speaks only of projects that go on', () => {
  const findings = told([facts, aside], true).filter(({ rule }) => rule === 'facts');
  expect(findings).toMatchObject([{ project: 1, indicators: [1], severity: 'advice', message: '更换灯具=60盏；不见完工时间；实际不知；上年2020。' }]);
});

test('without a plan of last year it is silent, and other rules speak as always', () => {
  expect(told([facts, aside], false).map(({ rule }) => rule)).toEqual(['aside', 'aside', 'aside']);
});
