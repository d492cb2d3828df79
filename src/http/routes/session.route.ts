// Signing in and out, who is signed in, the own name and the own password.
import type { FastifyReply } from 'fastify';
import type { OpenSession } from '../../application/account-store.ts';
import { changeOwnName } from '../../application/commands/change-own-name.command.ts';
import { changePassword, currentPasswordWrong } from '../../application/commands/change-password.command.ts';
import { signIn, signInRefused, type SignedIn } from '../../application/commands/sign-in.command.ts';
import { signOut } from '../../application/commands/sign-out.command.ts';
import { mayChangeOwnPassword } from '../../application/may.ts';
import type { Fault } from '../../kernel/fault.ts';
import { problemSchema } from '../contract/shapes.ts';
import { changeNameRequestSchema, changePasswordRequestSchema, sessionSchema, signInRequestSchema, type Session } from '../contract/session.ts';
import { ProblemError, valueOf } from '../problems/problem.ts';
import { csrfToken } from '../security/csrf-token.ts';
import { actorOf, csrfTokenFor } from '../security/request-identity.ts';
import type { SessionCookies } from '../security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

export function sessionRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings, cookies: SessionCookies): void {
  const { throttle } = ports;
  const rateLimit = { max: settings.limits.perMinute.signIn };

  /** Every use of a password passes here, so that guessing is slow wherever it is tried. */
  const throttled = async (login: string, address: string, attempt: () => Promise<SignedIn>): Promise<SignedIn> => {
    const wait = throttle.enter(login, address);
    if (wait > 0) throw new ProblemError(locked(wait), { retryAfter: wait / 1000 });
    try {
      const signedIn = await attempt();
      throttle.succeeded(login, address);
      return signedIn;
    } catch (error) {
      // What failed for another reason than the password was no guess.
      if (!(error instanceof ProblemError && wrongPasswords.has(error.problem.code))) throttle.withdrawn(login, address);
      throw error;
    }
  };
  const answer = (reply: FastifyReply, { account, token, csrfSecret }: SignedIn): Session => {
    cookies.setSession(reply, token);
    return { account: { id: account.id, login: account.login, name: account.name, mustChangePassword: account.mustChangePassword }, csrf: csrfToken(csrfSecret) };
  };

  server.get('/api/session', { schema: { tags: ['登录'], summary: '当前登录的账号', response: { 200: sessionSchema } } }, async (request, reply) => {
    return { account: accountOf(request.session), csrf: csrfTokenFor(request, reply, cookies, () => ports.secrets.token()) };
  });

  server.post(
    '/api/session',
    {
      config: { rateLimit },
      schema: { tags: ['登录'], summary: '登录', body: signInRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const { login, password } = request.body;
      const signedIn = await throttled(login, request.ip, async () => valueOf(await signIn(ports, { login, password })));
      // Whoever was signed in here before is not any more; their session would only lie about.
      if (request.session !== null) valueOf(await signOut(ports, { session: request.session }));
      return answer(reply, signedIn);
    },
  );

  server.delete('/api/session', { schema: { tags: ['登录'], summary: '退出', response: { 200: sessionSchema, '4xx': problemSchema } } }, async (request, reply) => {
    if (request.session !== null) valueOf(await signOut(ports, { session: request.session }));
    cookies.clearSession(reply);
    // The browser keeps versions it has shown; whoever sits here next shall not find them. (Obeyed over https and on this machine.)
    void reply.header('clear-site-data', '"cache"');
    const secret = ports.secrets.token();
    cookies.setGuest(reply, secret);
    return { account: null, csrf: csrfToken(secret) };
  });

  server.post(
    '/api/session/name',
    {
      schema: { tags: ['登录'], summary: '修改自己的姓名', body: changeNameRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const name = valueOf(await changeOwnName(ports, { actor: actorOf(request), name: request.body.name }));
      const account = accountOf(request.session);
      return { account: account === null ? null : { ...account, name }, csrf: csrfTokenFor(request, reply, cookies, () => ports.secrets.token()) };
    },
  );

  server.post(
    '/api/session/password',
    {
      config: { rateLimit },
      schema: { tags: ['登录'], summary: '修改自己的密码', body: changePasswordRequestSchema, response: { 200: sessionSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const refused = mayChangeOwnPassword(actor);
      if (refused !== null) throw new ProblemError(refused);
      const login = request.session?.account.login ?? '';
      return answer(reply, await throttled(login, request.ip, async () => valueOf(await changePassword(ports, { actor, ...request.body }))));
    },
  );
}

/** What a guess at a password is answered with. */
const wrongPasswords: ReadonlySet<string> = new Set([signInRefused.code, currentPasswordWrong.code]);

function accountOf(session: OpenSession | null): Session['account'] {
  if (session === null) return null;
  const { id, login, name, mustChangePassword } = session.account;
  return { id, login, name, mustChangePassword };
}

function locked(milliseconds: number): Fault {
  return {
    code: 'sign-in-locked',
    what: `密码多次输入不对，暂停登录${Math.ceil(milliseconds / 1000)}秒`,
    where: '登录',
    remedy: '请等这段时间过去再试；忘记密码的，请联系本单位的系统管理员。',
  };
}
