// What an account wants by mail, and for the system administration whether mail works. Of what was sent it is told how many, never to whom.
import type { NoticeKindId } from '../../catalogue/notices/notice-kinds.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { maySomewhere } from '../may.ts';
import type { MailFigures, MailQueue, MailSender } from '../notices/mail.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { noticeTitles, ownAccount } from './notices-view.ts';

export interface MailViewPorts extends OrganisationPorts {
  readonly notices: Pick<NoticeStore, 'choice'>;
  readonly mailQueue: Pick<MailQueue, 'figures'>;
  readonly mail: MailSender | null;
}

export interface MailChoiceView {
  readonly possible: boolean;
  readonly address: string;
  readonly kinds: readonly { readonly title: string; readonly kinds: readonly NoticeKindId[]; readonly byMail: boolean }[];
}

export async function mailChoiceView({ notices, mail }: MailViewPorts, actor: Actor): Promise<Result<MailChoiceView, Fault>> {
  const account = ownAccount(actor);
  if (!account.ok) return account;
  const { address, off } = await notices.choice(account.value);
  return ok({ possible: mail !== null, address: address ?? '', kinds: noticeTitles().map(({ title, kinds }) => ({ title, kinds, byMail: !kinds.every((kind) => off.includes(kind)) })) });
}

export interface MailState extends MailFigures {
  /** Null: off. */
  readonly server: string | null;
  readonly from: string | null;
}

export async function mailState(ports: MailViewPorts, actor: Actor): Promise<Result<MailState, Fault>> {
  const refused = maySomewhere(actor, 'mail.test', await organisationToday(ports));
  if (refused !== null) return failed(refused);
  return ok({ server: ports.mail?.server ?? null, from: ports.mail?.from ?? null, ...(await ports.mailQueue.figures()) });
}
