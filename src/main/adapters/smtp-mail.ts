// Mail over SMTP. What went wrong is told in our own words and by the number of the server's answer: its text may name persons. Ground: RFC 5321 §4.2 (4yz: try
// again, 5yz: for good), RFC 3207 (STARTTLS).
import { createTransport } from 'nodemailer';
import type { MailSender } from '../../application/notices/mail.ts';
import { failed, ok } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { MailSettings } from '../workplace/mail-settings.ts';

/** Milliseconds: a server that does not answer must not hold up the others for long. */
const patience = 15_000;

export function smtpMail({ host, port, transport, user, password, from }: MailSettings): MailSender {
  const transporter = createTransport({
    host,
    port,
    secure: transport === 'tls',
    requireTLS: transport === 'starttls',
    ignoreTLS: transport === 'plain',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    server: `${host}:${port}`,
    from,
    async send({ to, subject, text }) {
      try {
        await transporter.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
        return ok(null);
      } catch (error) {
        return failed(mailFault(error, `${host}:${port}`));
      }
    },
    close: () => transporter.close(),
  };
}

function mailFault(error: unknown, where: string): Fault & { readonly final: boolean } {
  const code = textIn(error, 'code');
  const answer = numberIn(error, 'responseCode');
  const told = answer === null ? '' : `（答复${answer}）`;
  if (code === 'EAUTH') return { code: 'mail-sign-in', what: `发信服务器不认用户名或密码${told}`, where, remedy: '请核对 HENGJI_SMTP_USER 和 HENGJI_SMTP_PASSWORD_FILE。', final: false };
  if (code === 'ETLS') return { code: 'mail-tls', what: '发信服务器不提供加密传输，或证书不可信', where, remedy: '请核对服务器的证书；内网里确无加密的，把 HENGJI_SMTP_SERVER 写成 smtp+plain:// 开头。', final: false };
  if (answer === null) return { code: 'mail-not-reached', what: '连不上发信服务器', where, remedy: '请核对 HENGJI_SMTP_SERVER 的主机名和端口，以及到它的网络。', final: false };
  const final = answer >= 500 && code === 'EENVELOPE';
  return { code: 'mail-refused', what: `发信服务器没有收下${told}`, where, remedy: final ? '收件地址被退回，请核对地址。' : '稍后会再试；反复出现的，请联系邮件系统的管理员。', final };
}

function textIn(error: unknown, key: string): string | null {
  const value: unknown = error instanceof Error && key in error ? Reflect.get(error, key) : null;
  return typeof value === 'string' ? value : null;
}

function numberIn(error: unknown, key: string): number | null {
  const value: unknown = error instanceof Error && key in error ? Reflect.get(error, key) : null;
  return typeof value === 'number' ? value : null;
}
