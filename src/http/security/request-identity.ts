// Who makes a request: looked up once, before the body is read. A changing request must also show that it comes from our own page; then the caller must be
// one whom the route lets in.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenSession } from '../../application/account-store.ts';
import { anonymous, type Actor } from '../../application/actor.ts';
import { currentSession } from '../../application/queries/current-session.ts';
import { organisationToday } from '../../application/organisation-store.ts';
import { ProblemError } from '../problems/problem.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';
import { csrfRefused, csrfToken, isCsrfToken } from './csrf-token.ts';
import { comesFromOwnPage, fromOtherSite } from './request-origin.ts';
import { whyNotEntered } from './route-access.ts';
import type { RequestKeys } from './request-key.ts';
import type { SessionCookies } from './session-cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where nobody is signed in, and on everything outside /api/. */
    session: OpenSession | null;
  }
}

export function actorOf(request: FastifyRequest): Actor {
  return request.session === null ? anonymous : { kind: 'account', account: request.session.account, ...request.session.standing };
}

/** Registers the look-up and the check of changing requests for every route under /api/. */
export function identifyRequests(server: HttpServer, ports: ServerPorts, settings: ServerSettings, { cookies, keys }: { readonly cookies: SessionCookies; readonly keys: RequestKeys }): void {
  server.decorateRequest('session', null);
  server.addHook('preParsing', async (request) => {
    // The route that was found, not the address as written: /%61pi/… finds the same one.
    if (request.routeOptions.url?.startsWith('/api/') !== true) return;
    const token = cookies.session(request);
    if (token !== null) {
      request.session = await currentSession(ports, token);
      keys.found(token, request.session);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      if (!comesFromOwnPage(request.headers, settings.transport)) throw new ProblemError(fromOtherSite);
      const secret = request.session?.csrfSecret ?? cookies.guest(request);
      if (secret === null || !isCsrfToken(secret, request.headers['x-csrf-token'])) throw new ProblemError(csrfRefused);
    }
    const { access } = request.routeOptions.config;
    if (access === undefined || access.kind === 'everyone') return;
    const actor = actorOf(request);
    const refused = whyNotEntered(access, actor, await organisationToday(ports, actor));
    if (refused !== null) throw new ProblemError(refused);
  });
}

/** The CSRF token for this caller. A guest without one gets the cookie it belongs to. */
export function csrfTokenFor(request: FastifyRequest, reply: FastifyReply, cookies: SessionCookies, newSecret: () => string): string {
  if (request.session !== null) return csrfToken(request.session.csrfSecret);
  const standing = cookies.guest(request);
  if (standing !== null) return csrfToken(standing);
  const secret = newSecret();
  cookies.setGuest(reply, secret);
  return csrfToken(secret);
}
