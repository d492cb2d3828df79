// Puts the server together: order matters here, and only here. A request passes: host check, headers, rate limit, who it is, CSRF, body, route.
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { fastify, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { compressAnswers } from './answers/compression.ts';
import { answerClientError } from './problems/client-error.ts';
import { answerError } from './problems/error-handler.ts';
import { ProblemError } from './problems/problem.ts';
import { zodMessage } from './problems/zod-messages.ts';
import { requestLog } from './request-log.ts';
import { accountRoutes } from './routes/accounts.route.ts';
import { attachmentRoutes } from './routes/attachments.route.ts';
import { commentRoutes } from './routes/comments.route.ts';
import { declarationRoutes } from './routes/declarations.route.ts';
import { documentationRoutes } from './routes/documentation.route.ts';
import { beginRoutes } from './routes/begin.route.ts';
import { editRoutes } from './routes/edits.route.ts';
import { emergencyRoutes } from './routes/emergencies.route.ts';
import { controlFigureRoutes } from './routes/control-figures.route.ts';
import { copiedRoutes } from './routes/copied.route.ts';
import { fillingRoutes } from './routes/filling.route.ts';
import { historyRoutes } from './routes/history.route.ts';
import { organisationImportRoutes } from './routes/organisation-import.route.ts';
import { listLayoutRoutes } from './routes/list-layouts.route.ts';
import { exportRoutes } from './routes/exports.route.ts';
import { libraryRoutes } from './routes/library.route.ts';
import { mailRoutes } from './routes/mail.route.ts';
import { noticeRoutes } from './routes/notices.route.ts';
import { organisationRoutes } from './routes/organisation.route.ts';
import { placeEndingRoutes } from './routes/place-endings.route.ts';
import { ownAccountRoutes } from './routes/own-account.route.ts';
import { paperRoutes } from './routes/papers.route.ts';
import { planRoutes } from './routes/plans.route.ts';
import { postRoutes } from './routes/posts.route.ts';
import { publicRoutes } from './routes/public.route.ts';
import { publishedRoutes } from './routes/published.route.ts';
import { reviewRoutes } from './routes/review.route.ts';
import { roundRoutes } from './routes/rounds.route.ts';
import { sessionRoutes } from './routes/session.route.ts';
import { signOnRoutes } from './routes/sign-on.route.ts';
import { tourRoutes } from './routes/tours.route.ts';
import { uploadRoutes } from './routes/uploads.route.ts';
import { pageRoutes } from './pages/page.route.ts';
import { isKnownHost, unknownHost } from './security/host-check.ts';
import { rateWindows } from './security/rate-window.ts';
import { identifyRequests } from './security/request-identity.ts';
import { declaredRoutes, type DeclaredRoute } from './security/route-access.ts';
import { sendSecurityHeaders } from './security/response-headers.ts';
import { requestKeys } from './security/request-key.ts';
import { sessionCookies } from './security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from './server-parts.ts';

/** Bodies other than uploads: a password form, nothing more. */
const bodyBytes = 64 * 1024;

declare module 'fastify' {
  interface FastifyInstance {
    /** Who may use which route; what the access matrix of the tests is made from. */
    readonly declaredRoutes: readonly DeclaredRoute[];
  }
}

/** A server that is ready to listen. */
export async function createServer(ports: ServerPorts, settings: ServerSettings): Promise<HttpServer> {
  const { timeouts, perMinute } = settings.limits;
  z.config({ customError: zodMessage });
  const server: HttpServer = fastify({
    loggerInstance: requestLog(settings.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: bodyBytes,
    trustProxy: settings.transport === 'http' ? false : 'loopback',
    requestTimeout: timeouts.request,
    keepAliveTimeout: 30_000,
    http: { headersTimeout: timeouts.header, connectionsCheckingInterval: timeouts.lookEvery, maxHeaderSize: 16 * 1024 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  server.server.maxConnections = 1_000;
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  server.removeContentTypeParser('text/plain');

  server.addHook('onRequest', async (request) => {
    if (!isKnownHost(request.headers.host, settings.hostNames)) throw new ProblemError(unknownHost);
  });
  server.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address: no search words, no names.
    const route = request.routeOptions.url ?? '(page)';
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'request');
  });
  await sendSecurityHeaders(server, settings);
  await server.register(cookie);
  const cookies = sessionCookies(settings.transport);
  const keys = requestKeys(cookies);
  await server.register(rateLimit, {
    max: perMinute.all,
    timeWindow: 60_000,
    store: rateWindows(ports.clock),
    keyGenerator: keys.of,
    errorResponseBuilder: (_request, { ttl }) => new ProblemError(tooManyRequests(ttl), { retryAfter: ttl / 1000 }),
  });
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '衡绩 Hengji', version: settings.version } },
    transform: jsonSchemaTransform,
  });

  compressAnswers(server);
  server.decorate('declaredRoutes', declaredRoutes(server));
  identifyRequests(server, ports, settings, { cookies, keys });
  sessionRoutes(server, ports, settings, cookies);
  signOnRoutes(server, ports, settings, cookies);
  ownAccountRoutes(server, ports, settings);
  tourRoutes(server, ports);
  accountRoutes(server, ports);
  organisationRoutes(server, ports);
  placeEndingRoutes(server, ports);
  organisationImportRoutes(server, ports, settings);
  postRoutes(server, ports);
  emergencyRoutes(server, ports);
  planRoutes(server, ports);
  declarationRoutes(server, ports);
  commentRoutes(server, ports);
  attachmentRoutes(server, ports, settings);
  roundRoutes(server, ports);
  controlFigureRoutes(server, ports);
  paperRoutes(server, ports);
  historyRoutes(server, ports, settings);
  reviewRoutes(server, ports);
  libraryRoutes(server, ports);
  noticeRoutes(server, ports);
  beginRoutes(server, ports, settings);
  mailRoutes(server, ports, settings);
  editRoutes(server, ports);
  copiedRoutes(server, ports);
  fillingRoutes(server, ports);
  uploadRoutes(server, ports, settings);
  exportRoutes(server, ports);
  listLayoutRoutes(server, ports);
  publicRoutes(server, ports, settings);
  publishedRoutes(server, ports, settings);
  documentationRoutes(server, ports);
  await pageRoutes(server, ports, settings);
  await server.ready();
  return server;
}

function tooManyRequests(milliseconds: number) {
  return {
    code: 'too-many-requests',
    what: '请求太频繁',
    where: '这台电脑的地址',
    remedy: `请等${Math.max(1, Math.ceil(milliseconds / 1000))}秒再试。`,
  };
}
