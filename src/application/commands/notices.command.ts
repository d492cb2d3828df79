// What a person does with their own notices: read or unread.
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { Clock } from '../ports.ts';
import { ownAccount, type NoticePorts } from '../queries/notices-view.ts';

export interface MarkInput {
  readonly actor: Actor;
  /** Null: all. */
  readonly ids: readonly string[] | null;
  readonly read: boolean;
}

/** Answers those whose mark changed: what taking it back names. */
export async function markNotices({ notices, clock }: NoticePorts & { readonly clock: Clock }, { actor, ids, read }: MarkInput): Promise<Result<readonly string[], Fault>> {
  const account = ownAccount(actor);
  return account.ok ? ok(await notices.mark({ account: account.value, ids, read, now: clock.now() })) : account;
}

