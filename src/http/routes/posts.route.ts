// Posts given and ended, handed over and lent.
import { z } from 'zod';
import { delegatePost, endDelegation, endPost, grantPost, handOver } from '../../application/commands/posts.command.ts';
import type { PostChange } from '../../application/declaration/weighed-posts.ts';
import { handOverPreview } from '../../application/queries/hand-over-preview.ts';
import { leftEmpty } from '../../application/queries/left-empty.ts';
import { doneSchema } from '../contract/accounts.ts';
import { delegateSchema, endDelegationSchema, endPostSchema, grantPostSchema, handedOverSchema, handOverPreviewSchema, handOverSchema, madeSchema } from '../contract/organisation.ts';
import { leftEmptySchema, postChangeSchema } from '../contract/left-empty.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOf, dayOrNull, roleOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['机构与岗位'];
const idParameter = z.object({ id: z.uuid('编号的写法不对') });

export function postRoutes(server: HttpServer, ports: ServerPorts): void {
  server.post(
    '/api/posts',
    { config: { access: asks('post.grant') }, schema: { tags, summary: '授予岗位', body: grantPostSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { role, from, to, ...wanted } = request.body;
      const id = valueOf(await grantPost(ports, { ...wanted, actor: actorOf(request), role: roleOf(role), from: dayOf(from), to: dayOrNull(to) }));
      return reply.code(201).send({ id });
    },
  );

  server.post(
    '/api/posts/:id/end',
    { config: { access: asks('post.grant') }, schema: { tags, summary: '收回岗位', params: idParameter, body: endPostSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const { lastDay, reason } = request.body;
      valueOf(await endPost(ports, { actor: actorOf(request), appointment: request.params.id, lastDay: dayOf(lastDay), reason }));
      return { done: true as const };
    },
  );

  server.get(
    '/api/hand-overs',
    {
      config: { access: asks('post.hand-over') },
      schema: { tags, summary: '移交前查看：有哪些岗位、有什么待办', querystring: z.object({ account: z.uuid(), lastDay: z.iso.date() }), response: { 200: handOverPreviewSchema, '4xx': problemSchema } },
    },
    async (request) => {
      const { account, lastDay } = request.query;
      const { posts, waiting } = valueOf(await handOverPreview(ports, { actor: actorOf(request), account, lastDay: dayOf(lastDay) }));
      return { posts: [...posts], waiting: [...waiting] };
    },
  );

  server.post(
    '/api/hand-overs',
    { config: { access: asks('post.hand-over') }, schema: { tags, summary: '一键移交', body: handOverSchema, response: { 200: handedOverSchema, '4xx': problemSchema } } },
    async (request) => {
      const { lastDay, ...input } = request.body;
      return { posts: valueOf(await handOver(ports, { ...input, actor: actorOf(request), lastDay: dayOf(lastDay) })) };
    },
  );

  server.get(
    '/api/left-empty',
    {
      config: { access: asks('post.grant', 'post.hand-over', 'account.manage') },
      schema: { tags, summary: '授予、收回、移交岗位或停用账号之前查看：哪些文本的哪一步会没有人办', querystring: postChangeSchema, response: { 200: leftEmptySchema, '4xx': problemSchema } },
    },
    async (request) => {
      const { day, steps, handOverBy } = valueOf(await leftEmpty(ports, actorOf(request), changeOf(request.query)));
      return { day, handOverBy, steps: steps.map(({ texts, ...step }) => ({ ...step, texts: [...texts] })) };
    },
  );

  server.post(
    '/api/delegations',
    { config: { access: asks('post.delegate') }, schema: { tags, summary: '委托代办自己的岗位', body: delegateSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { from, until, ...lending } = request.body;
      const id = valueOf(await delegatePost(ports, { ...lending, actor: actorOf(request), from: dayOf(from), until: dayOf(until) }));
      return reply.code(201).send({ id });
    },
  );

  server.post(
    '/api/delegations/:id/end',
    { config: { access: asks('post.delegate', 'post.grant') }, schema: { tags, summary: '收回委托', params: idParameter, body: endDelegationSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await endDelegation(ports, { actor: actorOf(request), delegation: request.params.id, lastDay: dayOf(request.body.lastDay) }));
      return { done: true as const };
    },
  );
}

function changeOf(asked: z.output<typeof postChangeSchema>): PostChange {
  switch (asked.kind) {
    case 'granted': {
      const { role, from, to, ...wanted } = asked;
      return { ...wanted, role: roleOf(role), from: dayOf(from), to: dayOrNull(to ?? null) };
    }
    case 'ended':
    case 'handed-over':
      return { ...asked, lastDay: dayOf(asked.lastDay) };
    case 'disabled':
      return asked;
  }
}
