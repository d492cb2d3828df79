// The built pages. `index.html` is sent with a new nonce each time, for every address that is no file; assets carry their content's hash in
// their name and may be kept for ever.
import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from '../problems/error-handler.ts';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const noncePlace = '__CSP_NONCE__';

export async function pageRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings): Promise<void> {
  const folder = settings.webFolder;
  const index = folder !== null && existsSync(path.join(folder, 'index.html')) ? await readFile(path.join(folder, 'index.html'), 'utf8') : withoutPages;
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = ports.secrets.token();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .send(index.replaceAll(noncePlace, nonce));
  };

  if (folder !== null && existsSync(folder)) {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      // The build writes a compressed twin beside each script and style sheet.
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (response, file) => {
        const kept = file.includes(`${path.sep}assets${path.sep}`);
        response.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
        // A page of its own for machines without us: it is handed over as a file, never shown as one of our pages.
        if (file.includes(`${path.sep}offline${path.sep}`)) response.header('content-disposition', `attachment; filename="hengji-check.html"; filename*=UTF-8''${encodeURIComponent('衡绩检查.html')}`);
      },
      // The page itself needs its nonce: it is never sent as a plain file.
      allowedPath: (address) => !address.endsWith('/index.html'),
    });
  }
  server.get('/', { schema: { hide: true } }, async (_request, reply) => sendPage(reply));
  server.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    return isPageAddress(request) ? sendPage(reply) : answerNotFound(request, reply);
  });
}

/** An address inside the application (`/plans/…/projects/9`), not of the interface and not of a file. */
function isPageAddress({ method, url }: FastifyRequest): boolean {
  const [address = ''] = url.split('?');
  return method === 'GET' && !address.startsWith('/api/') && address !== '/api' && !/\.[a-z0-9]{1,8}$/iu.test(address);
}

const withoutPages = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>衡绩</title>
<h1>网页还没有编译</h1>
<p>请停止程序，用 <code>./hengji up</code> 重新启动，它会先编译网页。接口可用：<a href="/api/health">/api/health</a>。</p>
</html>
`;
