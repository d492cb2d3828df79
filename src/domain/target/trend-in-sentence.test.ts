import { expect, test } from 'vitest';
import { changeWithoutAmount } from './trend-in-sentence.ts';
import { readTarget } from './read-target.ts';

test.each([
  ['不断提高', '不断提高'],
  ['提升', '提升'],
  ['有效减少', '有效减少'],
  ['群众获得感不断增强。', '不断增强'],
  ['有效改善农村办学条件', '有效改善'],
  ['治理能力 得到进一步提升', '得到进一步提升'],
])('%s tells only the direction %s', (source, words) => {
  expect(changeWithoutAmount(readTarget(source))).toBe(words);
});

test.each(['保持稳定', '社会大局持续保持稳定', '验收合格', '按时发放', '较上年增长8%以上', '是、否', '学校条件改善', '', '100%'])('%j tells none', (source) => {
  expect(changeWithoutAmount(readTarget(source))).toBeNull();
});
