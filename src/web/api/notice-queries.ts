// 消息 of the own account. The count is asked again now and then, and whenever somebody comes back to the window.
import { queryOptions } from '@tanstack/react-query';
import { doneSchema } from '../../http/contract/accounts.ts';
import { mailChoiceSchema, mailStateSchema, type ChooseMail } from '../../http/contract/mail.ts';
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

export const mailChoiceQuery = queryOptions({ queryKey: ['notices', 'mail'], queryFn: () => ask('/api/notices/mail', mailChoiceSchema) });

export function chooseMail(body: ChooseMail): Promise<unknown> {
  return ask('/api/notices/mail', doneSchema, { method: 'PUT', body });
}

export const mailStateQuery = queryOptions({ queryKey: ['mail'], queryFn: () => ask('/api/mail', mailStateSchema) });

export function sendTestMail(body: { readonly address: string }): Promise<unknown> {
  return ask('/api/mail/test', doneSchema, { method: 'POST', body });
}
