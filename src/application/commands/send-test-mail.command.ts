// A mail that shows whether the settings are right. It changes nothing that is kept, so it leaves no event.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { maySomewhere } from '../may.ts';
import type { MailSender } from '../notices/mail.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { isMailAddress, noMailAddress } from './notices.command.ts';

export async function sendTestMail(ports: OrganisationPorts & { readonly mail: MailSender | null }, { actor, address }: { readonly actor: Actor; readonly address: string }): Promise<Result<null, Fault>> {
  const refused = maySomewhere(actor, 'mail.test', await organisationToday(ports));
  if (refused !== null) return failed(refused);
  if (ports.mail === null) return failed(mailOff);
  if (!isMailAddress(address)) return failed(noMailAddress);
  return ports.mail.send({ to: address, subject: '【衡绩】测试邮件', text: '这是衡绩发出的测试邮件。收到它，说明邮件通知的设置是对的。' });
}

const mailOff: Fault = { code: 'mail-off', what: '没有设置发信服务器，邮件通知没有开启', where: '邮件通知', remedy: '请在启动衡绩的环境里设置 HENGJI_SMTP_SERVER 和 HENGJI_SMTP_FROM 后重新启动。' };
