// A unit's text of a year begun on the pages.
import { beginPlan } from '../../application/commands/begin-plan.command.ts';
import { beginPlanSchema, begunPlanSchema } from '../contract/begin.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { yearOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

export function beginRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  server.post(
    '/api/plans',
    {
      config: { access: asks('plan.import'), rateLimit: { max: limits.perMinute.import } },
      schema: { tags: ['绩效文本'], summary: '起草一个单位新年度的绩效文本：延续上年的项目，或者由空表开始', body: beginPlanSchema, response: { 201: begunPlanSchema, '4xx': problemSchema } },
    },
    async (request, reply) => {
      const { unit, fiscalYear, beginning } = request.body;
      const { planId } = valueOf(await beginPlan(ports, { actor: actorOf(request), unit, fiscalYear: yearOf(fiscalYear), beginning }));
      return reply.code(201).send({ planId });
    },
  );
}
