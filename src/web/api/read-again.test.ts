import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readAgain, takeAsStanding } from './read-again.ts';

test('a first answer that was asked for before the writing is not taken for what stands', async () => {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(client, { queryKey: ['plans', 'p', 'declaration'], queryFn: () => new Promise<string>((answer) => answers.push(answer)) });
  const leave = observer.subscribe(() => undefined);
  expect(answers).toHaveLength(1);
  const again = readAgain(client, ['plans']);
  await expect.poll(() => answers.length).toBe(2);
  answers[0]?.('before');
  answers[1]?.('after');
  await again;
  expect(observer.getCurrentResult().data).toBe('after');
  leave();
});

test('what nobody looks at is not asked for, and what was known stays until the new answer comes', async () => {
  const client = new QueryClient();
  let asked = 0;
  const options = { queryKey: ['plans', 'p'], queryFn: () => Promise.resolve((asked += 1)) };
  await client.fetchQuery(options);
  await readAgain(client, ['plans']);
  expect([asked, client.getQueryData(options.queryKey), client.getQueryState(options.queryKey)?.isInvalidated]).toEqual([1, 1, true]);
});

test('what was written stands, though an answer from before it was on its way; that is asked for again', async () => {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const queryKey = ['plans', 'p', 'filling'];
  const observer = new QueryObserver(client, { queryKey, queryFn: () => new Promise<string>((answer) => answers.push(answer)), initialData: 'first' });
  const leave = observer.subscribe(() => undefined);
  await expect.poll(() => answers.length).toBe(1);
  await takeAsStanding<string>(client, queryKey, (known) => `${known}, written`);
  answers[0]?.('first');
  await expect.poll(() => answers.length).toBe(2);
  expect(observer.getCurrentResult().data).toBe('first, written');
  answers[1]?.('first, written, and by others');
  await expect.poll(() => observer.getCurrentResult().data).toBe('first, written, and by others');
  leave();
});

test('what was written stands without asking, where nothing was on its way; what nobody knows yet is not made up', async () => {
  const client = new QueryClient();
  client.setQueryData(['known'], 1);
  await takeAsStanding<number>(client, ['known'], (known) => known + 1);
  await takeAsStanding<number>(client, ['unknown'], (known) => known + 1);
  expect([client.getQueryData(['known']), client.getQueryState(['known'])?.isInvalidated, client.getQueryData(['unknown'])]).toEqual([2, false, undefined]);
});
