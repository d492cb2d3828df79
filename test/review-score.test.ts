// The score over whole documents: worse texts rank lower, hopeless ones still differ, and the founding document stands where a reviewer would put it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { reportOn } from '../src/domain/check/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import type { ReviewScore } from '../src/domain/review/index.ts';
import { foundingPlan } from './support/corpus.ts';
import { makePlan, type RowInput } from './support/plan-factory.ts';

const classes = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '可持续影响指标', '服务对象满意度指标'];
const good: readonly RowInput[] = [
  { level2: '数量指标', name: '食品抽检批次', description: '全年完成的食品监督抽检批次，取自抽检系统', value: '≥320批次', basis: '2021年食品安全抽检计划' },
  { level2: '质量指标', name: '不合格食品处置率', description: '已处置的不合格批次占全部不合格批次的比例', value: '=100%', basis: '食品安全抽样检验管理办法' },
  { level2: '时效指标', name: '抽检任务完成时间', description: '全部抽检批次出具报告的时间', value: '2021年10月底前', basis: '2021年食品安全抽检计划' },
  { level2: '成本指标', name: '食品抽检单位成本', description: '每批次的样品和检验费用', value: '≤1200元/批次', basis: '检验机构收费标准' },
  { level2: '经济效益指标', name: '为消费者挽回经济损失金额', description: '投诉调解挽回的金额，取自12315平台', value: '≥60万元', basis: '2020年实际挽回58万元' },
  { level2: '社会效益指标', name: '食品安全事故发生起数', description: '较大及以上食品安全事故的起数', value: '=0起', basis: '食品安全责任书' },
  { level2: '可持续影响指标', name: '抽检信息公开率', description: '已公开的抽检结果占应公开结果的比例', value: '=100%', basis: '食品安全抽样检验管理办法' },
  { level2: '服务对象满意度指标', name: '消费者满意度', description: '抽样问卷调查本市消费者，不少于300份', value: '≥90%', basis: '2020年调查结果89%' },
];
const bad: readonly RowInput[] = classes.map((level2) => ({ level2, name: '各项工作', description: '各项工作', value: '是、否', basis: '' }));

test('each row made worse lowers the score or leaves it, and all together take most of it', () => {
  const scores = Array.from({ length: good.length + 1 }, (_, count) => scoreOf(planOf([...bad.slice(0, count), ...good.slice(count)])).points);
  scores.slice(1).forEach((points, index) => expect(points).toBeLessThan(scores[index] ?? 0));
  expect(scores[0]).toBeGreaterThan(8_500);
  expect(scores.at(-1)).toBeLessThan(6_000);
});

test('hopeless texts still differ: one more empty basis tells them apart', () => {
  const withBasis = bad.map((row) => ({ ...row, value: '≥90为优', basis: '2021年工作计划' }));
  const scores = [0, 2, 4, 8].map((count) => scoreOf(planOf(withBasis.map((row, index) => (index < count ? { ...row, basis: '' } : row)))).points);
  expect(new Set(scores).size).toBe(4);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('generated texts spread over the grades, the share of bad rows deciding', () => {
  const mixed = fc.array(fc.boolean(), { minLength: good.length, maxLength: good.length });
  const seen = fc.sample(mixed, { numRuns: 120, seed: 7 }).map((isBad) => {
    const share = isBad.filter(Boolean).length / isBad.length;
    return { share, score: scoreOf(planOf(good.flatMap((row, index) => (isBad[index] === true ? bad.slice(index, index + 1) : [row])))) };
  });
  const meanOf = (few: boolean) => {
    const points = seen.filter(({ share }) => (few ? share <= 0.25 : share >= 0.75)).map(({ score }) => score.points);
    return points.reduce((total, value) => total + value, 0) / points.length;
  };
  expect(meanOf(true) - meanOf(false)).toBeGreaterThan(2_000);
  expect(new Set(seen.map(({ score }) => Math.round(score.points / 500))).size).toBeGreaterThan(5);
  expect(seen.filter(({ share }) => share > 0).every(({ score }) => score.grade === 'fair' || score.grade === 'poor')).toBe(true);
});

test('the founding document is sent back, its projects with usable targets before those without', () => {
  const score = scoreOf(foundingPlan());
  expect(score.grade).toBe('poor');
  expect(score.points).toBeGreaterThan(2_000);
  const of = (number: number) => score.projects.find(({ project }) => project === number)?.points ?? 0;
  for (const usable of [1, 2, 9, 10, 13]) for (const useless of [4, 5, 6, 7, 8, 11, 12, 15]) expect(of(usable)).toBeGreaterThan(of(useless));
});

function planOf(rows: readonly RowInput[]): DepartmentPlan {
  return makePlan([{ name: '食品安全抽检经费', total: '40.00', fiscal: '40.00', other: '0', purpose: '食品监督抽检的样品费和检验费', goals: ['完成食品监督抽检，及时处置不合格食品'], rows }]);
}

function scoreOf(plan: DepartmentPlan): ReviewScore {
  const report = reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value.score;
}
