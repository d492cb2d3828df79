// 消息 of the own account. The count is asked again now and then, and whenever somebody comes back to the window.
import { queryOptions } from '@tanstack/react-query';
import { markedNoticesSchema, noticeCountsSchema, noticesSchema, type MarkNotices } from '../../http/contract/notices.ts';
import { ask } from './client.ts';

/** Milliseconds. */
const askAgainAfter = 60_000;

export const noticeCountsQuery = queryOptions({
  queryKey: ['notices', 'counts'],
  queryFn: () => ask('/api/notices/counts', noticeCountsSchema),
  refetchInterval: askAgainAfter,
  refetchOnWindowFocus: true,
});

export function noticesQuery(only: 'unread' | 'all') {
  return queryOptions({ queryKey: ['notices', only], queryFn: () => ask(only === 'unread' ? '/api/notices?only=unread' : '/api/notices', noticesSchema) });
}

export async function markNotices(body: MarkNotices): Promise<readonly string[]> {
  return (await ask('/api/notices/marks', markedNoticesSchema, { method: 'POST', body })).changed;
}
