import { expect, test } from 'vitest';
import { otherQuality } from './other-quality.ts';

test.each([
  ['水费准确收取', '水费及时收取', '准确', '及时'],
  ['确保窗口服务的及时性', '窗口服务的准确性', '及时', '准确'],
  ['设备安装合格率', '设备安装及时率', '合格', '及时'],
])('%s, described as %s, speaks of %s and then of %s', (name, description, named, described) => {
  expect(otherQuality(name, description)).toEqual({ named, described });
});

test.each([
  ['水费及时收取', '水费按时收取', 'two words of one meaning'],
  ['水费准确收取', '水费收取', 'no quality in one of them'],
  ['水费及时收取', '水费及时准确收取', 'two qualities in one of them'],
  ['补助发放准确率', '及时核对学籍，按名单发放的人数占应发人数的比例', 'other words around it'],
  ['安全', '及时', 'nothing but qualities'],
  ['工程验收合格率', '验收时及时发现并整改全部工程质量问题的比例', 'a text that says much more'],
])('%s, described as %s, is no contradiction: %s', (name, description) => {
  expect(otherQuality(name, description)).toBeNull();
});
