// Whether a changing request comes from our own page. Browsers say so in Sec-Fetch-Site and Origin; a program that sends neither still needs
// the token. Ground: https://www.w3.org/TR/fetch-metadata/; OWASP CSRF Prevention Cheat Sheet, "Verifying Origin With Standard Headers".
import type { IncomingHttpHeaders } from 'node:http';
import type { Fault } from '../../kernel/fault.ts';
import type { ServerSettings } from '../server-parts.ts';

export function comesFromOwnPage(headers: IncomingHttpHeaders, transport: ServerSettings['transport']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  const scheme = transport === 'http' ? 'http' : 'https';
  return origin.toLowerCase() === `${scheme}://${(headers.host ?? '').toLowerCase()}`;
}

export const fromOtherSite: Fault = {
  code: 'other-site',
  what: '这个请求是从别的网站发来的，没有执行',
  where: '请求来源',
  remedy: '请在本系统的页面里操作。如果您没有点过这样的链接，请关掉那个网站，并告诉系统管理员。',
};
