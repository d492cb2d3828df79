// 紧急授权: opened, ended, and listed for audit.
import { z } from 'zod';
import { actorTitle } from '../../application/actor-title.ts';
import { closeEmergency, listEmergencies, openEmergency } from '../../application/commands/emergency.command.ts';
import { emergencyPolicy } from '../../application/emergency-policy.ts';
import { roles } from '../../domain/access/index.ts';
import { doneSchema } from '../contract/accounts.ts';
import { emergencyListSchema, madeSchema, openEmergencySchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { roleOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['紧急授权'];

export function emergencyRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/emergencies',
    { config: { access: asks('emergency.open', 'audit.read') }, schema: { tags, summary: '全部紧急授权', response: { 200: emergencyListSchema, '4xx': problemSchema } } },
    async (request) => {
      const listed = valueOf(await listEmergencies(ports, actorOf(request)));
      const names = await ports.accounts.names(listed.flatMap(({ account, openedBy, closedBy }) => [account, openedBy, ...(closedBy === null ? [] : [closedBy])]));
      const places = new Map((await ports.organisation.read()).nodes.map(({ id, name }) => [id, name]));
      const now = new Date(ports.clock.now()).toISOString();
      const titleOf = (actor: string): string => actorTitle(actor, names.get(actor) ?? null);
      const emergencies = listed.map(({ account, role, node, openedBy, closedBy, ...one }) => ({
        ...one,
        account,
        accountName: names.get(account) ?? '',
        title: roles[role].title,
        place: places.get(node) ?? '',
        open: one.until > now,
        openedBy: titleOf(openedBy),
        closedBy: closedBy === null ? null : titleOf(closedBy),
      }));
      return { mostHours: emergencyPolicy.mostHours, emergencies };
    },
  );

  server.post(
    '/api/emergencies',
    { config: { access: asks('emergency.open') }, schema: { tags, summary: '开启紧急授权', body: openEmergencySchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { role, ...input } = request.body;
      return reply.code(201).send({ id: valueOf(await openEmergency(ports, { ...input, actor: actorOf(request), role: roleOf(role) })) });
    },
  );

  server.post(
    '/api/emergencies/:id/end',
    { config: { access: settled }, schema: { tags, summary: '提前结束紧急授权', params: z.object({ id: z.uuid('编号的写法不对') }), response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await closeEmergency(ports, { actor: actorOf(request), id: request.params.id }));
      return { done: true as const };
    },
  );
}
