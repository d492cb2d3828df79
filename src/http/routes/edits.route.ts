// What was edited in the form, on its way into the plan.
import { z } from 'zod';
import { saveFormEdits } from '../../application/commands/save-edits.command.ts';
import type { PlanEdit } from '../../domain/editing/index.ts';
import { mostEditBytes, savedEditsSchema, savePlanEditsSchema, type SavedEdits } from '../contract/edits.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

export function editRoutes(server: HttpServer, ports: ServerPorts): void {
  server.post(
    '/api/plans/:id/edits',
    {
      bodyLimit: mostEditBytes,
      config: { access: asks('project.edit', 'overall.edit') },
      schema: {
        tags: ['绩效文本'],
        summary: '保存在表上所做的修改；别人改了同一处的，一格也不写，由人决定（409）',
        params: z.object({ id: z.uuid('编号的写法不对') }),
        body: savePlanEditsSchema,
        response: { 200: savedEditsSchema, 409: z.union([savedEditsSchema, problemSchema]), '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const edits: readonly PlanEdit[] = request.body.edits;
      const outcome = valueOf(await saveFormEdits(ports, { actor: actorOf(request), planId: request.params.id, ...request.body }));
      if (outcome.kind === 'saved') return { outcome: 'saved' as const, event: outcome.event, changed: outcome.changed, others: outcome.others };
      const answer: SavedEdits = { outcome: 'conflict', event: outcome.event, conflicts: outcome.conflicts.map(({ edit, ...texts }) => ({ ...texts, edit: edits.indexOf(edit) })) };
      return reply.code(409).send(answer);
    },
  );
}
