// The pages for everybody: what was published, without signing in. They need no script and allow none, may be kept by every cache for some minutes, and carry nothing but
// the projects marked 公开. Whatever is not published is answered as if it did not exist, word for word.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Publication } from '../../application/publication-store.ts';
import { publishedListToJson, publishedToJson } from '../../application/queries/published-json.ts';
import { publishedText, publishedTexts, type PublishedText } from '../../application/queries/published-texts.ts';
import { publicationNotes } from '../../catalogue/publication/publication-notes.ts';
import { notPublishedPage, publicationStyle, publishedListPage, publishedTextPage } from '../../documents/index.ts';
import { isKnownTag } from '../answers/entity-tag.ts';
import { recentValues } from '../../application/recent-values.ts';
import { valueOf } from '../problems/problem.ts';
import { attachment } from '../answers/attachment.ts';
import { writePublishedFile, publishedFormats, type PublishedFormat } from '../published/published-file.ts';
import { everyone } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const styleDigest = createHash('sha256').update(publicationStyle).digest('base64');
const pagePolicy = `default-src 'none'; style-src 'sha256-${styleDigest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const tags = ['公开'];
/** Shared caches may answer for so long; a project that is taken back is gone from them after that. */
const kept = 'public, max-age=300';
/** Files written last, so that the same text is not written, or printed as PDF, for every reader. */
const keptBytes = 32 * 1024 * 1024;

const whole = (text: string): number => (/^[1-9]\d{0,6}$/u.test(text) ? Number(text) : 0);
const oneSchema = z.object({ division: z.string().max(32), unit: z.string().max(64), year: z.string().transform(whole), version: z.string().transform(whole) });
const listQuery = z.object({ year: z.string().transform(whole).catch(0), words: z.string().catch('').transform((text) => text.trim().slice(0, 40)) });

export function publishedRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  const config = { access: everyone, rateLimit: { max: limits.perMinute.published } };
  const files = recentValues<Uint8Array>(keptBytes, ({ byteLength }) => byteLength);

  server.get('/published', { config, schema: { tags, summary: '已公开的绩效文本（网页），按年度和单位查找' } }, async (request, reply) => {
    const { year, words } = listQuery.parse(request.query);
    const { texts, years } = await publishedTexts(ports, { year: year === 0 ? null : year, words });
    const listed = texts.map((text) => ({ ...text, publishedOn: dayInWords(text.on), address: addressOf(text) }));
    return sendPage(request, reply, publishedListPage({ texts: listed, years, year: year === 0 ? null : year, words, notes: publicationNotes }));
  });

  server.get('/published/index.json', { config, schema: { tags, summary: '已公开的绩效文本（数据）' } }, async (request, reply) => {
    const list = await publishedTexts(ports, { year: null, words: '' });
    return sendKept(request, reply.type('application/json; charset=utf-8'), JSON.stringify(publishedListToJson(list, addressOf)));
  });

  server.get('/published/:division/:unit/:year/:version', { config, schema: { tags, summary: '一份公开的文本（网页），地址长期有效' } }, async (request, reply) => {
    const text = await asked(ports, request);
    return text === null ? sendNothing(reply) : sendPage(request, reply, textPage(text, ports));
  });

  server.get('/published/:division/:unit/:year/:version/:file', { config: { access: everyone, rateLimit: { max: limits.perMinute.anonymousCheck } }, schema: { tags, summary: '一份公开的文本：text.docx、text.xlsx、text.pdf、data.json' } }, async (request, reply) => {
    const text = await asked(ports, request);
    const { file } = z.object({ file: z.string() }).parse(request.params);
    if (text === null) return sendNothing(reply);
    if (file === 'data.json') return sendKept(request, reply.type('application/json; charset=utf-8'), JSON.stringify(publishedToJson(text)));
    const format = publishedFormats.find((one) => file === fileOf(one));
    if (format === undefined) return sendNothing(reply);
    const { publication, checkCode } = text;
    const bytes = await files.get(`${publication.planId} ${checkCode} ${format}`, async () => valueOf(await writePublishedFile(ports, text, format)));
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(`${publication.unitName}${publication.fiscalYear}年部门预算绩效文本（公开，第${publication.version}版）.${format}`))
      .header('cache-control', kept)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });

  server.get('/published/*', { config, schema: { hide: true } }, async (_request, reply) => sendNothing(reply));
}

async function asked(ports: ServerPorts, request: FastifyRequest): Promise<PublishedText | null> {
  const read = oneSchema.safeParse(request.params);
  if (!read.success || read.data.year === 0 || read.data.version === 0) return null;
  const { division, unit, year, version } = read.data;
  return publishedText(ports, { division, unitCode: unit, fiscalYear: year }, version);
}

function textPage({ publication, versions, plan, checkCode, withheld }: PublishedText, { printer }: Pick<ServerPorts, 'printer'>): string {
  const address = addressOf(publication);
  const offered = publishedFormats.filter((format) => format !== 'pdf' || printer.unavailable() === null);
  return publishedTextPage({
    plan,
    version: publication.version,
    publishedOn: dayInWords(publication.on),
    checkCode,
    address,
    files: [...offered.map((format) => ({ title: `下载${fileTitles[format]}`, address: `${address}/${fileOf(format)}` })), { title: '数据（JSON）', address: `${address}/data.json` }],
    versions: versions.map((one) => ({ version: one.version, publishedOn: dayInWords(one.on), address: addressOf(one) })),
    withheld,
    notes: publicationNotes,
  });
}

const fileTitles: Readonly<Record<PublishedFormat, string>> = { docx: ' Word', xlsx: ' Excel', pdf: ' PDF' };

function fileOf(format: PublishedFormat): string {
  return `text.${format}`;
}

function addressOf({ division, unitCode, fiscalYear, version }: Publication): string {
  return `/published/${encodeURIComponent(division)}/${encodeURIComponent(unitCode)}/${fiscalYear}/${version}`;
}

/** 2027-01-05 is 2027年1月5日. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  return sendKept(request, reply.type('text/html; charset=utf-8').header('content-security-policy', pagePolicy), page);
}

function sendKept(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag).header('cache-control', kept);
  return isKnownTag(request.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(body);
}

/** One answer for everything that is not there: nobody learns from it whether there is something that was not published. */
function sendNothing(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').header('content-security-policy', pagePolicy).header('cache-control', 'no-store').send(notPublishedPage());
}
