import { expect, test } from 'vitest';
import { promisesBudget } from './budget-promise.ts';

test.each(['支出不超预算', '不超出年初批复预算', '成本控制在预算之内', '项目支出 控制在预算批复内', '预算内', '在预算范围内', '本着节约的原则，控制在预算中。', '不高于预算'])('%s promises the budget', (text) => {
  expect(promisesBudget(text)).toBe(true);
});

test.each(['不超概算', '预算执行率', '严格按照预算执行', '预算控制数', '办公成本', '不超过上一年的实际水平和今年财政局下达的预算', '预算绩效管理范围内单位数', ''])('%j says something else', (text) => {
  expect(promisesBudget(text)).toBe(false);
});
