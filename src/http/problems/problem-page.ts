// What a person sees who opened an address of the interface in the browser (a download after the session had ended, say) and is refused: the same as the error document says, as a page
// of its own without script. Programs and our own pages ask for JSON and get that.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { escapeHtml } from '../../documents/html/escape-html.ts';
import type { Problem } from '../contract/shapes.ts';

const style = 'body{margin:0;background:#f5f6f4;color:#1f2933;font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}main{max-width:560px;margin:12vh auto 0;padding:28px 32px;background:#fff;border:1px solid #e0e4e8;border-radius:6px}h1{margin:0 0 10px;font-size:20px}p{margin:0 0 10px}a{color:#1d5b7a}';

export const problemPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Whether a browser opens the address as a page; what scripts fetch names no HTML. */
export function isOpenedAsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

export function problemPage({ title, findings }: Problem): string {
  const told = findings.map(({ message }) => `<p>${escapeHtml(message)}</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)} - 衡绩</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1>${told}<p><a href="/">回到衡绩</a></p></main></body></html>`;
}
