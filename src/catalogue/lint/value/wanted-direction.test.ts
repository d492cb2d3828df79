import { expect, test } from 'vitest';
import { countsOutput, shareOfWhole, wantedDirection } from './wanted-direction.ts';

test.each([
  ['出厂水质合格率', 'more'],
  ['不合格食品处置率', 'more'],
  ['群众投诉办结率', 'more'],
  ['事故下降率', 'more'],
  ['家长满意度（%）', 'more'],
  ['产品不合格率', 'less'],
  ['工程未验收率', 'less'],
  ['事项逾期办结率', 'less'],
  ['错误整改率', 'more'],
  ['安全事故发生率', 'less'],
  ['重大案件发生次数', 'less'],
  ['医疗差错率', 'less'],
  ['百元收入能耗', 'less'],
  ['与救灾补助资金相关的重大责任事故发生数', 'less'],
  ['化解矛盾纠纷数', null],
  ['查处案件数', null],
  ['隐患排查数量', null],
  ['入户走访人次', null],
  ['城市绿地面积', null],
  ['', null],
])('of %s: %s', (name, direction) => {
  expect(wantedDirection(name)).toBe(direction);
});

test.each([
  ['校舍安全达标率', '达标率'],
  ['任务按时完成率', '按时完成率'],
  ['任务完成率', null],
  ['床位使用率', null],
])('%s is a share of a whole by %s', (name, ending) => {
  expect(shareOfWhole(name)).toBe(ending);
});

test.each([
  ['开展技能培训人次', true],
  ['改造公厕（座）', true],
  ['查处案件数', false],
  ['与救灾补助资金相关的重大责任事故发生数', false],
  ['城市绿地面积', false],
])('%s counts work done: %s', (name, counts) => {
  expect(countsOutput(name)).toBe(counts);
});
