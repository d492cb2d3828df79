// What waits to be sent by mail. A notice without a row here has not been looked at yet; taking it writes its row, so that of two programs one sends it.
import { z } from 'zod';
import type { MailFigures, MailOutcome, WaitingMail } from '../../application/notices/mail.ts';
import { isNoticeKind } from '../../catalogue/notices/notice-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreText, storableText } from '../tables/storable-text.ts';
import { noticeColumns, storedNotice } from './notices.ts';

export interface Taking {
  /** UTC, all of them. */
  readonly now: string;
  readonly gatheredBefore: string;
  readonly notBefore: string;
  readonly leaseUntil: string;
  /** Division of the accounts. */
  readonly accounts: string;
}

const waitingNotice = storedNotice.extend({
  attempts: z.number(),
  address: z.string().transform(restoreText).nullable(),
  off: z.array(z.string()).nullable().transform((ids) => (ids ?? []).filter(isNoticeKind)),
});

/** The oldest notice of an account first. */
export async function takeWaitingMail(database: Queryable, { now, gatheredBefore, notBefore, leaseUntil, accounts }: Taking): Promise<readonly WaitingMail[]> {
  const taken = await database.query(
    `with due as (
       select n.division, n.id, n.account_id, n.at from notice n
       where n.division = any(array(select division from event_head)) and n.at > $3::timestamptz
         and not exists (select 1 from notice_mail m where m.division = n.division and m.notice_id = n.id)
       union all
       select n.division, n.id, n.account_id, n.at from notice_mail m join notice n on n.division = m.division and n.id = m.notice_id
       where m.state = 'waiting' and m.next_at <= $1::timestamptz),
     ready as (select account_id from due group by account_id having min(at) <= $2::timestamptz)
     insert into notice_mail (division, notice_id, state, attempts, next_at)
     select division, id, 'waiting', 0, $4::timestamptz from due where account_id in (select account_id from ready)
     on conflict (division, notice_id) do update set next_at = excluded.next_at where notice_mail.state = 'waiting' and notice_mail.next_at <= $1::timestamptz
     returning notice_id as id`,
    [now, gatheredBefore, notBefore, leaseUntil],
  );
  const ids = z.array(z.object({ id: z.string() })).parse(taken.rows).map(({ id }) => id);
  if (ids.length === 0) return [];
  const answer = await database.query(
    `select ${noticeColumns}, m.attempts, p.value as address, c.off
     from notice n join notice_mail m on m.division = n.division and m.notice_id = n.id
     left join notice_read r on r.division = n.division and r.notice_id = n.id
     left join account_version v on v.division = $2 and v.id = n.account_id and v.to_event is null and v.state = 'active'
     left join mail_choice c on c.division = $2 and c.account_id = v.id
     left join personal_value p on p.division = c.division and p.commitment = c.address
     where n.id = any($1::uuid[]) order by n.at, n.id`,
    [ids, accounts],
  );
  const byAccount = new Map<string, WaitingMail>();
  for (const { attempts, address, off, ...notice } of z.array(waitingNotice).parse(answer.rows)) {
    const former = byAccount.get(notice.account);
    byAccount.set(notice.account, { account: notice.account, address, off, notices: [...(former?.notices ?? []), notice], attempts: Math.max(former?.attempts ?? 0, attempts) });
  }
  return [...byAccount.values()];
}

/** Of a database that came out of a backup, which does not tell what had gone: what it holds is sent to nobody a second time. It still stands on the pages. */
export async function keepFromMail(database: Queryable): Promise<void> {
  await database.query("insert into notice_mail (division, notice_id, state, attempts) select division, id, 'unwanted', 0 from notice");
}

export async function settleMail(database: Queryable, ids: readonly string[], outcome: MailOutcome): Promise<void> {
  const state = outcome.kind === 'again' ? 'waiting' : outcome.kind;
  const tried = outcome.kind === 'again' || outcome.kind === 'given-up' ? outcome : null;
  await database.query('update notice_mail set state = $2, attempts = coalesce($3, attempts + case when $2 = $6 then 1 else 0 end), next_at = $4::timestamptz, fault = $5 where notice_id = any($1::uuid[])', [
    ids,
    state,
    tried?.attempts ?? null,
    outcome.kind === 'again' ? new Date(outcome.at).toISOString() : null,
    tried === null ? null : storableText(tried.fault),
    'sent',
  ]);
}

export async function mailFigures(database: Queryable): Promise<MailFigures> {
  const answer = await database.query(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'given-up')::int as "givenUp",
       (array_agg(fault order by notice_id desc) filter (where fault is not null))[1] as "lastFault" from notice_mail`,
  );
  const [figures] = z.array(z.object({ waiting: z.number(), sent: z.number(), givenUp: z.number(), lastFault: z.string().transform(restoreText).nullable() })).parse(answer.rows);
  return figures ?? { waiting: 0, sent: 0, givenUp: 0, lastFault: null };
}
