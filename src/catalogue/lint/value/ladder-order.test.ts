import { expect, test } from 'vitest';
import { orderedLadder } from './ladder-order.ts';

test.each([
  [['好', '较好', '差', '较差'], ['好', '较好', '较差', '差']],
  [['优', '中', '良', '差'], ['优', '良', '中', '差']],
  [['满意', '不满意', '基本满意'], ['满意', '基本满意', '不满意']],
])('%j should run %j', (options, ordered) => {
  expect(orderedLadder(options)).toEqual(ordered);
});

test.each([[['好', '较好', '一般', '差']], [['差', '中', '良', '优']], [['优', '优秀', '良']], [['优', '良', '特别']], [['高', '中', '低']], [['优', '良', '中', '低', '差']], [[]]])('%j needs no other order', (options) => {
  expect(orderedLadder(options)).toBeNull();
});
