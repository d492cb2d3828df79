// 消息 of whoever asks: the sentence of each, filled, and the page it leads to. Everybody reads their own and nobody else's.
import { inPostOfAnother, noticeKindOf, noticeKinds, type NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import { fillSentence, personFacts, type NoticeFacts, type NoticePlace } from '../../domain/notice/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { mayChangeOwnName } from '../may.ts';
import type { NoticeCounts, NoticeStore, StoredNotice } from '../notices/notice-store.ts';

export interface NoticePorts {
  readonly notices: NoticeStore;
  readonly accounts: Pick<AccountStore, 'names'>;
}

export interface ShownNotice {
  readonly id: string;
  readonly kind: NoticeKindId;
  readonly title: string;
  readonly sentence: string;
  /** Address of the page it leads to. */
  readonly href: string;
  readonly at: string;
  readonly read: boolean;
  readonly done: boolean;
}

export interface NoticesView extends NoticeCounts {
  /** The newest first; at most `mostShown`. */
  readonly notices: readonly ShownNotice[];
}

/** A page of them; what is older is read, and stands in the history of the plan. */
export const mostShown = 200;

export async function noticesView(ports: NoticePorts, { actor, unreadOnly }: { readonly actor: Actor; readonly unreadOnly: boolean }): Promise<Result<NoticesView, Fault>> {
  const account = ownAccount(actor);
  if (!account.ok) return account;
  const [stored, counts] = await Promise.all([ports.notices.list({ account: account.value, unreadOnly, most: mostShown }), ports.notices.counts(account.value)]);
  return ok({ ...counts, notices: await shownNotices(ports, stored) });
}

export async function noticeCounts(ports: NoticePorts, actor: Actor): Promise<Result<NoticeCounts, Fault>> {
  const account = ownAccount(actor);
  return account.ok ? ok(await ports.notices.counts(account.value)) : account;
}

export async function shownNotices({ accounts }: Pick<NoticePorts, 'accounts'>, stored: readonly StoredNotice[]): Promise<readonly ShownNotice[]> {
  const people = new Set(stored.flatMap(({ facts }) => personFacts.flatMap((name) => (typeof facts[name] === 'string' ? [facts[name]] : []))));
  const names = await accounts.names([...people]);
  return stored.map(({ id, kind, facts, planId, at, read, done }) => {
    const { title, sentence, leadsTo } = noticeKindOf(kind);
    return { id, kind, title, sentence: fillSentence(`${sentence}${inPostOfAnother}`, withNames(facts, names)), href: addressOf(leadsTo, planId), at, read, done };
  });
}

/** Every kind with its title; those of one title are switched together. */
export function noticeTitles(): readonly { readonly title: string; readonly kinds: readonly NoticeKindId[] }[] {
  const titles = new Map<string, NoticeKindId[]>();
  for (const { id, title } of noticeKinds) titles.set(title, [...(titles.get(title) ?? []), id]);
  return [...titles].map(([title, kinds]) => ({ title, kinds }));
}

/** Of whoever is signed in with a password of their own. */
export function ownAccount(actor: Actor): Result<string, Fault> {
  const refused = mayChangeOwnName(actor);
  if (refused !== null) return failed(refused);
  return actor.kind === 'account' ? ok(actor.account.id) : failed(withoutAccount);
}

function withNames(facts: NoticeFacts, names: ReadonlyMap<string, string>): NoticeFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, personFacts.includes(name) ? (names.get(String(fact)) ?? '（姓名已删除）') : fact]));
}

function addressOf(place: NoticePlace, planId: string | null): string {
  switch (place) {
    case 'review':
    case 'declaration':
      return planId === null ? '/desk' : `/plans/${planId}/${place}`;
    case 'desk':
      return '/desk';
    case 'posts':
      return '/account';
    case 'library':
      return '/library/proposals';
  }
}

const withoutAccount: Fault = { code: 'without-account', what: '消息是发给账号的，本机命令没有消息', where: '消息', remedy: '请在网页上登录后查看。' };
