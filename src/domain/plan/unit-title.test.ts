import { expect, test } from 'vitest';
import { unitTitle } from './unit-title.ts';

test('a unit goes by its code and name, or by its name where no code is printed', () => {
  expect(unitTitle({ code: '414001', name: '示例局' })).toBe('414001 示例局');
  expect(unitTitle({ code: null, name: '示例局' })).toBe('示例局');
});
