// Signing in and out, who is signed in, the own name and the own password.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { changeOwnName } from '../../application/commands/change-own-name.command.ts';
import { changePassword, currentPasswordWrong } from '../../application/commands/change-password.command.ts';
import { signIn, signInRefused } from '../../application/commands/sign-in.command.ts';
import { signOut } from '../../application/commands/sign-out.command.ts';
import type { SignedIn } from '../../application/open-session.ts';
import { codeUsed } from '../../application/account-store.ts';
import { problemSchema } from '../contract/shapes.ts';
import { changeNameRequestSchema, changePasswordRequestSchema, sessionSchema, signInRequestSchema, type Session } from '../contract/session.ts';
import { valueOf } from '../problems/problem.ts';
import { csrfToken } from '../security/csrf-token.ts';
import { actorOf, csrfTokenFor } from '../security/request-identity.ts';
import { passwordUse } from '../security/password-use.ts';
import { everyone, settled, signedIn } from '../security/route-access.ts';
import { describedSession } from '../sessions/described-session.ts';
import { deviceName } from '../sessions/device-name.ts';
import type { SessionCookies } from '../security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

export function sessionRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings, cookies: SessionCookies): void {
  const rateLimit = { max: settings.limits.perMinute.signIn };
  // Wide, because a whole office may sign in behind one address: what succeeds costs a hash, a session and an event each time. Guessing is slowed down by the throttle, which counts failures alone.
  const entering = { max: settings.limits.perMinute.signOn };
  const throttled = passwordUse(ports.throttle, [signInRefused.code, currentPasswordWrong.code, codeUsed.code]);
  const answer = async (reply: FastifyReply, { session, token }: SignedIn): Promise<Session> => {
    cookies.setSession(reply, token);
    return { ...(await describedSession(ports, session)), csrf: csrfToken(session.csrfSecret) };
  };

  const current = async (request: FastifyRequest, reply: FastifyReply): Promise<Session> => ({
    ...(await describedSession(ports, request.session)),
    csrf: csrfTokenFor(request, reply, cookies, () => ports.secrets.token()),
  });

  server.get('/api/session', { config: { access: everyone }, schema: { tags: ['登录'], summary: '当前登录的账号', response: { 200: sessionSchema } } }, current);

  server.post(
    '/api/session',
    {
      config: { access: everyone, rateLimit: entering },
      schema: { tags: ['登录'], summary: '登录', body: signInRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const { login, password, code } = request.body;
      const entered = await throttled(login, request.ip, async () => valueOf(await signIn(ports, { login: login.trim().toLowerCase(), password, code: code ?? null, device: deviceName(request.headers['user-agent']) })));
      // Whoever was signed in here before is not any more; their session would only lie about.
      if (request.session !== null) valueOf(await signOut(ports, { session: request.session }));
      return answer(reply, entered);
    },
  );

  server.delete('/api/session', { config: { access: everyone }, schema: { tags: ['登录'], summary: '退出', response: { 200: sessionSchema, '4xx': problemSchema } } }, async (request, reply) => {
    if (request.session !== null) valueOf(await signOut(ports, { session: request.session }));
    cookies.clearSession(reply);
    // The browser keeps versions it has shown; whoever sits here next shall not find them. (Obeyed over https and on this machine.)
    void reply.header('clear-site-data', '"cache"');
    const secret = ports.secrets.token();
    cookies.setGuest(reply, secret);
    return { ...(await describedSession(ports, null)), csrf: csrfToken(secret) };
  });

  server.post(
    '/api/session/name',
    {
      config: { access: settled, rateLimit },
      schema: { tags: ['登录'], summary: '修改自己的姓名', body: changeNameRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const name = valueOf(await changeOwnName(ports, { actor: actorOf(request), name: request.body.name }));
      const { account, ...session } = await current(request, reply);
      return { ...session, account: account === null ? null : { ...account, name } };
    },
  );

  server.post(
    '/api/session/password',
    {
      config: { access: signedIn, rateLimit: entering },
      schema: { tags: ['登录'], summary: '修改自己的密码', body: changePasswordRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const login = request.session?.account.login ?? '';
      return answer(reply, await throttled(login, request.ip, async () => valueOf(await changePassword(ports, { actor, ...request.body, device: deviceName(request.headers['user-agent']) }))));
    },
  );
}
