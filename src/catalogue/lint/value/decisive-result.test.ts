import { expect, test } from 'vitest';
import { statesResult } from './decisive-result.ts';

test.each([
  '验收合格', '食堂改造全部验收合格。', '通过验收', '均通过竣工验收', '审计通过', '水质全部达标', '无重大安全事故发生', '无安全事故', '零投诉', '没有群体性事件', '不发生群体性事件',
  '杜绝重大火灾', '足额发放', '补助足额发放到位', '当月发放', '达到二级甲等', '达到国家一级', '达到国家标准', '不超概算',
])('%s can be confirmed', (value) => {
  expect(statesResult(value)).toBe(true);
});

test.each([
  '是否通过验收', '是否达到国家标准', '验收合格率', '足额发放率提高', '验收合格情况', '发放的准确性', '按时发放', '按合同约定时间支付', '不超预算', '不超出年初预算', '正常运转', '无障碍设施建设', '达到长期影响',
  '确保工作及时', '大幅提升', '',
])('%j cannot', (value) => {
  expect(statesResult(value)).toBe(false);
});
