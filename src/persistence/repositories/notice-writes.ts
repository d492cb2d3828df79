// The rows of notices, for the closing statement of the command that gives them.
import type { NewNotice } from '../../application/notices/notice-store.ts';
import { eventTime, type Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import { noticeTable } from '../tables/notice.table.ts';

export function noticeWrites({ newId, now }: Store, division: string, notices: readonly NewNotice[]): readonly TableWrite[] {
  if (notices.length === 0) return [];
  const at = eventTime(now());
  return [insertRows(noticeTable, notices.map(({ account, kind, thing, planId, facts }) => ({ division, id: newId(), accountId: account, kind, thing, planId, facts: { ...facts }, at })))];
}
