// The port to accounts and sessions. Passwords and tokens pass it only as digests. What an account may do is told by its posts (organisation-store.ts).
import type { Role } from '../domain/access/index.ts';
import type { Post } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Until a password of their own is set, the account may do nothing else. */
  readonly mustChangePassword: boolean;
}

/** What an account stands for on a day. */
export interface Standing {
  /** Own posts first, then those in which it stands in for somebody. */
  readonly posts: readonly Post<Role>[];
  /** The only account there is and ever was: it acts in every role until there is a second one. */
  readonly alone: boolean;
}

export interface NewSession {
  readonly accountId: string;
  readonly tokenHash: string;
  /** Key of the token that every changing request carries. */
  readonly csrfSecret: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** However busy it is. */
  readonly expiresAt: number;
  /** Browser and system in a few words, by which a person recognises it; null where unknown. */
  readonly device: string | null;
}

export interface OpenSession extends NewSession {
  readonly id: string;
  readonly lastSeenAt: number;
  readonly account: Account;
  readonly standing: Standing;
}

export interface AccountStore {
  /** Whether any account exists. */
  any(): Promise<boolean>;
  /** An account that may sign in. */
  findByLogin(login: string): Promise<{ readonly account: Account; readonly passwordHash: string } | null>;
  /** The id of an account, whether it may sign in or not. */
  idOf(login: string): Promise<string | null>;
  /** Refused where an account exists already. */
  createFirst(input: { readonly login: string; readonly name: string; readonly passwordHash: string; readonly actor: string }): Promise<Result<Account, Fault>>;
  /** Every login, in the order of their codes. */
  logins(): Promise<readonly string[]>;
  /** Names of today by account id; an erased name and an unknown id are absent. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Sets a password of their own and ends every session of the account. */
  replacePassword(input: { readonly accountId: string; readonly passwordHash: string; readonly actor: string }): Promise<Result<null, Fault>>;
  /** Sets a password that has to be changed at the next sign-in, whatever state the account is in, and ends every session of it. */
  resetPassword(input: { readonly accountId: string; readonly passwordHash: string; readonly actor: string }): Promise<Result<null, Fault>>;
  /** Another name of the person, from now on. */
  rename(input: { readonly accountId: string; readonly name: string; readonly actor: string }): Promise<Result<null, Fault>>;
}

export interface SessionStore {
  /** Opens the session and leaves an event, in one transaction. */
  open(session: NewSession): Promise<Result<null, Fault>>;
  /** The session of a token that has not expired, with its account and what that stands for on the day of `now` in China; null otherwise. */
  find(tokenHash: string, now: number): Promise<OpenSession | null>;
  /** It was used just now. */
  seen(session: OpenSession, now: number): Promise<void>;
  /** Ends the session and leaves an event, in one transaction. */
  close(session: OpenSession): Promise<Result<null, Fault>>;
}
