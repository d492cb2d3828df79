// Signing on at an office of identities (OpenID Connect), where one is set up: the way there and the way back. Both are followed by the browser itself, so a
// failure is a page address with its reason, not a document.
import { signOn } from '../../application/commands/sign-on.command.ts';
import { signOut } from '../../application/commands/sign-out.command.ts';
import { failed } from '../../kernel/result.ts';
import { deviceName } from '../sessions/device-name.ts';
import { signOnOfferSchema } from '../contract/session.ts';
import { everyone } from '../security/route-access.ts';
import type { SessionCookies } from '../security/session-cookies.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['登录'];

export function signOnRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings, cookies: SessionCookies): void {
  const { signOn: office } = ports;
  const config = { access: everyone, rateLimit: { max: settings.limits.perMinute.signIn } };

  server.get('/api/sign-on', { config: { access: everyone }, schema: { tags, summary: '是否可以用统一身份认证登录', response: { 200: signOnOfferSchema } } }, async () => ({ title: office?.title ?? null }));
  if (office === null) return;

  server.get('/api/sign-on/start', { config, schema: { tags, summary: '转到统一身份认证' } }, async (request, reply) => {
    const scheme = settings.transport === 'http' ? 'http' : 'https';
    const begun = await office.begin(`${scheme}://${request.headers.host ?? ''}/api/sign-on/return`);
    if (!begun.ok) return reply.redirect(signInPage(begun.fault.what));
    cookies.setSignOn(reply, begun.value.kept);
    return reply.redirect(begun.value.address);
  });

  server.get('/api/sign-on/return', { config, schema: { tags, summary: '从统一身份认证回来' } }, async (request, reply) => {
    const kept = cookies.signOn(request);
    cookies.clearSignOn(reply);
    const login = kept === null ? failed({ code: 'sign-on-over', what: '这次登录已经过期，请重新开始', where: '登录', remedy: '' }) : await office.finish(request.url, kept);
    const entered = login.ok ? await signOn(ports, { login: login.value, device: deviceName(request.headers['user-agent']) }) : login;
    if (!entered.ok) return reply.redirect(signInPage(entered.fault.what));
    if (request.session !== null) await signOut(ports, { session: request.session });
    cookies.setSession(reply, entered.value.token);
    return reply.redirect('/');
  });
}

/** The sign-in page, which shows the reason. */
function signInPage(reason: string): string {
  return `/sign-in?refused=${encodeURIComponent(reason)}`;
}
