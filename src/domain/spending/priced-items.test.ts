import { expect, test } from 'vitest';
import { pricedItemsOf, type PricedItemWords } from './priced-items.ts';

const words: PricedItemWords = {
  payings: ['支付', '购买', '发放'],
  upkeeps: ['定期维护'],
  endings: ['费用', '租金', '工资', '费'],
  emptyEndings: ['费用', '费'],
  leads: ['用于', '对', '相关'],
};

test.each([
  ['支付文化站门面租金及文化站维修费用', ['文化站门面租金', '文化站维修']],
  ['用于开展检测过程中发生的样品费和委托检验业务费', ['样品', '委托检验业务']],
  ['对雷达、２台雨量计及北斗模块定期维护', ['雷达', '2台雨量计', '北斗模块']],
  ['用于发放护林员工资，维护森林安全', ['护林员工资']],
  ['保洁服务费99万元；相关保洁服务费；支付购买锅炉', ['保洁服务', '锅炉']],
  ['计划购买锅炉、支付尾款', ['锅炉', '尾款']],
  ['加强基层治理，维护社会稳定', []],
  ['贯彻落实省市有关文件精神进一步做好各项工作所需经费费用', []],
  ['支付费', []],
  ['发生的', []],
  ['', []],
])('%s pays for %j', (purpose, items) => {
  expect(pricedItemsOf(purpose, words)).toEqual(items);
});
