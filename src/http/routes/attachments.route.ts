// Files kept beside a text: put there, withdrawn, and handed out as downloads, never shown in place.
import { z } from 'zod';
import { addAttachment, attachedFile, withdrawAttachment } from '../../application/commands/attachments.command.ts';
import { attachment } from '../answers/attachment.ts';
import { doneSchema } from '../contract/accounts.ts';
import { addAttachmentQuerySchema } from '../contract/attachments.ts';
import { madeSchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { uploadGate } from '../uploads/upload-gate.ts';

const tags = ['申报与审核'];
const parameters = z.object({ id: z.uuid('编号的写法不对'), attachment: z.uuid('编号的写法不对') });

export function attachmentRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  const gate = uploadGate(limits.uploadsAtOnce.signedIn);

  server.post(
    '/api/plans/:id/attachments',
    {
      config: { access: asks('attachment.add'), rateLimit: { max: limits.perMinute.import } },
      schema: { tags, summary: '上传附件（multipart/form-data，字段 file）', consumes: ['multipart/form-data'], params: idParameter, querystring: addAttachmentQuerySchema, response: { 201: madeSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { kind, project = null, note, score = null } = request.query;
      return gate.through(async () => {
        const upload = await receiveUpload(request, reply, limits);
        const added = valueOf(await addAttachment(ports, { actor, planId: request.params.id, kind, project, note, score, ...upload }));
        return reply.code(201).send({ id: added.ids[0] ?? '' });
      });
    },
  );

  server.delete(
    '/api/plans/:id/attachments/:attachment',
    { config: { access: asks('attachment.add') }, schema: { tags, summary: '撤下自己上传的附件', params: parameters, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await withdrawAttachment(ports, { actor: actorOf(request), planId: request.params.id, attachment: request.params.attachment }));
      return { done: true as const };
    },
  );

  server.get('/api/plans/:id/attachments/:attachment/file', { config: { access: narrowedBy('plan.read') }, schema: { tags, summary: '下载附件', params: parameters } }, async (request, reply) => {
    const { name, bytes } = valueOf(await attachedFile(ports, { actor: actorOf(request), planId: request.params.id, attachment: request.params.attachment }));
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
