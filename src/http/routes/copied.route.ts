// Values that a text took over from another one: which wait, and their confirmation.
import { confirmCopied } from '../../application/commands/confirm-copied.command.ts';
import { copiedView } from '../../application/queries/copied-view.ts';
import { confirmCopiedSchema, confirmedCopiedSchema, copiedSchema } from '../contract/copied.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['绩效文本'];

export function copiedRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/plans/:id/copied',
    { config: { access: narrowedBy('plan.read'), compressed: true }, schema: { tags, summary: '起草或新增项目时沿用别的文本、还没有确认的内容', params: idParameter, response: { 200: copiedSchema, '4xx': problemSchema } } },
    async (request) => {
      const { fromYear, taken, cells } = valueOf(await copiedView(ports, { actor: actorOf(request), planId: request.params.id }));
      return { fromYear, taken: [...taken], cells: [...cells] };
    },
  );

  server.post(
    '/api/plans/:id/copied',
    { config: { access: asks('project.edit') }, schema: { tags, summary: '确认沿用的内容照用', params: idParameter, body: confirmCopiedSchema, response: { 200: confirmedCopiedSchema, '4xx': problemSchema } } },
    async (request) => {
      const { cells, key } = request.body;
      const done = valueOf(await confirmCopied(ports, { actor: actorOf(request), planId: request.params.id, cells, key }));
      return done.kind === 'done' ? { outcome: 'done' as const, confirmed: done.value } : { outcome: 'repeated' as const, confirmed: 0 };
    },
  );
}
