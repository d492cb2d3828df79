import { expect, test } from 'vitest';
import { countNames } from '../../vocabulary/count-names.ts';
import { countedThing } from './counted-thing.ts';

test.each([
  ['发放宣教手册份数', '份'],
  ['入户走访人次', '人次'],
  ['水质抽检批次数（批）', '批次'],
  ['新增养老床位数', '床位'],
  ['规上企业数', null],
  ['采购数量', null],
])('%s counts for certain, naming the unit %s', (name, unit) => {
  expect(countedThing(name)).toMatchObject({ unit });
});

test.each(['预算控制数', '群众安全感指数', '服务层次', '结案率', ''])('%j counts nothing for certain', (name) => {
  expect(countedThing(name)).toBeNull();
});

test('no ending of the vocabulary hides behind a shorter one', () => {
  for (const { ending } of countNames.names) expect(countedThing(ending)?.ending).toBe(ending);
});
