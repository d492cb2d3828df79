import { expect, test } from 'vitest';
import { statesPlainly } from './plain-number.ts';
import { readTarget } from './read-target.ts';

test.each(['≥20批', '≥95', '60%-80%', '购置车辆5辆', '1次/月', '12月底前', '2021年1月-12月'])('%s states its number plainly', (text) => {
  expect(statesPlainly(readTarget(text).target)).toBe(true);
});

test.each(['≥95优', '是、否', '合格', '不断提高', '个', '人数', '/', '按时发放人员工资', ''])('“%s” does not', (text) => {
  expect(statesPlainly(readTarget(text).target)).toBe(false);
});
