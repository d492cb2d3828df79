import { expect, test } from 'vitest';
import { numberedAnew, withMoved, withoutAt, withParagraphAt } from './paragraph-texts.ts';

test('numbers follow the order, each written as its paragraph writes it; a paragraph without one gets none', () => {
  expect(numberedAnew(['3、甲', '　　1、乙', '总体目标：', '（7）丙', '4.丁', '２、戊'])).toEqual(['1、甲', '　　2、乙', '总体目标：', '（3）丙', '4.丁', '5、戊']);
});

test('a paragraph is written, moved and taken out by position', () => {
  const texts = ['甲', '乙', '丙'];
  expect([withParagraphAt(texts, 1, '新'), withMoved(texts, 2, -1), withMoved(texts, 0, 1), withoutAt(texts, 0)]).toEqual([['甲', '新', '丙'], ['甲', '丙', '乙'], ['乙', '甲', '丙'], ['乙', '丙']]);
  expect(texts).toEqual(['甲', '乙', '丙']);
});
