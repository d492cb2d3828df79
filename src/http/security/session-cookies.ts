// The cookies: of a session, and of a guest who has not signed in (it only carries the secret of the guest's CSRF token). Both are beyond the reach of
// scripts and are not sent along from other sites; over https their names bind them to this very host. A third lives for minutes, while the browser is at an
// office of identities: it must come along when that office sends the browser back, so it is the one that other sites' links carry.
// Ground: RFC 6265bis, "__Host-" prefix.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerSettings } from '../server-parts.ts';

export interface SessionCookies {
  readonly session: (request: FastifyRequest) => string | null;
  readonly guest: (request: FastifyRequest) => string | null;
  readonly setSession: (reply: FastifyReply, token: string) => void;
  readonly setGuest: (reply: FastifyReply, secret: string) => void;
  readonly clearSession: (reply: FastifyReply) => void;
  readonly signOn: (request: FastifyRequest) => string | null;
  readonly setSignOn: (reply: FastifyReply, kept: string) => void;
  readonly clearSignOn: (reply: FastifyReply) => void;
  /** Where signing on elsewhere leads afterwards; null: to the first page. */
  readonly next: (request: FastifyRequest) => string | null;
  readonly setNext: (reply: FastifyReply, next: string) => void;
  readonly clearNext: (reply: FastifyReply) => void;
  /** Why signing on elsewhere failed, for the sign-in page: in a cookie, not in the address, where anybody could write what the page then says. */
  readonly refusal: (request: FastifyRequest) => string | null;
  readonly setRefusal: (reply: FastifyReply, reason: string) => void;
  readonly clearRefusal: (reply: FastifyReply) => void;
}

/** Seconds for signing on elsewhere. */
const signOnSeconds = 10 * 60;
/** Seconds until a reason that no page asked for is gone. */
const refusalSeconds = 60;

export function sessionCookies(transport: ServerSettings['transport']): SessionCookies {
  const secure = transport !== 'http';
  const prefix = secure ? '__Host-' : '';
  const sessionName = `${prefix}hengji-session`;
  const guestName = `${prefix}hengji-guest`;
  const signOnName = `${prefix}hengji-sign-on`;
  const nextName = `${prefix}hengji-next`;
  const refusalName = `${prefix}hengji-refusal`;
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const carried = { ...options, sameSite: 'lax', maxAge: signOnSeconds } as const;
  return {
    session: (request) => token(request.cookies[sessionName]),
    guest: (request) => token(request.cookies[guestName]),
    setSession: (reply, value) => void reply.setCookie(sessionName, value, options),
    setGuest: (reply, value) => void reply.setCookie(guestName, value, options),
    clearSession: (reply) => void reply.clearCookie(sessionName, options),
    signOn: (request) => kept(request.cookies[signOnName]),
    setSignOn: (reply, value) => void reply.setCookie(signOnName, value, carried),
    clearSignOn: (reply) => void reply.clearCookie(signOnName, { ...options, sameSite: 'lax' }),
    next: (request) => words(request.cookies[nextName]),
    setNext: (reply, next) => void reply.setCookie(nextName, Buffer.from(next, 'utf8').toString('base64url'), carried),
    clearNext: (reply) => void reply.clearCookie(nextName, { ...options, sameSite: 'lax' }),
    refusal: (request) => words(request.cookies[refusalName]),
    setRefusal: (reply, reason) => void reply.setCookie(refusalName, Buffer.from(reason, 'utf8').toString('base64url'), { ...options, maxAge: refusalSeconds }),
    clearRefusal: (reply) => void reply.clearCookie(refusalName, options),
  };
}

/** Anything that is not one of our tokens is none. */
function token(value: string | undefined): string | null {
  return value !== undefined && /^[\w-]{20,128}$/u.test(value) ? value : null;
}

function kept(value: string | undefined): string | null {
  return value !== undefined && /^[\w-]{20,1024}$/u.test(value) ? value : null;
}

function words(value: string | undefined): string | null {
  return value !== undefined && /^[\w-]{1,1024}$/u.test(value) ? Buffer.from(value, 'base64url').toString('utf8') : null;
}
