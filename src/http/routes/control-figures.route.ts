// 控制数 of many texts: the figures to fill a list with, and the lists that were taken in.
import { z } from 'zod';
import { visibleFileName } from '../../application/visible-file-name.ts';
import { controlFigures, controlSheetFile, keepControlSheet } from '../../application/queries/control-figures.ts';
import { attachment } from '../answers/attachment.ts';
import { controlFiguresSchema, controlQuerySchema, keepControlSheetSchema, mostControlBytes } from '../contract/control-figures.ts';
import { madeSchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter, yearOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['申报与审核'];
const access = asks('declaration.give-control');

export function controlFigureRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/control-figures',
    { config: { access, compressed: true }, schema: { tags, summary: '成批下达控制数：各份文本的项目、申报数和现在能不能下达', querystring: controlQuerySchema, response: { 200: controlFiguresSchema, '4xx': problemSchema } } },
    async (request) => {
      const { texts, kept, ...figures } = valueOf(await controlFigures(ports, { actor: actorOf(request), fiscalYear: yearOf(request.query.year) }));
      return { ...figures, texts: texts.map(({ projects, ...text }) => ({ ...text, projects: [...projects] })), kept: kept.map(({ id, name, at, by }) => ({ id, name, at, by })) };
    },
  );

  server.post(
    '/api/control-sheets',
    { bodyLimit: mostControlBytes * 2, config: { access }, schema: { tags, summary: '留存成批下达控制数所用的表', body: keepControlSheetSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { year, name, content } = request.body;
      const file = { name: visibleFileName(name), mediaType: 'application/octet-stream', bytes: new Uint8Array(Buffer.from(content, 'base64')) };
      return reply.code(201).send({ id: valueOf(await keepControlSheet(ports, { actor: actorOf(request), fiscalYear: yearOf(year), file })) });
    },
  );

  server.get('/api/control-sheets/:id/file', { config: { access }, schema: { tags, summary: '下载留存的控制数表', params: idParameter, querystring: z.object({ year: controlQuerySchema.shape.year }) } }, async (request, reply) => {
    const { name, bytes } = valueOf(await controlSheetFile(ports, { actor: actorOf(request), fiscalYear: yearOf(request.query.year), id: request.params.id }));
    return reply.type('application/octet-stream').header('content-disposition', attachment(name)).header('cache-control', 'private, no-store').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
