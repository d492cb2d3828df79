// Signing on at an office of identities (OpenID Connect), where one is set up: the way there and the way back. Both are followed by the browser itself, so a
// failure leads to the sign-in page, which asks for the reason.
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { signOn } from '../../application/commands/sign-on.command.ts';
import { signOut } from '../../application/commands/sign-out.command.ts';
import { signOnOver } from '../../application/sign-on-over.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed } from '../../kernel/result.ts';
import { deviceName } from '../sessions/device-name.ts';
import { addressAfterSignIn, signInAddress } from '../contract/address-after-sign-in.ts';
import { signOnOfferSchema } from '../contract/session.ts';
import { everyone } from '../security/route-access.ts';
import type { SessionCookies } from '../security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['登录'];
/** Where it leads afterwards. An address longer than a cookie may hold leads to the first page. */
const startQuery = z.object({ next: z.string().max(700).nullable().default(null).catch(null) });

export function signOnRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings, cookies: SessionCookies): void {
  const { signOn: office } = ports;
  const config = { access: everyone, rateLimit: { max: settings.limits.perMinute.signOn } };

  server.get('/api/sign-on', { config: { access: everyone }, schema: { tags, summary: '是否可以用统一身份认证登录，上一次为什么没有登录成', response: { 200: signOnOfferSchema } } }, async (request, reply) => {
    const refusal = cookies.refusal(request);
    if (refusal !== null) cookies.clearRefusal(reply);
    return { title: office?.title ?? null, refusal };
  });
  if (office === null) return;
  const refused = (reply: FastifyReply, next: string, { what, remedy }: Fault) => {
    cookies.setRefusal(reply, `${what}。${remedy}`);
    return reply.redirect(signInAddress(next));
  };

  server.get('/api/sign-on/start', { config, schema: { tags, summary: '转到统一身份认证', querystring: startQuery } }, async (request, reply) => {
    const next = addressAfterSignIn(request.query.next);
    const scheme = settings.transport === 'http' ? 'http' : 'https';
    const begun = await office.begin(`${scheme}://${request.headers.host ?? ''}/api/sign-on/return`);
    if (!begun.ok) return refused(reply, next, begun.fault);
    cookies.setNext(reply, next);
    cookies.setSignOn(reply, begun.value.kept);
    return reply.redirect(begun.value.address);
  });

  server.get('/api/sign-on/return', { config, schema: { tags, summary: '从统一身份认证回来' } }, async (request, reply) => {
    const kept = cookies.signOn(request);
    cookies.clearSignOn(reply);
    // Judged anew: a cookie is written by whoever sits at the browser.
    const next = addressAfterSignIn(cookies.next(request));
    cookies.clearNext(reply);
    const login = kept === null ? failed(signOnOver) : await office.finish(request.url, kept);
    const entered = login.ok ? await signOn(ports, { login: login.value, device: deviceName(request.headers['user-agent']) }) : login;
    if (!entered.ok) return refused(reply, next, entered.fault);
    if (request.session !== null) await signOut(ports, { session: request.session });
    cookies.setSession(reply, entered.value.token);
    return reply.redirect(next);
  });
}
