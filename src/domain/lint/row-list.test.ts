import { expect, test } from 'vitest';
import { listOrdinals } from './row-list.ts';

test.each<readonly [readonly number[], string]>([
  [[], ''],
  [[4], '4'],
  [[1, 2], '1、2'],
  [[1, 2, 3], '1–3'],
  [[1, 2, 3, 5], '1–3、5'],
  [[1, 3, 5], '1、3、5'],
  [[1, 2, 4, 5, 6, 9], '1、2、4–6、9'],
])('rows %j are listed as “%s”', (ordinals, text) => {
  expect(listOrdinals(ordinals)).toBe(text);
});
