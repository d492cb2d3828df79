// Accounts for whoever looks after them: made, reset, stopped and let in again; their sessions and second factor ended.
import { z } from 'zod';
import { createAccount } from '../../application/commands/create-account.command.ts';
import { endSessions, sessionsOf } from '../../application/commands/end-sessions.command.ts';
import { resetAccountPassword } from '../../application/commands/reset-password.command.ts';
import { removeSecondFactor } from '../../application/commands/second-factor.command.ts';
import { setAccountState } from '../../application/commands/set-account-state.command.ts';
import { listAccounts } from '../../application/queries/list-accounts.ts';
import {
  accountListSchema,
  accountStateRequestSchema,
  createAccountRequestSchema,
  doneSchema,
  endedSessionsSchema,
  issuedPasswordSchema,
  sessionListSchema,
} from '../contract/accounts.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { roleOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['账号'];
const access = asks('account.manage');
const idParameter = z.object({ id: z.uuid('编号的写法不对') });

export function accountRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get('/api/accounts', { config: { access }, schema: { tags, summary: '管得到的账号和它们的岗位', response: { 200: accountListSchema, '4xx': problemSchema } } }, async (request) => {
    const accounts = valueOf(await listAccounts(ports, actorOf(request)));
    return { accounts: accounts.map((account) => ({ ...account, posts: [...account.posts] })) };
  });

  server.post(
    '/api/accounts',
    { config: { access }, schema: { tags, summary: '建立账号，初始密码只显示一次', body: createAccountRequestSchema, response: { 201: issuedPasswordSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { login, name, separation } = request.body;
      const pair = separation === null ? null : { node: separation.node, firstKeeps: roleOf(separation.firstKeeps), secondGets: roleOf(separation.secondGets) };
      return reply.code(201).send(valueOf(await createAccount(ports, { actor: actorOf(request), login, name, separation: pair })));
    },
  );

  server.post(
    '/api/accounts/:id/password',
    { config: { access }, schema: { tags, summary: '重设密码，新密码只显示一次，原有的登录全部结束', params: idParameter, response: { 200: issuedPasswordSchema, '4xx': problemSchema } } },
    async (request) => {
      const { id } = request.params;
      const issued = valueOf(await resetAccountPassword(ports, { actor: actorOf(request), accountId: id }));
      ports.throttle.forgiven(issued.login);
      return { ...issued, accountId: id };
    },
  );

  server.put(
    '/api/accounts/:id/state',
    { config: { access }, schema: { tags, summary: '停用或恢复账号', params: idParameter, body: accountStateRequestSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await setAccountState(ports, { actor: actorOf(request), accountId: request.params.id, state: request.body.state }));
      return { done: true as const };
    },
  );

  server.delete(
    '/api/accounts/:id/second-factor',
    { config: { access }, schema: { tags, summary: '停用账号的动态口令（手机丢失时）', params: idParameter, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await removeSecondFactor(ports, { actor: actorOf(request), accountId: request.params.id }));
      return { done: true as const };
    },
  );

  server.get(
    '/api/accounts/:id/sessions',
    { config: { access }, schema: { tags, summary: '账号正在使用的登录', params: idParameter, response: { 200: sessionListSchema, '4xx': problemSchema } } },
    async (request) => {
      const sessions = valueOf(await sessionsOf(ports, { actor: actorOf(request), accountId: request.params.id }));
      return { sessions: sessions.map((session) => ({ ...session, current: session.id === request.session?.id })) };
    },
  );

  server.delete(
    '/api/accounts/:id/sessions',
    { config: { access }, schema: { tags, summary: '结束账号的全部登录', params: idParameter, response: { 200: endedSessionsSchema, '4xx': problemSchema } } },
    async (request) => ({ ended: valueOf(await endSessions(ports, { actor: actorOf(request), accountId: request.params.id, ids: null, but: request.session?.id ?? null })) }),
  );

  server.delete(
    '/api/accounts/:id/sessions/:session',
    {
      config: { access },
      schema: { tags, summary: '结束账号的一个登录', params: idParameter.extend({ session: z.uuid('编号的写法不对') }), response: { 200: endedSessionsSchema, '4xx': problemSchema } },
    },
    async (request) => ({ ended: valueOf(await endSessions(ports, { actor: actorOf(request), accountId: request.params.id, ids: [request.params.session], but: null })) }),
  );
}
