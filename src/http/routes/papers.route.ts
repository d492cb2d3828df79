// Papers about a stored text, written when they are asked for: the opinion letter, and the approval sheet.
import { z } from 'zod';
import { approvalPaper } from '../../application/queries/approval-paper.ts';
import { opinionLetter, returnLetter, type WrittenPaper } from '../../application/queries/opinion-letter.ts';
import type { FastifyReply } from 'fastify';
import { attachment } from '../answers/attachment.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOrNull, eventNumber, idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function paperRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/plans/:id/opinion-letter',
    {
      config: { access: narrowedBy('plan.export') },
      schema: {
        tags: ['申报与审核'],
        summary: '审核意见书（Word）：正文、问题清单、回执、依据；project：只写这一个项目的',
        params: idParameter,
        querystring: z.object({ deadline: z.iso.date('应为日期').optional(), issuer: z.string().trim().max(60, '太长').optional(), project: z.coerce.number().int().min(1).max(999_999).optional() }),
      },
    },
    async (request, reply) => {
      const { deadline = null, issuer = null, project = null } = request.query;
      return sendPaper(reply, valueOf(await opinionLetter(ports, { actor: actorOf(request), planId: request.params.id, project, issuer: issuer === '' ? null : issuer, deadline: dayOrNull(deadline) })));
    },
  );

  server.get(
    '/api/plans/:id/returns/:event/opinion-letter',
    {
      config: { access: narrowedBy('plan.read') },
      schema: { tags: ['申报与审核'], summary: '一次退回的审核意见书（Word）：退回时的文本、随退回送出的意见、理由和期限；每次下载相同', params: z.object({ id: z.uuid('编号的写法不对'), event: eventNumber }) },
    },
    async (request, reply) => sendPaper(reply, valueOf(await returnLetter(ports, { actor: actorOf(request), planId: request.params.id, event: request.params.event }))),
  );

  server.get(
    '/api/plans/:id/approval-sheet',
    {
      config: { access: narrowedBy('plan.export') },
      schema: { tags: ['申报与审核'], summary: '批复（Word）：按批复时的版本写出', params: idParameter, querystring: z.object({ issuer: z.string().trim().max(60, '太长').optional() }) },
    },
    async (request, reply) => {
      const { issuer = null } = request.query;
      return sendPaper(reply, valueOf(await approvalPaper(ports, { actor: actorOf(request), planId: request.params.id, issuer: issuer === '' ? null : issuer })));
    },
  );
}

function sendPaper(reply: FastifyReply, { name, bytes }: WrittenPaper): FastifyReply {
  return reply
    .type(wordType)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
