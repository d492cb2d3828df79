// Sessions over the database. Signing in and ending sessions leave events; that a session was used does not.
import { codeUsed, type ListedSession, type OpenSession, type SessionStore } from '../../application/account-store.ts';
import { chinaDay } from '../../kernel/day-count.ts';
import { failed, ok } from '../../kernel/result.ts';
import { lastEvent } from '../../persistence/audit/last-event.ts';
import { peopleWatch, type PeopleWatch } from '../../persistence/audit/people-watch.ts';
import { runCommand, type Decision, type Store } from '../../persistence/audit/run-command.ts';
import { putRows } from '../../persistence/audit/table-write.ts';
import { readSecondFactor } from '../../persistence/repositories/second-factor.ts';
import { sessionReader } from '../../persistence/repositories/session-reader.ts';
import { listSessions, openSession, removeExpiredSessions, revokeSessions, touchSession, type Session } from '../../persistence/repositories/sessions.ts';
import { secondFactorTable } from '../../persistence/tables/account.table.ts';

/** `watch` is shared with what else is kept about people, so that reading a session looks for all of it. */
export function databaseSessionStore(store: Store, division: string, watch: PeopleWatch = peopleWatch(store.database, division)): SessionStore {
  const { database } = store;
  const sessions = sessionReader(database, watch);
  return {
    async open({ accountId, tokenHash, csrfSecret, createdAt, expiresAt, device, secondFactorStep }) {
      const id = store.newId();
      const opened = await runCommand<null>(store, {
        division,
        actor: accountId,
        kind: 'session.opened',
        rules: [],
        decide: async (): Promise<Decision<null>> => {
          const decidedAt = await lastEvent(database, division);
          const factor = secondFactorStep === null ? null : await readSecondFactor(database, { division, accountId });
          if (factor !== null && secondFactorStep !== null && factor.lastStep >= secondFactorStep) return { kind: 'refused', fault: codeUsed };
          await removeExpiredSessions(database, { division, now: timestamp(createdAt) });
          // A session that an earlier attempt has opened stands already.
          await revokeSessions(database, { division, accountId, ids: [id], but: null });
          const times = { createdAt: timestamp(createdAt), expiresAt: timestamp(expiresAt), lastSeenAt: timestamp(createdAt) };
          await openSession(database, { division, id, accountId, tokenHash, csrfSecret, device, ...times });
          const writes = factor === null || secondFactorStep === null ? [] : [putRows(secondFactorTable, [{ ...factor, lastStep: secondFactorStep }])];
          return { kind: 'write', value: null, subject: accountId, detail: {}, writes, ...(writes.length === 0 ? {} : { decidedAt }) };
        },
      });
      if (opened.ok) return ok(null);
      await revokeSessions(database, { division, accountId, ids: [id], but: null });
      return failed(opened.fault);
    },
    async find(tokenHash, now): Promise<OpenSession | null> {
      const found = await sessions({ division, tokenHash, now: timestamp(now), day: chinaDay(now) });
      if (found === null) return null;
      const { session, account, posts, alone, emergencies, asOf } = found;
      return {
        ...listedOf(session),
        accountId: session.accountId,
        tokenHash,
        csrfSecret: session.csrfSecret,
        account: { id: account.id, login: account.login, name: account.displayName ?? account.login, mustChangePassword: account.mustChangePassword },
        standing: { posts, alone, emergencies, asOf },
      };
    },
    seen: (session, now) => touchSession(database, { division, id: session.id, lastSeenAt: timestamp(now) }),
    of: async (accountId, now) => (await listSessions(database, { division, accountId, now: timestamp(now) })).map(listedOf),
    async close({ accountId, ids, but, actor }) {
      let ended = 0;
      const closed = await runCommand<number>(store, {
        division,
        actor,
        kind: 'session.closed',
        rules: [],
        decide: async (): Promise<Decision<number>> => {
          ended += await revokeSessions(database, { division, accountId, ids, but });
          return ended === 0 ? { kind: 'nothing', value: 0 } : { kind: 'write', value: ended, subject: accountId, detail: { sessions: ended }, writes: [] };
        },
      });
      return closed.ok ? ok(closed.value.value) : closed;
    },
  };
}

function listedOf({ id, createdAt, lastSeenAt, expiresAt, device }: Session): ListedSession {
  return { id, createdAt: Date.parse(createdAt), lastSeenAt: Date.parse(lastSeenAt ?? createdAt), expiresAt: Date.parse(expiresAt), device };
}

function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
