// What every route under /api/ and /published asks of its caller, declared with the route. A route without a declaration does not start the server. What can be refused
// before the body is read is refused here; the command or query behind it asks for the very thing, and has the last word.
import type { AccessAction } from '../../catalogue/access/access-actions.ts';
import type { Actor } from '../../application/actor.ts';
import { mayChangeOwnPassword, mayEnter, mayOneSomewhere } from '../../application/may.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { HttpServer } from '../server-parts.ts';

export type RouteAccess =
  /** Open to everybody, also without signing in. */
  | { readonly kind: 'everyone' }
  /** Whoever is signed in, even with the first password: the own password. */
  | { readonly kind: 'signed-in' }
  /** Whoever is signed in with a password of their own: the own account, and what narrows itself to what the caller may see (`narrowedBy`). */
  | { readonly kind: 'settled'; readonly narrowedBy: AccessAction | null }
  /** Only who may do one of these somewhere. */
  | { readonly kind: 'action'; readonly actions: readonly [AccessAction, ...AccessAction[]] };

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: RouteAccess;
  }
}

export const everyone: RouteAccess = { kind: 'everyone' };
export const signedIn: RouteAccess = { kind: 'signed-in' };
export const settled: RouteAccess = { kind: 'settled', narrowedBy: null };

/** Whoever is signed in asks; the answer holds what `action` lets them see, and 示范. */
export function narrowedBy(action: AccessAction): RouteAccess {
  return { kind: 'settled', narrowedBy: action };
}

export function asks(...actions: readonly [AccessAction, ...AccessAction[]]): RouteAccess {
  return { kind: 'action', actions };
}

/** A route as it was declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: RouteAccess;
}

/** Every route under /api/ and /published that is added to the server from now on, in the order of being added; throws at one without a declaration. */
export function declaredRoutes(server: HttpServer): readonly DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  server.addHook('onRoute', ({ method, url, config }) => {
    if (!url.startsWith('/api/') && !url.startsWith('/published')) return;
    for (const one of [method].flat()) {
      if (one === 'HEAD' || one === 'OPTIONS') continue;
      if (config?.access === undefined) throw new Error(`the route ${one} ${url} does not say who may use it (config.access)`);
      routes.push({ method: one, url, access: config.access });
    }
  });
  return routes;
}

/** Why the caller is not let in; null where they are. */
export function whyNotEntered(access: RouteAccess, actor: Actor, tree: OrganisationTree): Fault | null {
  switch (access.kind) {
    case 'everyone':
      return null;
    case 'signed-in':
      return mayChangeOwnPassword(actor);
    case 'settled':
      return mayEnter(actor);
    case 'action':
      return mayOneSomewhere(actor, access.actions, tree);
  }
}
