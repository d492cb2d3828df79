// Whose requests are counted together. Those of an open session by themselves: behind one address may sit a whole county (a gateway of the government's network, a proxy). Everybody
// else's by the address. What stands in a cookie counts as a session only while it opens one: anybody can write anything into a cookie.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { SessionCookies } from './session-cookies.ts';

export interface RequestKeys {
  readonly of: (request: FastifyRequest) => string;
  /** The session that a token was found to open; null: none. */
  readonly found: (token: string, session: { readonly id: string } | null) => void;
}

/** More people than these at once are counted by their address again, the longest silent first. */
const mostSessions = 20_000;

export function requestKeys(cookies: Pick<SessionCookies, 'session'>): RequestKeys {
  /** Session by the digest of its token; tokens themselves are not kept. */
  const open = new Map<string, string>();
  return {
    of(request) {
      const token = cookies.session(request);
      const session = token === null ? undefined : open.get(digestOf(token));
      return session === undefined ? `address ${request.ip}` : `session ${session}`;
    },
    found(token, session) {
      const digest = digestOf(token);
      open.delete(digest);
      if (session === null) return;
      open.set(digest, session.id);
      const [oldest] = open.keys();
      if (open.size > mostSessions && oldest !== undefined) open.delete(oldest);
    },
  };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
