// Stored plans: the list, a plan as it stands or stood in a version, the difference of two, the 示范 taken away, and the file a version was read from.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkCode } from '../../application/exports/check-code.ts';
import { removeDemo } from '../../application/commands/remove-demo.command.ts';
import { costedPlan } from '../../application/plan-store.ts';
import { givenUpTexts } from '../../application/queries/given-up-texts.ts';
import type { ReadPlan } from '../../application/queries/plan-queries.ts';
import { writtenLists } from '../answers/written-lists.ts';
import { attachment } from '../answers/attachment.ts';
import { compressText, sendCompressedJson } from '../answers/compression.ts';
import { isKnownTag } from '../answers/entity-tag.ts';
import { recentValues } from '../../application/recent-values.ts';
import { problemSchema } from '../contract/shapes.ts';
import { givenUpListSchema, planDiffSchema, planDocumentSchema, planListSchema } from '../contract/plans.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

/** What a plan said after an event never changes, so the documents used last are kept, compressed: some 1 500 of the founding document's size. */
const keptBytes = 32 * 1024 * 1024;

const idParameter = z.object({ id: z.uuid('编号的写法不对') });
const versionNumber = z.coerce.number('应为版本号').int('应为整数').positive('版本号从1开始').max(1_000_000, '版本号太大');

export function planRoutes(server: HttpServer, ports: ServerPorts): void {
  const { queries } = ports;
  const documents = recentValues<Buffer>(keptBytes, ({ byteLength }) => byteLength);
  const lists = writtenLists();

  server.get(
    '/api/plans',
    { config: { access: narrowedBy('plan.read') }, schema: { tags: ['绩效文本'], summary: '全部绩效文本', response: { 200: planListSchema, 304: z.undefined(), '4xx': problemSchema } } },
    async (request, reply) => {
      const { tag, write } = await lists(valueOf(await queries.list(actorOf(request))));
      void reply.header('etag', tag).header('cache-control', 'private, no-cache');
      if (isKnownTag(request.headers['if-none-match'], tag)) return reply.code(304).send(undefined);
      return sendCompressedJson(request, reply, await documents.get(tag, () => compressText(write())));
    },
  );

  server.get(
    '/api/plans/given-up',
    { config: { access: narrowedBy('plan.read') }, schema: { tags: ['绩效文本'], summary: '已放弃的文本：谁、何时、为什么；别的清单里都没有它们', response: { 200: givenUpListSchema, '4xx': problemSchema } } },
    async (request) => ({ texts: [...valueOf(await givenUpTexts(ports, actorOf(request)))] }),
  );

  server.get(
    '/api/plans/:id',
    {
      config: { access: narrowedBy('plan.read') },
      schema: {
        tags: ['绩效文本'],
        summary: '一份绩效文本的一个版本（不写版本为当前内容，含尚未成为版本的修改）',
        params: idParameter,
        querystring: z.object({ version: versionNumber.optional() }),
        response: { 200: planDocumentSchema, 304: z.undefined(), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const read = valueOf(await queries.read(actorOf(request), request.params.id, request.query.version ?? null));
      const tag = documentTag(read);
      void reply.header('etag', tag).header('cache-control', 'private, no-cache');
      if (isKnownTag(request.headers['if-none-match'], tag)) return reply.code(304).send(undefined);
      return sendCompressedJson(request, reply, await documents.get(tag, () => writeDocument(read, ports)));
    },
  );

  server.get(
    '/api/plans/:id/diff',
    {
      config: { access: narrowedBy('plan.read') },
      schema: {
        tags: ['绩效文本'],
        summary: '两个版本之间变动的单元格（不写 to 为当前内容）',
        params: idParameter,
        querystring: z.object({ from: versionNumber, to: versionNumber.optional() }),
        response: { 200: planDiffSchema, '4xx': problemSchema },
      },
    },
    async (request) => {
      const { from, to, changes } = valueOf(await queries.compare(actorOf(request), request.params.id, { from: request.query.from, to: request.query.to ?? null }));
      return { from, to, changes: [...changes] };
    },
  );

  server.delete(
    '/api/demo',
    { config: { access: asks('demo.remove') }, schema: { tags: ['绩效文本'], summary: '移除示范文本', response: { 200: z.object({ removed: z.number().int() }), '4xx': problemSchema } } },
    async (request) => ({ removed: valueOf(await removeDemo(ports, { actor: actorOf(request) })) }),
  );

  server.get('/api/files/:id', { config: { access: narrowedBy('plan.read') }, schema: { tags: ['绩效文本'], summary: '下载导入时的原始文件', params: idParameter } }, async (request, reply) => {
    const { name, bytes } = valueOf(await queries.file(actorOf(request), request.params.id));
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

async function writeDocument({ plan: stored, version, working, event, basis, content }: ReadPlan, { secrets }: Pick<ServerPorts, 'secrets'>): Promise<Buffer> {
  const { id, demo, state, versions, unitCode, fiscalYear } = stored;
  const read = valueOf(await content());
  const { remarks, identities } = read;
  const code = event === version.event ? checkCode({ unitCode, fiscalYear, version: version.number }, read.plan, secrets) : null;
  const document = { id, demo, state, version, versions, working, event, checkBasis: basis, identities, remarks, checkCode: code, plan: costedPlan(read) };
  return compressText(JSON.stringify(planDocumentSchema.parse(document)));
}

/** Goes up whenever documents get another shape, so that none of before is taken for one of now. */
const documentEdition = 3;

/** Changes whenever the document would: another moment, another 测算, another list of versions, another edit behind them, or a name that was erased. */
function documentTag({ plan, version, working, event, basis }: ReadPlan): string {
  const beside = JSON.stringify([documentEdition, version.number, plan.state, working, basis, ...plan.versions.map(({ by }) => by)]);
  return `W/"${plan.id}-${event}-${plan.versions.length}-${createHash('sha256').update(beside).digest('base64url').slice(0, 12)}"`;
}
