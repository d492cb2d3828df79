import { expect, test } from 'vitest';
import { recentValues } from './recent-values.ts';

test('a value is computed once, shared while it is computed, and forgotten when others were used more lately', async () => {
  const computed: string[] = [];
  const values = recentValues<string>(2);
  const get = (key: string) => values.get(key, async () => (computed.push(key), `value of ${key}`));
  expect(await Promise.all([get('a'), get('a')])).toEqual(['value of a', 'value of a']);
  await get('b');
  await get('a');
  await get('c');
  await get('a');
  await get('b');
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});

test('a failure is not kept', async () => {
  const values = recentValues<number>(2);
  await expect(values.get('a', () => Promise.reject(new Error('lost connection')))).rejects.toThrow('lost connection');
  expect(await values.get('a', async () => 1)).toBe(1);
});
