// Mail over SMTP. What went wrong is told in our own words and by the number of the server's answer: its text may name persons. Ground: RFC 5321 §4.2 (4yz: try
// again, 5yz: for good), RFC 3207 (STARTTLS).
import { rootCertificates } from 'node:tls';
import { createTransport } from 'nodemailer';
import type { MailSender } from '../../application/notices/mail.ts';
import { failed, ok } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { MailSettings } from '../workplace/mail-settings.ts';

/** Milliseconds: a server that does not answer must not hold up the others for long. */
const patience = 15_000;

export function smtpMail({ host, port, transport, user, password, from, trusted }: MailSettings): MailSender {
  const transporter = createTransport({
    host,
    port,
    secure: transport === 'tls',
    requireTLS: transport === 'starttls',
    ignoreTLS: transport === 'plain',
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...(trusted === null ? {} : { tls: { ca: [...rootCertificates, trusted] } }),
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
  const untrusted = certificateFault(error);
  if (untrusted !== null) return { code: 'mail-certificate', what: `发信服务器的证书${untrusted}，邮件没有发出`, where, remedy: '请让邮件系统的管理员核对证书；证书由本单位自己的机构签发的，把那个机构的证书（PEM 格式）存成文件，用 HENGJI_SMTP_CA_FILE 指明。', final: false };
  if (code === 'ETLS') return { code: 'mail-tls', what: '发信服务器不提供加密传输，邮件没有发出', where, remedy: '请核对 HENGJI_SMTP_SERVER 的端口；内网里确无加密的，把它写成 smtp+plain:// 开头。', final: false };
  if (answer === null) return { code: 'mail-not-reached', what: '连不上发信服务器', where, remedy: '请核对 HENGJI_SMTP_SERVER 的主机名和端口，以及到它的网络。', final: false };
  const final = answer >= 500 && code === 'EENVELOPE';
  return { code: 'mail-refused', what: `发信服务器没有收下${told}`, where, remedy: final ? '收件地址被退回，请核对地址。' : '稍后会再试；反复出现的，请联系邮件系统的管理员。', final };
}

/** How Node tells why it does not trust a certificate, as the end of a sentence of ours. */
const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: '已经过期',
  CERT_NOT_YET_VALID: '还没有到生效的日期',
  ERR_TLS_CERT_ALTNAME_INVALID: '不是发给这个主机名的',
  DEPTH_ZERO_SELF_SIGNED_CERT: '不是由可信的机构签发的',
  SELF_SIGNED_CERT_IN_CHAIN: '不是由可信的机构签发的',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '不是由可信的机构签发的',
  UNABLE_TO_GET_ISSUER_CERT: '不是由可信的机构签发的',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '不是由可信的机构签发的',
};

function certificateFault(error: unknown): string | null {
  return certificateFaults[textIn(error, 'originalCode') ?? ''] ?? null;
}

function textIn(error: unknown, key: string): string | null {
  const value: unknown = error instanceof Error && key in error ? Reflect.get(error, key) : null;
  return typeof value === 'string' ? value : null;
}

function numberIn(error: unknown, key: string): number | null {
  const value: unknown = error instanceof Error && key in error ? Reflect.get(error, key) : null;
  return typeof value === 'number' ? value : null;
}
