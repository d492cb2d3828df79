// Compressed answers, for the large ones alone and only on routes that say so: an answer that holds a secret beside something a stranger can choose would
// tell the secret by its length. Ground: RFC 9110 §12.5.3 (Accept-Encoding).
import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { HttpServer } from '../server-parts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the JSON of this route is compressed. */
    readonly compressed?: boolean;
  }
}

const compress = promisify(gzip);
const expand = promisify(gunzip);
/** Below, a packet more or less is no difference. */
const worthwhile = 2_048;
/** Nine tenths of what the best level saves, in half its time. */
const level = 4;

export function compressText(text: string): Promise<Buffer> {
  return compress(text, { level });
}

/** Compresses the answers of routes with `compressed` in their configuration. */
export function compressAnswers(server: HttpServer): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.routeOptions.config.compressed !== true || typeof payload !== 'string' || payload.length < worthwhile) return payload;
    void reply.header('vary', 'accept-encoding');
    if (!acceptsGzip(request.headers['accept-encoding'])) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return compressText(payload);
  });
}

/** Sends a JSON text that was compressed before, as it is or expanded, whichever the client reads. */
export async function sendCompressedJson(request: FastifyRequest, reply: FastifyReply, json: Buffer): Promise<FastifyReply> {
  void reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(await expand(json));
  return reply.header('content-encoding', 'gzip').send(json);
}

/** `gzip`, `*`, or either with a weight above 0; a header that names gzip decides over `*`. */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  const codings = String(header ?? '').split(',').map((one) => one.trim().toLowerCase().split(';').map((part) => part.trim()));
  const named = codings.find(([name]) => name === 'gzip' || name === 'x-gzip') ?? codings.find(([name]) => name === '*');
  const weight = named?.slice(1).find((part) => part.startsWith('q='));
  return named !== undefined && (weight === undefined || Number(weight.slice(2)) > 0);
}
