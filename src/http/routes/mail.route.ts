// Mail: what an account wants by it, and for the system administration whether it works.
import { chooseMail } from '../../application/commands/notices.command.ts';
import { sendTestMail } from '../../application/commands/send-test-mail.command.ts';
import { mailChoiceView, mailState } from '../../application/queries/mail-view.ts';
import { doneSchema } from '../contract/accounts.ts';
import { chooseMailSchema, mailChoiceSchema, mailStateSchema, testMailSchema } from '../contract/mail.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['消息'];

export function mailRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings): void {
  server.get('/api/notices/mail', { config: { access: settled }, schema: { tags, summary: '自己的哪些消息用邮件通知', response: { 200: mailChoiceSchema, '4xx': problemSchema } } }, async (request) => {
    const { kinds, ...choice } = valueOf(await mailChoiceView(ports, actorOf(request)));
    return { ...choice, kinds: kinds.map((one) => ({ ...one, kinds: [...one.kinds] })) };
  });

  server.put('/api/notices/mail', { config: { access: settled }, schema: { tags, summary: '设定邮件通知', body: chooseMailSchema, response: { 200: doneSchema, '4xx': problemSchema } } }, async (request) => {
    valueOf(await chooseMail(ports, { ...request.body, actor: actorOf(request) }));
    return { done: true as const };
  });

  server.get('/api/mail', { config: { access: asks('mail.test') }, schema: { tags, summary: '邮件通知是否正常', response: { 200: mailStateSchema, '4xx': problemSchema } } }, async (request) => valueOf(await mailState(ports, actorOf(request))));

  server.post(
    '/api/mail/test',
    // A mail to any address: no more of them than attempts to sign in.
    { config: { access: asks('mail.test'), rateLimit: { max: settings.limits.perMinute.signIn } }, schema: { tags, summary: '发一封测试邮件', body: testMailSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await sendTestMail(ports, { actor: actorOf(request), address: request.body.address }));
      return { done: true as const };
    },
  );
}
