import { expect, test } from 'vitest';
import { readTarget } from '../target/index.ts';
import { valueMeasureOf } from './value-measure.ts';

test.each([
  ['≥95%', 'share'],
  ['60%-80%', 'share'],
  ['%', 'share'],
  ['≤500元/家', 'money'],
  ['30万元', 'money'],
  ['≥20批', 'amount'],
  ['3人/户', 'amount'],
  ['12公里', 'amount'],
  ['30亩', 'amount'],
  ['5立方米', 'amount'],
  ['8吨', 'amount'],
  ['3千瓦时', 'amount'],
  ['2GB', 'amount'],
  ['100M', 'amount'],
  ['购置车辆5辆', 'amount'],
  ['1次/月', 'amount'],
  ['≤30天', 'time'],
  ['2021年12月30日', 'calendar'],
  ['2021年1月-12月', 'calendar'],
  ['90分', null],
  ['26℃', null],
  ['5万', null],
  ['≥95', null],
  ['≥95优', null],
  ['是、否', null],
  ['是', null],
  ['不断提高', null],
  ['人数、金额', null],
  ['/', null],
  ['按计划完成全部工作', null],
  ['', null],
])('the value %j is measured in %j', (source, measure) => {
  expect(valueMeasureOf(readTarget(source).target)).toBe(measure);
});

test('an unknown unit says nothing', () => {
  expect(valueMeasureOf({ kind: 'number', amount: '3', unit: '某某' })).toBeNull();
  expect(valueMeasureOf({ kind: 'number', amount: '3', unit: '某某/年' })).toBeNull();
});
