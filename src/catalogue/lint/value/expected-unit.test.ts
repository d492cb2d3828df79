import { expect, test } from 'vitest';
import { exampleFor, expectedUnit } from './expected-unit.ts';

test.each([
  ['治安案件查处率', '%'],
  ['住院患者满意度', '%'],
  ['万车死亡率', '人/万车'],
  ['万车死亡率下降率', '%'],
  ['入户走访人次', '人次'],
  ['规上企业数', null],
  ['校园安全', null],
])('%s is measured in %s', (name, unit) => {
  expect(expectedUnit(name)).toBe(unit);
});

test.each([
  ['人数', '≥（　）人'],
  ['金额', '≤（　）万元'],
  ['时间', '≤（　）天'],
  ['使用年限', '≥（　）年'],
  ['合格率', '≥（　）%'],
  ['面积', '≥（　）平方米'],
  ['浓度', '≥（　）个'],
  ['情况', '≥（　）个'],
])('%s is shown as %s', (name, example) => {
  expect(exampleFor(name, '个')).toBe(example);
});
