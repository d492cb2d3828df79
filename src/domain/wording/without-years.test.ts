import { expect, test } from 'vitest';
import { withoutYears } from './without-years.ts';

test.each([
  ['冀财行【2020】156号2021年补助', '冀财行〔２０２１〕9号2022年补助'],
  ['财社(2020)第3号', '财社[2021]第12号'],
  ['2021年12月30日', '2022年 12月30日'],
  ['2021.12.30前', '2022.12.30前'],
  ['二〇二一年', '二○二二年'],
  ['2020-2021年度', '2021-2022年度'],
])('%s and %s differ in nothing but the year', (a, b) => {
  expect(withoutYears(a)).toBe(withoutYears(b));
});

test.each([
  ['2020元/批', '2021元/批'],
  ['≥2000人', '≥2001人'],
  ['2021年11月', '2022年12月'],
  ['第一年', '第二年'],
])('%s and %s differ in more than the year', (a, b) => {
  expect(withoutYears(a)).not.toBe(withoutYears(b));
});
