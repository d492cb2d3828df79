// The local door of a running server: what commands on the same data folder ask of it. No cookies, no pages, no network: it listens on a socket
// that only the owner of the data folder can reach, and trusts whoever reaches it. The name of the person is what they say; it goes into events.
import { fastify, LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { layoutToJson, readLayout } from '../../application/queries/list-layout-json.ts';
import type { LocalWork } from '../../application/local-work.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { importOrganisationSchema } from '../contract/organisation-import.ts';
import { requestLog } from '../request-log.ts';
import type { ServerSettings } from '../server-parts.ts';
import { acceptanceHeader, acceptanceSchema, exportHeader, fileNameHeader, listSelectionSchema, localVersionHeader, loginHeader, osUserHeader, planSelectionSchema, selectionHeader, yearSelectionSchema } from './local-contract.ts';

export interface LocalServerOptions {
  readonly workOf: (osUser: string) => LocalWork;
  readonly version: string;
  readonly uploadBytes: number;
  readonly log: ServerSettings['log'];
}

export function createLocalServer({ workOf, version, uploadBytes, log }: LocalServerOptions): FastifyInstance {
  const server: FastifyInstance = fastify({ loggerInstance: requestLog(log), logController: new LogController({ disableRequestLogging: true }), bodyLimit: uploadBytes, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers[localVersionHeader] !== version) return reply.code(409).send(otherVersion);
  });
  server.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'local work failed');
    return reply.code(500).send(brokenWork);
  });

  server.post('/import', async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(400).send(brokenWork);
    const name = decodedHeader(request, fileNameHeader);
    return answer(reply, await workFor(request).importPlan({ bytes: new Uint8Array(request.body), name }));
  });
  server.post('/merge', async (request, reply) => {
    const accept = acceptanceSchema.safeParse(decodedHeader(request, acceptanceHeader));
    if (!Buffer.isBuffer(request.body) || !accept.success) return reply.code(400).send(brokenWork);
    const name = decodedHeader(request, fileNameHeader);
    return answer(reply, await workFor(request).mergeReturned({ bytes: new Uint8Array(request.body), name, accept: accept.data }));
  });
  server.post('/export', async (request, reply) => {
    const selection = planSelectionSchema.safeParse(parsedJson(decodedHeader(request, selectionHeader)));
    if (!selection.success) return reply.code(400).send(brokenWork);
    const exported = await workFor(request).exportPlan(selection.data);
    if (!exported.ok) return reply.code(422).send(exported.fault);
    const { bytes, name, projects, pages, remarks } = exported.value;
    return reply
      .type('application/octet-stream')
      .header(exportHeader, encodeURIComponent(JSON.stringify({ name, projects, pages, remarks })))
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  server.post('/export/all', async (request, reply) => {
    const selection = yearSelectionSchema.safeParse(parsedJson(decodedHeader(request, selectionHeader)));
    if (!selection.success) return reply.code(400).send(brokenWork);
    const exported = await workFor(request).exportPlans(selection.data);
    if (!exported.ok) return reply.code(422).send(exported.fault);
    const { plans, pieces } = exported.value;
    return reply.type('application/octet-stream').header(exportHeader, encodeURIComponent(JSON.stringify({ plans }))).send(Readable.from(pieces));
  });
  server.post('/export/list', async (request, reply) => {
    const selection = listSelectionSchema.safeParse(parsedJson(decodedHeader(request, selectionHeader)));
    const layout = Buffer.isBuffer(request.body) ? readLayout(request.body.toString('utf8'), '列式') : null;
    if (!selection.success || layout?.ok !== true) return reply.code(400).send(brokenWork);
    const exported = await workFor(request).exportList({ ...selection.data, layout: layout.value });
    if (!exported.ok) return reply.code(422).send(exported.fault);
    const { plans, pieces } = exported.value;
    return reply.type('application/octet-stream').header(exportHeader, encodeURIComponent(JSON.stringify({ plans }))).send(Readable.from(pieces));
  });
  server.post('/organisation/import', async (request, reply) => {
    const list = Buffer.isBuffer(request.body) ? importOrganisationSchema.safeParse(parsedJson(request.body.toString('utf8'))) : null;
    if (list === null) return reply.code(400).send(brokenWork);
    if (!list.success) return reply.code(422).send(unsuitableList(list.error.issues[0]?.message ?? ''));
    return answer(reply, await workFor(request).importOrganisation(list.data));
  });
  server.post('/list-layouts', async (request, reply) => {
    const layouts = await workFor(request).listLayouts();
    return answer(reply, layouts.ok ? ok({ layouts: layouts.value.map((layout) => JSON.stringify(layoutToJson(layout))) }) : layouts);
  });
  server.post('/account/reset', async (request, reply) => answer(reply, await workFor(request).resetPassword(decodedHeader(request, loginHeader))));
  server.post('/audit/verify', async (request, reply) => answer(reply, await workFor(request).verifyAudit()));
  server.post('/backup', async (request, reply) => {
    const backup = await workFor(request).backup();
    if (!backup.ok) return reply.code(422).send(backup.fault);
    return reply.type('application/octet-stream').send(Readable.from(backup.value));
  });

  const workFor = (request: FastifyRequest): LocalWork => workOf(osUserOf(request));
  return server;
}

function answer<Value>(reply: FastifyReply, result: Result<Value, Fault>): FastifyReply {
  return result.ok ? reply.send(result.value) : reply.code(422).send(result.fault);
}

function decodedHeader(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? decodeURIComponent(value) : '';
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON: the schema refuses it
  }
}

/** A name as operating systems have them; anything else is nobody's. */
function osUserOf(request: FastifyRequest): string {
  const name = decodedHeader(request, osUserHeader);
  return /^[\p{L}\p{N}._@-]{1,64}$/u.test(name) ? name : 'unknown';
}

const otherVersion: Fault = {
  code: 'local-other-version',
  what: '正在运行的衡绩与这个命令不是同一个版本',
  where: '本机',
  remedy: '请先停止正在运行的衡绩（在它的窗口按 Ctrl-C），用同一版本重新启动，再执行这个命令。',
};

/** The bounds of the page hold here too. */
function unsuitableList(message: string): Fault {
  return { code: 'invalid-request', what: `表的内容不合要求：${message}`, where: '机构与岗位的表', remedy: '请按提示改好表再导入；没有写入任何内容。' };
}

const brokenWork: Fault = {
  code: 'local-work-broken',
  what: '正在运行的衡绩没有完成这个命令',
  where: '本机',
  remedy: '请看它的日志（运行 hengji up 的窗口）里的错误，然后再试。',
};
