// The interface described: OpenAPI as JSON, and a small page of our own that lists it (nothing is loaded from elsewhere, nothing runs).
import type { HttpServer, ServerPorts } from '../server-parts.ts';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { settled } from '../security/route-access.ts';
import { escapeHtml } from '../../documents/html/escape-html.ts';

export function documentationRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get('/api/docs/json', { config: { access: settled }, schema: { hide: true } }, async () => server.swagger());

  server.get('/api/docs', { config: { access: settled }, schema: { hide: true } }, async (_request, reply) => {
    const nonce = ports.secrets.token();
    const { paths = {} } = server.swagger();
    return reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy(nonce)).send(page(nonce, rowsOf(paths)));
  });
}

interface Row {
  readonly method: string;
  readonly address: string;
  readonly summary: string;
}

function rowsOf(paths: Readonly<Record<string, unknown>>): readonly Row[] {
  return Object.entries(paths).flatMap(([address, methods]) => {
    if (typeof methods !== 'object' || methods === null) return [];
    return Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), address, summary: summaryOf(operation) }));
  });
}

function summaryOf(operation: unknown): string {
  return typeof operation === 'object' && operation !== null && 'summary' in operation && typeof operation.summary === 'string' ? operation.summary : '';
}

function page(nonce: string, rows: readonly Row[]): string {
  const lines = rows.map(({ method, address, summary }) => `<tr><td>${escapeHtml(method)}</td><td><code>${escapeHtml(address)}</code></td><td>${escapeHtml(summary)}</td></tr>`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>衡绩接口说明</title>
<style nonce="${nonce}">
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328 }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #d8dee4; padding: .4rem .6rem; text-align: left; vertical-align: top }
code { overflow-wrap: anywhere }
</style>
<h1>衡绩接口说明</h1>
<p>完整的机器可读说明：<a href="/api/docs/json">OpenAPI（JSON）</a>。改动数据的请求要带请求头 <code>x-csrf-token</code>，值由 <code>GET /api/session</code> 给出。
出错时一律返回 <code>{ code, title, findings: [{ path, message, severity }] }</code>。</p>
<table>
<thead><tr><th>方法</th><th>地址</th><th>用途</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</html>
`;
}
