// Sends what is due by mail: several notices of ten minutes in one mail, again later where the server did not take it, given up after some attempts.
import type { AccountStore } from '../account-store.ts';
import type { Clock } from '../ports.ts';
import { shownNotices, type ShownNotice } from '../queries/notices-view.ts';
import type { Mail, MailQueue, MailSender, WaitingMail } from './mail.ts';

export interface SendMailPorts {
  readonly queue: MailQueue;
  readonly mail: MailSender;
  readonly accounts: Pick<AccountStore, 'names'>;
  readonly clock: Clock;
  /** Address people use, `https://jixiao.example.gov.cn`; null where none is set: then a mail says what to do without a link. */
  readonly origin: string | null;
}

const minute = 60_000;
/** How long notices of an account are gathered; how old a new one may be; how long one run may take. Settings of this program. */
const gather = 10 * minute;
const oldest = 24 * 60 * minute;
const lease = 5 * minute;
/** Waits after each attempt that failed; after the last one it is given up. */
const waits = [5 * minute, 15 * minute, 60 * minute, 4 * 60 * minute, 12 * 60 * minute] as const;

/** Answers how many mails went. */
export async function sendDueMail(ports: SendMailPorts): Promise<number> {
  let sent = 0;
  for (const waiting of await ports.queue.take({ now: ports.clock.now(), gather, oldest, lease })) {
    if (await sendOne(ports, waiting)) sent += 1;
  }
  return sent;
}

async function sendOne({ queue, mail, accounts, clock, origin }: SendMailPorts, { address, off, notices, attempts }: WaitingMail): Promise<boolean> {
  const wanted = notices.filter(({ kind, read, done }) => address !== null && !read && !done && !off.includes(kind));
  const unwanted = notices.filter((notice) => !wanted.includes(notice));
  if (unwanted.length > 0) await queue.settle(unwanted.map(({ id }) => id), { kind: 'unwanted' });
  if (address === null || wanted.length === 0) return false;
  const ids = wanted.map(({ id }) => id);
  const done = await mail.send({ to: address, ...mailText(await shownNotices({ accounts }, wanted), origin) });
  if (done.ok) {
    await queue.settle(ids, { kind: 'sent' });
    return true;
  }
  const wait = waits[attempts];
  const { what: fault, final } = done.fault;
  await queue.settle(ids, final || wait === undefined ? { kind: 'given-up', attempts: attempts + 1, fault } : { kind: 'again', attempts: attempts + 1, at: clock.now() + wait, fault });
  return false;
}

/** The oldest first, as they happened. */
export function mailText(notices: readonly ShownNotice[], origin: string | null): Pick<Mail, 'subject' | 'text'> {
  const [first] = notices;
  const subject = notices.length === 1 && first !== undefined ? `【衡绩】${first.title}` : `【衡绩】${notices.length}条消息`;
  const lines = notices.map(({ sentence, href }) => (origin === null ? sentence : `${sentence}\n${origin}${href}`));
  const where = origin === null ? '请登录衡绩办理。' : '';
  return { subject, text: [...lines, `${where}这封邮件由系统发出，请不要回复；不想收到的种类可以在衡绩“消息”页的“邮件通知”里关掉。`].join('\n\n') };
}
