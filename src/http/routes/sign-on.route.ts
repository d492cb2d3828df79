// Signing on at an office of identities (OpenID Connect), where one is set up: the way there and the way back. Both are followed by the browser itself, so a
// failure leads to the sign-in page, which asks for the reason.
import type { FastifyReply } from 'fastify';
import { signOn } from '../../application/commands/sign-on.command.ts';
import { signOut } from '../../application/commands/sign-out.command.ts';
import { signOnOver } from '../../application/sign-on-over.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed } from '../../kernel/result.ts';
import { deviceName } from '../sessions/device-name.ts';
import { signOnOfferSchema } from '../contract/session.ts';
import { everyone } from '../security/route-access.ts';
import type { SessionCookies } from '../security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['登录'];

export function signOnRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings, cookies: SessionCookies): void {
  const { signOn: office } = ports;
  const config = { access: everyone, rateLimit: { max: settings.limits.perMinute.signOn } };

  server.get('/api/sign-on', { config: { access: everyone }, schema: { tags, summary: '是否可以用统一身份认证登录，上一次为什么没有登录成', response: { 200: signOnOfferSchema } } }, async (request, reply) => {
    const refusal = cookies.refusal(request);
    if (refusal !== null) cookies.clearRefusal(reply);
    return { title: office?.title ?? null, refusal };
  });
  if (office === null) return;
  const refused = (reply: FastifyReply, { what, remedy }: Fault) => {
    cookies.setRefusal(reply, `${what}。${remedy}`);
    return reply.redirect('/sign-in');
  };

  server.get('/api/sign-on/start', { config, schema: { tags, summary: '转到统一身份认证' } }, async (request, reply) => {
    const scheme = settings.transport === 'http' ? 'http' : 'https';
    const begun = await office.begin(`${scheme}://${request.headers.host ?? ''}/api/sign-on/return`);
    if (!begun.ok) return refused(reply, begun.fault);
    cookies.setSignOn(reply, begun.value.kept);
    return reply.redirect(begun.value.address);
  });

  server.get('/api/sign-on/return', { config, schema: { tags, summary: '从统一身份认证回来' } }, async (request, reply) => {
    const kept = cookies.signOn(request);
    cookies.clearSignOn(reply);
    const login = kept === null ? failed(signOnOver) : await office.finish(request.url, kept);
    const entered = login.ok ? await signOn(ports, { login: login.value, device: deviceName(request.headers['user-agent']) }) : login;
    if (!entered.ok) return refused(reply, entered.fault);
    if (request.session !== null) await signOut(ports, { session: request.session });
    cookies.setSession(reply, entered.value.token);
    return reply.redirect('/');
  });
}
