// The port to accounts and sessions. Passwords and tokens pass it only as digests. What an account may do is told by its posts (organisation-store.ts).
import type { Role } from '../domain/access/index.ts';
import type { Post } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';
import type { ByActor, NewAppointment } from './organisation-store.ts';

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
  /** Emergency access at this moment; its posts stand among `posts`. */
  readonly emergencies: readonly OpenEmergency[];
  /** The event as of which it was looked up; absent where that is not known. */
  readonly asOf?: number;
}

/** Emergency access (紧急授权) that is open. */
export interface OpenEmergency {
  /** Stands as `appointment` in its post. */
  readonly id: string;
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly until: string;
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

export type AccountState = 'active' | 'disabled';

/** An account as whoever looks after accounts sees it. */
export interface ListedAccount extends Account {
  /** A disabled one cannot sign in. */
  readonly state: AccountState;
  /** Whether signing in asks for a code as well. */
  readonly secondFactor: boolean;
}

/** The second factor of an account (TOTP). */
export interface SecondFactor {
  readonly secret: string;
  /** The last step of time for which a code was used: it and those before it are void. */
  readonly lastStep: number;
}

/** What signing in looks at. */
export interface SignInRecord {
  readonly account: Account;
  readonly passwordHash: string;
  readonly secondFactor: SecondFactor | null;
}

/** A post given together with a new account; `account` null is the new one. */
export interface GrantWithAccount extends Omit<NewAppointment, 'account'> {
  readonly account: string | null;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly grants: readonly GrantWithAccount[];
}

export interface AccountStore {
  /** Whether any account exists. */
  any(): Promise<boolean>;
  /** An account that may sign in. */
  findByLogin(login: string): Promise<SignInRecord | null>;
  /** An account, whether it may sign in or not. */
  find(id: string): Promise<ListedAccount | null>;
  /** Every account, in the order of their logins. */
  list(): Promise<readonly ListedAccount[]>;
  /** The id of an account, whether it may sign in or not. */
  idOf(login: string): Promise<string | null>;
  /** Refused where an account exists already. */
  createFirst(input: Omit<NewAccount, 'grants'> & ByActor): Promise<Result<Account, Fault>>;
  /** A further account, with the posts that are given in the same event; its password has to be changed at the first sign-in. */
  create(input: NewAccount & ByActor): Promise<Result<Account, Fault>>;
  /** Every login, in the order of their codes. */
  logins(): Promise<readonly string[]>;
  /** Names of today by account id; an erased name and an unknown id are absent. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Sets a password of their own and ends every session of the account. */
  replacePassword(input: { readonly accountId: string; readonly passwordHash: string; /** Only where this one still stands. */ readonly replaces?: string } & ByActor): Promise<Result<null, Fault>>;
  /** Sets a password that has to be changed at the next sign-in, whatever state the account is in, and ends every session of it. */
  resetPassword(input: { readonly accountId: string; readonly passwordHash: string } & ByActor): Promise<Result<null, Fault>>;
  /** Another name of the person, from now on. */
  rename(input: { readonly accountId: string; readonly name: string } & ByActor): Promise<Result<null, Fault>>;
  /** Signing in stopped, which ends every session, or allowed again. */
  setState(input: { readonly accountId: string; readonly state: AccountState } & ByActor): Promise<Result<null, Fault>>;
  /** The second factor that stands; null where there is none. */
  secondFactor(accountId: string): Promise<SecondFactor | null>;
  /** Null switches it off. */
  setSecondFactor(input: { readonly accountId: string; readonly factor: SecondFactor | null } & ByActor): Promise<Result<null, Fault>>;
}

export interface SessionStore {
  /** Opens the session and leaves an event, in one transaction. Refused where the code of `secondFactorStep` was used already. */
  open(session: NewSession & { readonly secondFactorStep: number | null }): Promise<Result<null, Fault>>;
  /** The session of a token that has not expired, with its account and what that stands for on the day of `now` in China; null otherwise. */
  find(tokenHash: string, now: number): Promise<OpenSession | null>;
  /** It was used just now. */
  seen(session: OpenSession, now: number): Promise<void>;
  /** The sessions of an account that are not over, the last used first. */
  of(accountId: string, now: number): Promise<readonly ListedSession[]>;
  /** Ends the sessions and leaves an event, in one transaction. Answers how many there were. */
  close(input: ClosedSessions & ByActor): Promise<Result<number, Fault>>;
}

export interface ListedSession {
  readonly id: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly device: string | null;
}

export interface ClosedSessions {
  readonly accountId: string;
  /** Null: every session of the account. */
  readonly ids: readonly string[] | null;
  /** Left open, whatever `ids` says: the one from which it is asked. */
  readonly but: string | null;
}

/** Another password was given between the look at the former one and the writing of the new. */
export const passwordReplaced: Fault = { code: 'current-password-wrong', what: '密码刚刚已经改过或重设过', where: '现在的密码', remedy: '没有再改。请用新的密码登录；不是您改的，请马上联系本单位的系统管理员。' };

/** A code that was used opens nothing a second time. */
export const codeUsed: Fault = { code: 'second-factor-wrong', what: '动态口令不对或已经用过', where: '动态口令', remedy: '请等手机上换出下一个口令再输入；请确认手机时间准确。' };
