// What the use cases need from the outside world, as small as the use case needs it. Adapters live in main. What concerns stored plans and
// accounts stands in `plan-store.ts` and `account-store.ts`.
import type { LayoutChoice, PlanReading } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';

/** Files by name: their bytes, or a fault that says why not. */
export interface FileStore {
  read(path: string): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, Fault>>;
  /** The file stands there whole or not at all; an existing one is not touched unless it may be replaced. */
  write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>, existing: 'keep' | 'replace'): Promise<Result<null, Fault>>;
  /** Whether two names mean the same file; false where one of them does not exist. */
  isSame(path: string, other: string): Promise<boolean>;
}

/** Reads a document under limits of memory and time, where a hostile file can be stopped from outside. May take the bytes away from the caller. */
export interface PlanParser {
  /** `layouts`: list layouts to try before the forms that are known. */
  parse(bytes: Uint8Array, file: string, layouts?: LayoutChoice): Promise<Result<PlanReading, Fault>>;
}

/** The page of a rule as Markdown; null where there is no such rule. */
export interface RulePages {
  page(rule: string): Promise<string | null>;
}

/** The clock: milliseconds since 1970. */
export interface Clock {
  now(): number;
}

/** Chance and digests, which pure code does not have. */
export interface Secrets {
  /** An unguessable token, safe in a cookie and a header. */
  token(): string;
  /** A password a person can type from paper: no letters that look alike. */
  password(): string;
  /** SHA-256 of a text, hexadecimal: under which a token is stored, and what a check code is made from. */
  digest(text: string): string;
}

/** Slow, salted password hashes. A fault where too many are being computed already. */
export interface Passwords {
  hash(password: string): Promise<Result<string, Fault>>;
  verify(hash: string, password: string): Promise<Result<boolean, Fault>>;
}

/** Codes of a moment from a key that a phone shares (TOTP, RFC 6238). */
export interface SecondFactors {
  newSecret(): string;
  /** The key as an app on a phone takes it: `otpauth://totp/…`. */
  address(login: string, secret: string): string;
  /** The step of time for which the code is right; null where it is not right now. */
  step(secret: string, code: string, now: number): number | null;
}

/** Signing on at an office of identities elsewhere (OpenID Connect). */
export interface SignOn {
  /** What the button says: 统一身份认证. */
  readonly title: string;
  /** Where the browser is sent, and what it keeps until it comes back to `returnAddress`. */
  begin(returnAddress: string): Promise<Result<{ readonly address: string; readonly kept: string }, Fault>>;
  /** The login that the office vouches for; `returned` is the address with which the browser came back. */
  finish(returned: string, kept: string): Promise<Result<string, Fault>>;
}
