// What cannot be read off a name and class is left to the bureau: the number always, the direction where both could be meant.
import { expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { checkPlan, proposeForCheck } from '../../domain/check/index.ts';

test.each<readonly [string, RowInput, string]>([
  ['a share of work done', { level2: '质量指标', name: '任务完成率', value: '%' }, '≥（　）%'],
  ['a share nobody wants more of', { level2: '质量指标', name: '安全事故发生率', value: '%' }, '≤（　）%'],
  ['a share of discoveries, of which nobody said whether more is good', { level2: '质量指标', name: '抽检问题发现率', value: '%' }, '（　）%'],
  ['the same with its direction described', { level2: '质量指标', name: '抽检问题发现率', description: '经整治后逐年下降', value: '%' }, '≤（　）%'],
  ['what is done once', { level2: '时效指标', name: '系统建成', value: '系统建成' }, '2021年（　）月底前'],
  ['what comes round every month', { level2: '时效指标', name: '工资发放', value: '每月按时发放' }, '≥（　）%'],
])('%s', (_, row, wording) => {
  const plan = makePlan([{ rows: [row] }]);
  const check = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!check.ok) throw new Error(check.fault.what);
  const edits = proposeForCheck(plan, check.value, checkCatalogue).proposals.flatMap((proposal) => (proposal.kind === 'rewrite' ? proposal.edits : []));
  expect(edits.find(({ column }) => column === 'value')?.new).toBe(wording);
});
