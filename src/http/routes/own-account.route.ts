// The own account beside name and password: where one is signed in, and the second factor.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OpenSession } from '../../application/account-store.ts';
import { endSessions, sessionsOf } from '../../application/commands/end-sessions.command.ts';
import { currentPasswordWrong } from '../../application/commands/change-password.command.ts';
import { confirmSecondFactor, endOwnSecondFactor, offerSecondFactor } from '../../application/commands/second-factor.command.ts';
import { mayEnter } from '../../application/may.ts';
import { passwordRuleTexts } from '../../application/password-rules.ts';
import { confirmSecondFactorSchema, doneSchema, endedSessionsSchema, offeredSecondFactorSchema, ownAccountSchema, passwordAgainSchema } from '../contract/accounts.ts';
import { problemSchema } from '../contract/shapes.ts';
import { ProblemError, valueOf } from '../problems/problem.ts';
import { anonymous } from '../../application/actor.ts';
import { actorOf } from '../security/request-identity.ts';
import { settled } from '../security/route-access.ts';
import { passwordUse } from '../security/password-use.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['我的账号'];
const config = { access: settled };

export function ownAccountRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings): void {
  const rateLimit = { max: settings.limits.perMinute.signIn };
  const throttled = passwordUse(ports.throttle, [currentPasswordWrong.code, 'second-factor-wrong']);

  server.get('/api/account', { config, schema: { tags, summary: '自己的登录和动态口令', response: { 200: ownAccountSchema, '4xx': problemSchema } } }, async (request) => {
    const { accountId, id: current } = sessionOf(request);
    const sessions = valueOf(await sessionsOf(ports, { actor: actorOf(request), accountId }));
    return {
      sessions: sessions.map((session) => ({ ...session, current: session.id === current })),
      secondFactor: (await ports.accounts.secondFactor(accountId)) !== null,
      passwordRules: [...passwordRuleTexts],
    };
  });

  server.delete('/api/account/sessions', { config, schema: { tags, summary: '结束自己在别处的登录', response: { 200: endedSessionsSchema, '4xx': problemSchema } } }, async (request) => {
    const { accountId, id } = sessionOf(request);
    return { ended: valueOf(await endSessions(ports, { actor: actorOf(request), accountId, ids: null, but: id })) };
  });

  server.delete(
    '/api/account/sessions/:id',
    { config, schema: { tags, summary: '结束自己的一个登录', params: z.object({ id: z.uuid('编号的写法不对') }), response: { 200: endedSessionsSchema, '4xx': problemSchema } } },
    async (request) => {
      const { accountId } = sessionOf(request);
      return { ended: valueOf(await endSessions(ports, { actor: actorOf(request), accountId, ids: [request.params.id], but: null })) };
    },
  );

  server.post(
    '/api/account/second-factor',
    { config: { ...config, rateLimit }, schema: { tags, summary: '开始设置动态口令', body: passwordAgainSchema, response: { 200: offeredSecondFactorSchema, '4xx': problemSchema } } },
    async (request) => {
      const session = sessionOf(request);
      return throttled(session.account.login, request.ip, async () => valueOf(await offerSecondFactor(ports, { session, password: request.body.password })));
    },
  );

  server.put(
    '/api/account/second-factor',
    { config: { ...config, rateLimit }, schema: { tags, summary: '用第一个口令启用动态口令', body: confirmSecondFactorSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const session = sessionOf(request);
      await throttled(session.account.login, request.ip, async () => valueOf(await confirmSecondFactor(ports, { session, ...request.body })));
      return { done: true as const };
    },
  );

  server.delete(
    '/api/account/second-factor',
    { config: { ...config, rateLimit }, schema: { tags, summary: '停用自己的动态口令', body: passwordAgainSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const session = sessionOf(request);
      await throttled(session.account.login, request.ip, async () => valueOf(await endOwnSecondFactor(ports, { session, password: request.body.password })));
      return { done: true as const };
    },
  );
}

/** The door lets nobody in without one. */
function sessionOf(request: FastifyRequest): OpenSession {
  if (request.session === null) throw new ProblemError(mayEnter(anonymous) ?? currentPasswordWrong);
  return request.session;
}
