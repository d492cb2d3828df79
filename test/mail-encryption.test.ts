// Mail over real encrypted connections: over TLS from the start and after STARTTLS a mail goes out; a certificate that is not to be trusted, or a server without
// encryption, gets not a word of it in clear.
import { afterEach, describe, expect, test } from 'vitest';
import { smtpMail } from '../src/main/adapters/smtp-mail.ts';
import type { MailSettings } from '../src/main/workplace/mail-settings.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { settledVisitor, testServer } from './support/http-server.ts';
import { ownCertificate, type OwnCertificate } from './support/own-certificate.ts';
import { smtpServer, type SmtpServer, type SmtpTransport } from './support/smtp-server.ts';

const here = ownCertificate({ addresses: ['127.0.0.1'] });
const mail = { to: 'zhang@example.gov.cn', subject: '【衡绩】1条消息', text: '绩效文本被退回，请修改。' };
const encryptions = ['tls', 'starttls'] as const;
let server: SmtpServer;

afterEach(() => server.close());

async function sender(transport: SmtpTransport, settings: Partial<MailSettings> & Pick<MailSettings, 'transport'>) {
  server = await smtpServer(transport);
  return smtpMail({ host: '127.0.0.1', port: server.port, user: null, password: null, from: 'hengji@example.gov.cn', trusted: null, ...settings });
}

describe.each(encryptions)('over %s', (kind) => {
  test('a mail goes out where the certificate is trusted, and only encrypted', async () => {
    const sending = await sender({ kind, ...here }, { transport: kind, trusted: here.certificate });
    expect(await sending.send(mail)).toEqual({ ok: true, value: null });
    sending.close();
    expect(server.received).toMatchObject([{ to: [mail.to], subject: mail.subject, text: mail.text, encrypted: true }]);
    expectNothingInClear();
  });

  test.each<readonly [string, OwnCertificate, string]>([
    ['of an authority nobody knows', here, '不是由可信的机构签发的'],
    ['of another host', ownCertificate({ hosts: ['smtp.example.gov.cn'] }), '不是发给这个主机名的'],
    ['that has expired', ownCertificate({ addresses: ['127.0.0.1'], years: [2018, 2020] }), '已经过期'],
  ])('a certificate %s is refused, in words, and nothing goes out', async (_, shown, why) => {
    const sending = await sender({ kind, ...shown }, { transport: kind, trusted: shown === here ? null : shown.certificate });
    const refused = await sending.send(mail);
    sending.close();
    expect(refused).toMatchObject({ ok: false, fault: { code: 'mail-certificate', what: `发信服务器的证书${why}，邮件没有发出`, remedy: expect.stringContaining('HENGJI_SMTP_CA_FILE'), final: false } });
    expect(server.received).toEqual([]);
    expectNothingInClear();
  });
});

test('where STARTTLS is asked for and not offered, neither the mail nor the password goes out', async () => {
  const sending = await sender({ kind: 'plain' }, { transport: 'starttls', user: 'hengji', password: 'not to be seen' });
  const refused = await sending.send(mail);
  sending.close();
  expect(refused).toMatchObject({ ok: false, fault: { code: 'mail-tls', what: '发信服务器不提供加密传输，邮件没有发出', final: false } });
  expect(server.received).toEqual([]);
  expectNothingInClear();
});

test('the administrator reads on the page why the test mail did not go', async () => {
  const sending = await sender({ kind: 'tls', ...here }, { transport: 'tls' });
  const visitor = await settledVisitor(await testServer({ ports: { mail: sending } }));
  const answer = await visitor.ask('POST', '/api/mail/test', { body: { address: mail.to } });
  sending.close();
  expect(answer.status).toBe(503);
  expect(problemSchema.parse(answer.json())).toMatchObject({ code: 'mail-certificate', title: '发信服务器的证书不是由可信的机构签发的，邮件没有发出' });
});

/** Before the connection is encrypted the server hears who is there and the word STARTTLS, and nothing else but a goodbye. */
function expectNothingInClear(): void {
  expect(server.overheard.filter((line) => !/^(?:EHLO |STARTTLS$|QUIT$)/u.test(line))).toEqual([]);
}
