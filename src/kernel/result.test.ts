import { expect, test } from 'vitest';
import { failed, ok } from './result.ts';

test('a result is a value or a fault', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(failed('空文件')).toEqual({ ok: false, fault: '空文件' });
});
