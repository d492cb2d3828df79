// Signed-in browsers. Only the digest of the token is stored; a session is a working row, outside versions, chain and backup.
import { z } from 'zod';
import type { OpenEmergency } from '../../application/account-store.ts';
import type { Role } from '../../domain/access/index.ts';
import type { Post } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Queryable } from '../engine/database.ts';
import { loadRow, storeRow } from '../tables/row-codec.ts';
import { sessionTable } from '../tables/account.table.ts';
import { bulkInsert } from '../tables/statements.ts';
import { restoreText } from '../tables/storable-text.ts';
import type { RowOfTable } from '../tables/table.ts';
import { roleSchema } from './organisation.ts';

export type Session = RowOfTable<typeof sessionTable>;

interface SessionKey {
  readonly division: string;
  readonly id: string;
}

export async function openSession(database: Queryable, session: Session): Promise<void> {
  const { text, values } = bulkInsert(sessionTable, [storeRow(sessionTable, session)]);
  await database.query(text, values);
}

/** A session with its account and what that stands for on a day. */
export interface FoundSession {
  readonly session: Session;
  readonly account: { readonly id: string; readonly login: string; /** Null after erasure. */ readonly displayName: string | null; readonly mustChangePassword: boolean };
  readonly posts: readonly Post<Role>[];
  /** There is no other account, and never was. */
  readonly alone: boolean;
  readonly emergencies: readonly OpenEmergency[];
  /** No emergency begins or ends by the clock: on that day only an event changes what the account stands for. */
  readonly steady: boolean;
}

export interface SessionQuery {
  readonly division: string;
  readonly tokenHash: string;
  /** UTC. */
  readonly now: string;
  readonly day: CivilDate;
}

/** The session of a token whose account may sign in; null where there is none or its time is over. */
export async function findSession(
  database: Queryable,
  key: SessionQuery,
): Promise<FoundSession | null> {
  const answer = await database.query(
    `select s.*, a.login, v.must_change_password as "mustChangePassword", p.value as name,
       not exists (select 1 from account o where o.division = a.division and o.id <> a.id) as alone,
       (select json_agg(json_build_object('appointment', i.id, 'role', i.role, 'node', i.node_id, 'serves', w.serves, 'onBehalfOf', null) order by i.id)
          from appointment i ${heldOn}
          where i.division = a.division and i.account_id = a.id) as own,
       (select json_agg(json_build_object('appointment', i.id, 'role', i.role, 'node', i.node_id, 'serves', w.serves, 'onBehalfOf', i.account_id) order by i.id)
          from delegation d join delegation_version x on x.division = d.division and x.id = d.id and x.to_event is null and x.from_day <= $4::date and x.until_day >= $4::date
          join appointment i on i.division = d.division and i.id = d.appointment_id ${heldOn}
          where d.division = a.division and d.account_id = a.id and i.account_id <> a.id) as lent,
       (select json_agg(json_build_object('id', i.id, 'role', i.role, 'node', i.node_id, 'reason', w.reason, 'from', w.from_moment, 'until', w.until_moment) order by w.until_moment desc, i.id)
          from emergency_access i join emergency_access_version w on w.division = i.division and w.id = i.id and w.to_event is null
          and w.until_moment > $5
          where i.division = a.division and i.account_id = a.id) as emergency
     from session s
     join account a on a.division = s.division and a.id = s.account_id
     join account_version v on v.division = a.division and v.id = a.id and v.to_event is null and v.state = 'active'
     left join personal_value p on p.division = v.division and p.commitment = v.display_name
     where s.division = $1 and s.token_hash = $2 and s.expires_at > $3`,
    [key.division, key.tokenHash, key.now, key.day, key.now],
  );
  const [first] = answer.rows;
  if (first === undefined) return null;
  const session = loadRow(sessionTable, first);
  const { login, name, mustChangePassword, alone, own, lent, emergency } = besideSession.parse(first);
  const begun = (emergency ?? []).filter(({ from }) => Date.parse(from) <= Date.parse(key.now));
  const given = begun.map(({ id, role, node }) => ({ appointment: id, role, node, serves: [], onBehalfOf: null }));
  // A post that was lent twice is held once.
  const posts = [...new Map([...(own ?? []), ...(lent ?? []), ...given].map((post) => [post.appointment, post])).values()];
  const emergencies = begun.map(({ id, reason, until }) => ({ id, reason: restoreText(reason), until }));
  return { session, account: { id: session.accountId, login, displayName: name, mustChangePassword }, posts, alone, emergencies, steady: (emergency ?? []).length === 0 };
}

/** `$4` is the day. */
const heldOn = `join appointment_version w on w.division = i.division and w.id = i.id and w.to_event is null
          and w.from_day <= $4::date and (w.to_day is null or w.to_day >= $4::date)`;

const postRow = z.object({ appointment: z.string(), role: roleSchema, node: z.string(), serves: z.array(z.string()), onBehalfOf: z.string().nullable() });
const besideSession = z.object({
  login: z.string(),
  name: z.string().transform(restoreText).nullable(),
  mustChangePassword: z.boolean(),
  alone: z.boolean(),
  own: z.array(postRow).nullable(),
  lent: z.array(postRow).nullable(),
  emergency: z.array(z.object({ id: z.string(), role: roleSchema, node: z.string(), reason: z.string(), from: z.string(), until: z.string() })).nullable(),
});

export async function touchSession(database: Queryable, key: SessionKey & { readonly lastSeenAt: string }): Promise<void> {
  await database.query('update session set last_seen_at = $3 where division = $1 and id = $2', [key.division, key.id, key.lastSeenAt]);
}

/** A new token for the same session, after sign-in or a change of rights; the former token is void. False where the session is gone. */
export async function rotateSession(
  database: Queryable,
  key: SessionKey & Pick<Session, 'tokenHash' | 'csrfSecret' | 'expiresAt'>,
): Promise<boolean> {
  const answer = await database.query(
    'update session set token_hash = $3, csrf_secret = $4, expires_at = $5 where division = $1 and id = $2 returning 1 as rotated',
    [key.division, key.id, key.tokenHash, key.csrfSecret, key.expiresAt],
  );
  return answer.rows.length === 1;
}

/** The sessions of an account that are not over, the last used first. */
export async function listSessions(database: Queryable, key: { readonly division: string; readonly accountId: string; readonly now: string }): Promise<readonly Session[]> {
  const answer = await database.query(
    'select * from session where division = $1 and account_id = $2 and expires_at > $3 order by coalesce(last_seen_at, created_at) desc, id',
    [key.division, key.accountId, key.now],
  );
  return answer.rows.map((row) => loadRow(sessionTable, row));
}

/** Ends sessions of an account, all of them where `ids` is null, but never `but`. Answers how many. */
export async function revokeSessions(
  database: Queryable,
  key: { readonly division: string; readonly accountId: string; readonly ids: readonly string[] | null; readonly but: string | null },
): Promise<number> {
  const answer = await database.query(
    `delete from session where division = $1 and account_id = $2 and ($3::uuid[] is null or id = any($3::uuid[])) and ($4::uuid is null or id <> $4::uuid) returning 1 as gone`,
    [key.division, key.accountId, key.ids, key.but],
  );
  return answer.rows.length;
}

export async function removeExpiredSessions(database: Queryable, key: { readonly division: string; readonly now: string }): Promise<void> {
  await database.query('delete from session where division = $1 and expires_at <= $2', [key.division, key.now]);
}
