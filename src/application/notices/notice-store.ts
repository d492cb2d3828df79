// The port to notices (消息): given with the event of what happened, in one statement with it; read and unread beside the chain; and what an account wants by mail.
import type { NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import type { NoticeFacts } from '../../domain/notice/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { ByActor } from '../organisation-store.ts';

export interface NewNotice {
  /** Who gets it. */
  readonly account: string;
  readonly kind: NoticeKindId;
  /** What it is about, so that nobody is told of it twice. */
  readonly thing: string;
  readonly planId: string | null;
  readonly facts: NoticeFacts;
}

export interface StoredNotice extends NewNotice {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly read: boolean;
  /** What it asks for was done since, by whoever. */
  readonly done: boolean;
}

export interface NoticeCounts {
  /** Neither read nor done. */
  readonly unread: number;
  readonly all: number;
}

/** What an account wants by mail; notices in the program come in any case. */
export interface MailChoice {
  /** Null: none was given, so nothing goes by mail. */
  readonly address: string | null;
  /** Kinds that do not go by mail. */
  readonly off: readonly NoticeKindId[];
}

export interface NoticeStore {
  /** Of one account, the newest first. */
  list(query: { readonly account: string; readonly unreadOnly: boolean; readonly most: number }): Promise<readonly StoredNotice[]>;
  counts(account: string): Promise<NoticeCounts>;
  /** Marks notices of one's own; `ids` null: all. Answers those whose mark changed, so that it can be taken back. */
  mark(input: { readonly account: string; readonly ids: readonly string[] | null; readonly read: boolean; readonly now: number }): Promise<readonly string[]>;
  /** Gives what a day brings, in one event; what was given already is left out. Answers how many. */
  give(input: { readonly division: string; readonly notices: readonly NewNotice[] } & ByActor): Promise<Result<number, Fault>>;
  choice(account: string): Promise<MailChoice>;
  choose(input: MailChoice & { readonly account: string } & ByActor): Promise<Result<null, Fault>>;
}
