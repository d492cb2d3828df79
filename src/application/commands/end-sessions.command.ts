// Ends sessions: one's own in other places, or those of an account that one looks after.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { mayOnAccount } from '../account-access.ts';
import type { ListedSession, SessionStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { isSessionOver } from '../session-policy.ts';

export interface EndSessionsPorts extends OrganisationPorts {
  readonly sessions: SessionStore;
}

export interface EndSessionsInput {
  readonly actor: Actor;
  readonly accountId: string;
  /** Null: all of them. */
  readonly ids: readonly string[] | null;
  /** The session from which it is asked, which stays; null where none does. */
  readonly but: string | null;
}

/** Answers how many ended. */
export async function endSessions(ports: EndSessionsPorts, { actor, accountId, ids, but }: EndSessionsInput): Promise<Result<number, Fault>> {
  const refused = await whyNotSessions(ports, actor, accountId);
  return refused === null ? ports.sessions.close({ accountId, ids, but, actor: auditName(actor) }) : failed(refused);
}

/** The sessions of an account that are not over, the last used first. */
export async function sessionsOf(ports: EndSessionsPorts, input: { readonly actor: Actor; readonly accountId: string }): Promise<Result<readonly ListedSession[], Fault>> {
  const refused = await whyNotSessions(ports, input.actor, input.accountId);
  if (refused !== null) return failed(refused);
  const now = ports.clock.now();
  return { ok: true, value: (await ports.sessions.of(input.accountId, now)).filter((session) => !isSessionOver(session, now)) };
}

async function whyNotSessions(ports: EndSessionsPorts, actor: Actor, accountId: string): Promise<Fault | null> {
  if (actor.kind === 'account' && actor.account.id === accountId) return mayEnter(actor);
  const [tree, organisation] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  return mayOnAccount(actor, { accountId, action: 'account.manage', tree, organisation, today: today(ports) });
}
