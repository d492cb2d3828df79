// What is said about a text in its review: comments on its cells, and answers to findings.
import { z } from 'zod';
import { answerFinding, withdrawAnswer } from '../../application/commands/answer-finding.command.ts';
import { answerComment, removeComment, writeComment } from '../../application/commands/comments.command.ts';
import { doneSchema } from '../contract/accounts.ts';
import { answerCommentSchema, answerFindingSchema, writeCommentSchema } from '../contract/declarations.ts';
import { madeSchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['申报与审核'];
const commentParameters = z.object({ id: z.uuid('编号的写法不对'), comment: z.uuid('编号的写法不对') });
const answerParameters = z.object({ id: z.uuid('编号的写法不对'), answer: z.uuid('编号的写法不对') });
const done = { done: true as const };

export function commentRoutes(server: HttpServer, ports: ServerPorts): void {
  server.post(
    '/api/plans/:id/comments',
    { config: { access: asks('declaration.return') }, schema: { tags, summary: '写一条审核意见（退回时送出）', params: idParameter, body: writeCommentSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const written = valueOf(await writeComment(ports, { ...request.body, actor: actorOf(request), planId: request.params.id }));
      return reply.code(201).send({ id: written.ids[0] ?? '' });
    },
  );

  server.delete(
    '/api/plans/:id/comments/:comment',
    { config: { access: asks('declaration.return') }, schema: { tags, summary: '删去一条还没有送出的意见', params: commentParameters, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await removeComment(ports, { actor: actorOf(request), planId: request.params.id, comment: request.params.comment, key: null }));
      return done;
    },
  );

  server.post(
    '/api/plans/:id/comments/:comment/answer',
    { config: { access: asks('finding.answer') }, schema: { tags, summary: '答复一条审核意见', params: commentParameters, body: answerCommentSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await answerComment(ports, { ...request.body, actor: actorOf(request), planId: request.params.id, comment: request.params.comment }));
      return done;
    },
  );

  server.post(
    '/api/plans/:id/answers',
    { config: { access: asks('finding.answer', 'finding.lift') }, schema: { tags, summary: '说明一个问题，或者放行（财政）', params: idParameter, body: answerFindingSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await answerFinding(ports, { ...request.body, actor: actorOf(request), planId: request.params.id }));
      return done;
    },
  );

  server.delete(
    '/api/plans/:id/answers/:answer',
    { config: { access: asks('finding.answer', 'finding.lift') }, schema: { tags, summary: '收回一条说明', params: answerParameters, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await withdrawAnswer(ports, { actor: actorOf(request), planId: request.params.id, answer: request.params.answer, key: null }));
      return done;
    },
  );
}
