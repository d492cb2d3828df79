// Signed-in browsers. Only the digest of the token is stored; a session is a working row, outside versions, chain and backup.
import type { Queryable } from '../engine/database.ts';
import { loadRow, storeRow } from '../tables/row-codec.ts';
import { sessionTable } from '../tables/account.table.ts';
import { bulkInsert } from '../tables/statements.ts';
import type { RowOfTable } from '../tables/table.ts';

export type Session = RowOfTable<typeof sessionTable>;

interface SessionKey {
  readonly division: string;
  readonly id: string;
}

export async function openSession(database: Queryable, session: Session): Promise<void> {
  const { text, values } = bulkInsert(sessionTable, [storeRow(sessionTable, session)]);
  await database.query(text, values);
}

/** The session of a token, null where there is none or its time is over. */
export async function findSession(
  database: Queryable,
  key: { readonly division: string; readonly tokenHash: string; readonly now: string },
): Promise<Session | null> {
  const answer = await database.query('select * from session where division = $1 and token_hash = $2 and expires_at > $3', [
    key.division,
    key.tokenHash,
    key.now,
  ]);
  return answer.rows[0] === undefined ? null : loadRow(sessionTable, answer.rows[0]);
}

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

export async function revokeSession(database: Queryable, key: SessionKey): Promise<void> {
  await database.query('delete from session where division = $1 and id = $2', [key.division, key.id]);
}

/** Every session of an account: after a new password, or when it is disabled. */
export async function revokeSessionsOf(database: Queryable, key: { readonly division: string; readonly accountId: string }): Promise<void> {
  await database.query('delete from session where division = $1 and account_id = $2', [key.division, key.accountId]);
}

export async function removeExpiredSessions(database: Queryable, key: { readonly division: string; readonly now: string }): Promise<void> {
  await database.query('delete from session where division = $1 and expires_at <= $2', [key.division, key.now]);
}
