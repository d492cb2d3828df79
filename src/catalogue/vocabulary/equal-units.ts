// Units that count the same thing under two names: a quantity in 批次 and a price in 元/批 belong together. 人 and 人次, 家 and 家次 do not: a
// shop inspected twice is one 家 and two 家次.
import type { EqualUnits } from '../../domain/spending/index.ts';

export const equalUnits: EqualUnits = [
  ['批', '批次'],
  ['台', '台套', '台(套)', '套'],
  ['场', '场次'],
];
