// What a person does with their own notices: read or unread, and which of them also come by mail.
import { isNoticeKind, type NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
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


export interface MailChoiceInput {
  readonly actor: Actor;
  /** Empty: none. */
  readonly address: string;
  readonly off: readonly string[];
}

export async function chooseMail({ notices }: NoticePorts, { actor, address, off }: MailChoiceInput): Promise<Result<null, Fault>> {
  const account = ownAccount(actor);
  if (!account.ok) return account;
  const written = address.trim();
  if (written !== '' && !isMailAddress(written)) return failed(noMailAddress);
  const kinds: readonly NoticeKindId[] = [...new Set(off)].filter(isNoticeKind).toSorted();
  return notices.choose({ account: account.value, actor: account.value, address: written === '' ? null : written, off: kinds });
}

/** One address of the common form, which is all that goes into the head of a mail: no names, no lists, no line breaks. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/u.test(text);
}

export const noMailAddress: Fault = { code: 'mail-address', what: '邮件地址的写法不对', where: '邮件通知', remedy: '请写一个完整的地址，例如 name@example.gov.cn；不收邮件的留空。' };
