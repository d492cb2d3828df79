import { expect, test } from 'vitest';
import { recentValues, type RecentValues } from './recent-values.ts';

/** Values that weigh as much as their text is long, and the keys for which one was computed. */
function texts(most: number): { readonly values: RecentValues<string>; readonly computed: string[]; readonly get: (key: string, text?: string) => Promise<string> } {
  const values = recentValues<string>(most, (text) => text.length);
  const computed: string[] = [];
  return { values, computed, get: (key, text = '12345') => values.get(key, async () => (computed.push(key), text)) };
}

test('a value is computed once, shared while it is computed, and forgotten when others were used more lately', async () => {
  const { computed, get } = texts(10);
  expect(await Promise.all([get('a'), get('a')])).toEqual(['12345', '12345']);
  await get('b');
  await get('a');
  await get('c');
  await get('a');
  await get('b');
  expect(computed).toEqual(['a', 'b', 'c', 'b']);
});

test('a heavy value makes room for itself; one that is too heavy alone is given out and not kept', async () => {
  const { computed, get } = texts(10);
  await get('a');
  await get('b');
  await get('heavy', '1234567');
  await get('heavy');
  await get('b');
  expect(computed).toEqual(['a', 'b', 'heavy', 'b']);
  expect(await get('too heavy', '123456789012')).toBe('123456789012');
  await get('too heavy');
  expect(computed.slice(4)).toEqual(['too heavy', 'too heavy']);
});

test('a failure is not kept, and weighs nothing', async () => {
  const { values, computed, get } = texts(10);
  await get('a');
  await expect(values.get('b', () => Promise.reject(new Error('lost connection')))).rejects.toThrow('lost connection');
  await get('b');
  await get('a');
  expect(computed).toEqual(['a', 'b']);
});

test('a value that was computed elsewhere is kept like one computed here; what is not kept is not known', async () => {
  const { values, computed, get } = texts(10);
  values.keep('a', 'elsewhere');
  expect(await get('a')).toBe('elsewhere');
  expect(await values.known('a')).toBe('elsewhere');
  expect(values.known('b')).toBeNull();
  await get('b');
  expect(values.known('a')).toBeNull();
  expect(computed).toEqual(['b']);
});

test('what is let go is computed again, and its weight is free for others; what is still computed stays', async () => {
  const { values, computed, get } = texts(10);
  await get('a', '123456');
  values.forget('a');
  values.forget('never kept');
  await get('b', '123456');
  await get('b', '123456');
  await get('a', '1234');
  await get('b', '123456');
  expect(computed).toEqual(['a', 'b', 'a']);
  const slow = values.get('slow', () => Promise.resolve('12'));
  values.forget('slow');
  expect(await slow).toBe('12');
});
