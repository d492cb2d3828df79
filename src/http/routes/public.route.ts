// What everyone may read: the pages of the rules, what the foot of every page says, and whether the server is well.
import { z } from 'zod';
import { lintRules } from '../../catalogue/lint/index.ts';
import { problemSchema } from '../contract/shapes.ts';
import { rulePagesSchema, systemSchema, type RulePageList } from '../contract/plans.ts';
import { ProblemError } from '../problems/problem.ts';
import { everyone } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

export function publicRoutes(server: HttpServer, ports: ServerPorts, settings: ServerSettings): void {
  let pages: Promise<RulePageList> | null = null;

  server.get('/api/rules', { config: { access: everyone }, schema: { tags: ['规则'], summary: '全部规则的说明（Markdown）', response: { 200: rulePagesSchema } } }, async (_request, reply) => {
    pages ??= readPages(ports);
    void reply.header('cache-control', 'public, max-age=300');
    return pages;
  });

  server.get('/api/system', { config: { access: everyone }, schema: { tags: ['系统'], summary: '版本，以及是否有示范文本', response: { 200: systemSchema } } }, async () => {
    return { version: settings.version, hasDemo: await ports.queries.hasDemo() };
  });

  server.get(
    '/api/health',
    { config: { access: everyone }, schema: { tags: ['系统'], summary: '服务器和数据库是否正常', response: { 200: z.object({ status: z.literal('ok') }), '5xx': problemSchema } } },
    async () => {
      try {
        await ports.ping();
      } catch {
        throw new ProblemError({ code: 'database-silent', what: '数据库没有回应', where: '系统', remedy: '请系统维护人员查看日志并重新启动。' }, { status: 503 });
      }
      return { status: 'ok' as const };
    },
  );
}

async function readPages({ pages }: ServerPorts): Promise<RulePageList> {
  const read = await Promise.all(lintRules.map(async ({ id }) => ({ id, page: (await pages.page(id)) ?? '' })));
  return { pages: read };
}
