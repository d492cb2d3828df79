// Exports that take a while: begun, looked at, cancelled, fetched, each person's own only; and the version that a printed sheet names by its check code.
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ExportJob } from '../../application/exports/export-jobs.ts';
import { exportTask } from '../../application/exports/export-tasks.ts';
import type { CodedSet } from '../../application/queries/coded-set.ts';
import { codedVersion, type CodedPlan } from '../../application/queries/coded-version.ts';
import { attachment } from '../answers/attachment.ts';
import { codedVersionSchema, exportJobSchema, exportListSchema, exportRequestSchema, type CodedSheet, type ExportJob as DescribedJob } from '../contract/exports.ts';
import { problemSchema } from '../contract/shapes.ts';
import { problemOf, valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['导出'];
const access = narrowedBy('plan.export');
const idParameter = z.object({ id: z.string().max(64) });

export function exportRoutes(server: HttpServer, ports: ServerPorts): void {
  const { exports, printer } = ports;

  server.get('/api/exports', { config: { access }, schema: { tags, summary: '自己的导出', response: { 200: exportListSchema, '4xx': problemSchema } } }, async (request) => {
    const unavailable = printer.unavailable();
    return { exports: exports.list(actorOf(request)).map(described), pdf: unavailable === null ? null : problemOf(unavailable) };
  });

  server.post(
    '/api/exports',
    { config: { access }, schema: { tags, summary: '开始导出：一个版本、一个单位或部门、全年全部文本', body: exportRequestSchema, response: { 201: exportJobSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const actor = actorOf(request);
      const task = valueOf(await exportTask(ports, actor, request.body));
      return reply.code(201).send(described(valueOf(exports.start(actor, task))));
    },
  );

  server.delete(
    '/api/exports/:id',
    { config: { access }, schema: { tags, summary: '取消导出，或删去导出的文件', params: idParameter, response: { 200: z.object({ removed: z.literal(true) }), '4xx': problemSchema } } },
    async (request) => {
      valueOf(await exports.remove(actorOf(request), request.params.id));
      return { removed: true as const };
    },
  );

  server.get('/api/exports/:id/file', { config: { access }, schema: { tags, summary: '下载导出的文件', params: idParameter } }, async (request, reply) => {
    const { name, file } = valueOf(exports.file(actorOf(request), request.params.id));
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(name))
      .header('content-length', file.size)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(file.read()));
  });

  server.get(
    '/api/check-codes',
    {
      config: { access: narrowedBy('plan.read') },
      schema: { tags, summary: '按校验码核对印出的纸张', querystring: z.object({ code: z.string().max(300, '太长，不是校验码') }), response: { 200: codedVersionSchema, '4xx': problemSchema } },
    },
    async (request) => {
      return describedSheet(valueOf(await codedVersion(ports, actorOf(request), request.query.code)));
    },
  );
}

function described({ fault, remarks, ...job }: ExportJob): DescribedJob {
  return { ...job, remarks: [...remarks], problem: fault === null ? null : problemOf(fault) };
}

function describedSheet(sheet: CodedPlan | CodedSet): CodedSheet {
  if (sheet.kind === 'version') {
    const { kind, outcome, plan, version, isLatest } = sheet;
    return { kind, outcome, plan: plan.id, unitName: plan.unitName, fiscalYear: plan.fiscalYear, demo: plan.demo, version, isLatest };
  }
  const { kind, outcome, set, members } = sheet;
  const texts = members.map(({ plan, version, isLatest, checkCode }) => ({ plan: plan.id, unitCode: plan.unitCode, unitName: plan.unitName, demo: plan.demo, version, isLatest, checkCode }));
  return { kind, outcome, unit: set.unitCode, fiscalYear: set.fiscalYear, members: texts };
}
