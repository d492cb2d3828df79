// Creates the first account of an empty database with a password generated on this machine. Only the hash of the password is stored; the
// password itself is answered once, to be shown to whoever started the program, and must be changed at the first sign-in.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayCreateFirstAccount } from '../may.ts';
import type { Passwords, Secrets } from '../ports.ts';

export interface CreateFirstAccountPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
}

/** A password made on this machine, to be shown once. */
export interface IssuedPassword {
  readonly login: string;
  readonly password: string;
}

/** Null where an account exists already. */
export async function createFirstAccount(ports: CreateFirstAccountPorts, input: { readonly actor: Actor }): Promise<Result<IssuedPassword | null, Fault>> {
  const refused = mayCreateFirstAccount(input.actor);
  if (refused !== null) return failed(refused);
  if (await ports.accounts.any()) return ok(null);
  const password = ports.secrets.password();
  const passwordHash = await ports.passwords.hash(password);
  if (!passwordHash.ok) return passwordHash;
  const created = await ports.accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: passwordHash.value, actor: auditName(input.actor) });
  return created.ok ? ok({ login: created.value.login, password }) : created;
}
