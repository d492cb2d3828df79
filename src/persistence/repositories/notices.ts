// Notices of an account, wherever in the chains they were given; what is read stands beside them.
import { z } from 'zod';
import type { MailChoice, NewNotice, NoticeCounts, StoredNotice } from '../../application/notices/notice-store.ts';
import { isNoticeKind, noticeKinds, type NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { putRows } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { mailChoiceTable } from '../tables/notice.table.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { restoreText } from '../tables/storable-text.ts';
import { noticeDone } from './notice-done.ts';
import { noticeWrites } from './notice-writes.ts';
import type { Author } from './organisation-nodes.ts';
import { commitPersonalValue, readPersonalValue } from './personal-values.ts';

/** Every division has its own notices; the index of each begins with it. */
const own = `n.division = any(array(select division from event_head)) and n.account_id = $1`;

const noticeFacts = z.record(z.string(), z.union([z.string().transform(restoreText), z.number()]));

/** What `storedNotice` reads, of `notice n` and `notice_read r`. */
export const noticeColumns = `n.id, n.account_id as account, n.kind, n.thing, n.plan_id as "planId", n.facts, n.at, r.notice_id is not null as read, ${noticeDone} as done`;

export const storedNotice = z.object({
  id: z.string(),
  account: z.string(),
  kind: z.string().refine(isNoticeKind),
  thing: z.string().transform(restoreText),
  planId: z.string().nullable(),
  facts: noticeFacts,
  at: z.string().transform((text) => new Date(text).toISOString()),
  read: z.boolean(),
  done: z.boolean(),
});

export async function listNotices(database: Queryable, { account, unreadOnly, most }: { readonly account: string; readonly unreadOnly: boolean; readonly most: number }): Promise<readonly StoredNotice[]> {
  const answer = await database.query(
    `select ${noticeColumns}
     from notice n left join notice_read r on r.division = n.division and r.notice_id = n.id
     where ${own} and ($2::boolean = false or (r.notice_id is null and not ${noticeDone})) order by n.at desc, n.id desc limit $3`,
    [account, unreadOnly, most],
  );
  return z.array(storedNotice).parse(answer.rows);
}

export async function countNotices(database: Queryable, account: string): Promise<NoticeCounts> {
  const answer = await database.query(
    `select count(*)::int as all, count(*) filter (where r.notice_id is null and not ${noticeDone})::int as unread
     from notice n left join notice_read r on r.division = n.division and r.notice_id = n.id where ${own}`,
    [account],
  );
  return z.array(z.object({ all: z.number(), unread: z.number() })).parse(answer.rows)[0] ?? { all: 0, unread: 0 };
}

export interface Marking {
  readonly account: string;
  /** Null: all. */
  readonly ids: readonly string[] | null;
  readonly read: boolean;
  /** UTC. */
  readonly at: string;
}

export async function markNotices(database: Queryable, { account, ids, read, at }: Marking): Promise<readonly string[]> {
  const which = '($2::uuid[] is null or n.id = any($2::uuid[]))';
  const answer = read
    ? await database.query(`insert into notice_read (division, notice_id, read_at) select n.division, n.id, $3::timestamptz from notice n where ${own} and ${which} on conflict do nothing returning notice_id as id`, [account, ids, at])
    : await database.query(`delete from notice_read r using notice n where n.division = r.division and n.id = r.notice_id and ${own} and ${which} returning n.id`, [account, ids]);
  return z.array(z.object({ id: z.string() })).parse(answer.rows).map(({ id }) => id);
}

/** What a day brings; whoever has been told of a thing is left out, and where somebody else tells it at this moment it is decided again. */
export function giveNotices(store: Store, { division, actor, notices }: Author & { readonly notices: readonly NewNotice[] }): Promise<Result<CommandOutcome<number>, Fault>> {
  return runCommand<number>(store, {
    division,
    actor,
    kind: 'notice.given',
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const told = await toldAlready(store.database, division, notices);
      const due = notices.filter(({ account, thing }) => !told.has(`${account} ${thing}`));
      if (due.length === 0) return { kind: 'nothing', value: 0 };
      return { kind: 'write', subject: null, detail: { notices: due.length }, writes: noticeWrites(store, division, due), value: due.length };
    },
  });
}

async function toldAlready(database: Queryable, division: string, notices: readonly NewNotice[]): Promise<ReadonlySet<string>> {
  const answer = await database.query('select n.account_id as account, n.thing from notice n join unnest($2::uuid[], $3::text[]) as due (account_id, thing) on due.account_id = n.account_id and due.thing = n.thing where n.division = $1', [
    division,
    notices.map(({ account }) => account),
    notices.map(({ thing }) => thing),
  ]);
  return new Set(z.array(z.object({ account: z.string(), thing: z.string() })).parse(answer.rows).map(({ account, thing }) => `${account} ${thing}`));
}

export async function readMailChoice(database: Queryable, { division, account }: { readonly division: string; readonly account: string }): Promise<MailChoice> {
  const answer = await database.query('select * from mail_choice where division = $1 and account_id = $2', [division, account]);
  if (answer.rows[0] === undefined) return { address: null, off: [] };
  const { address, off } = loadRow(mailChoiceTable, answer.rows[0]);
  return { address: address === null ? null : await readPersonalValue(database, { division, commitment: address }), off: offSchema.parse(off) };
}

const offSchema = z.array(z.string()).transform((ids): readonly NoticeKindId[] => noticeKinds.flatMap(({ id }) => (ids.includes(id) ? [id] : [])));

/** A former address is emptied with its salt: the row that committed to it is gone too. */
export function chooseMail(store: Store, { division, actor, account, address, off }: Author & MailChoice & { readonly account: string }): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    kind: 'notice.mail-chosen',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const standing = await readMailChoice(store.database, { division, account });
      if (standing.address === address && JSON.stringify(standing.off) === JSON.stringify(off)) return { kind: 'nothing', value: null };
      const answer = await store.database.query(`select * from personal_value where division = $1 and owner_table = 'mail_choice' and owner_id = $2 and value is not null`, [division, account]);
      const former = answer.rows.map((row) => ({ ...loadRow(personalValueTable, row), salt: null, value: null }));
      const value = address === null ? null : commitPersonalValue({ division, ownerTable: 'mail_choice', ownerId: account, field: 'address' }, address);
      const writes = [putRows(personalValueTable, [...former, ...(value === null ? [] : [value])]), putRows(mailChoiceTable, [{ division, accountId: account, address: value?.commitment ?? null, off: [...off] }])];
      return { kind: 'write', subject: account, detail: { byMail: address !== null, off: off.length }, writes: writes.filter(({ put = [] }) => put.length > 0), value: null };
    },
  });
}
