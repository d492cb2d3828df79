// The organisation: what one sees of it, and its places made and changed.
import { z } from 'zod';
import { saveNode } from '../../application/commands/save-node.command.ts';
import type { StoredNode } from '../../application/organisation-store.ts';
import { standingOn, standsSince } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { organisationView } from '../../application/queries/organisation-view.ts';
import { madeSchema, newNodeSchema, nodeContentSchema, type NodeContent, organisationSchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOrNull } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['机构与岗位'];

export function organisationRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/organisation',
    { config: { access: settled, compressed: true }, schema: { tags, summary: '机构，以及看得到的人员和岗位', response: { 200: organisationSchema, '4xx': problemSchema } } },
    async (request) => {
      const { nodes, appointments, delegations, people, reach, today } = valueOf(await organisationView(ports, actorOf(request)));
      return {
        today,
        nodes: nodes.map((node) => toldNode(node, today)),
        appointments: appointments.map((one) => ({ ...one, serves: [...one.serves] })),
        delegations: [...delegations],
        people: [...people],
        reach: { change: [...reach.change], grant: [...reach.grant], handOver: [...reach.handOver], emergency: [...reach.emergency] },
      };
    },
  );

  server.post(
    '/api/organisation/nodes',
    { config: { access: asks('organisation.change') }, schema: { tags, summary: '新设机构', body: newNodeSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { from, to, ownOffice = null, ...content } = request.body;
      const id = valueOf(await saveNode(ports, { ...content, ownOffice, actor: actorOf(request), id: null, from: dayOrNull(from), to: dayOrNull(to), since: null }));
      return reply.code(201).send({ id });
    },
  );

  server.put(
    '/api/organisation/nodes/:id',
    {
      config: { access: asks('organisation.change') },
      schema: { tags, summary: '更名、划转或撤销机构', params: z.object({ id: z.uuid('编号的写法不对') }), body: nodeContentSchema, response: { 200: madeSchema, '4xx': problemSchema } },
    },
    async (request) => {
      const { from, to, since = null, base, successor, ownOffice, ...content } = request.body;
      const shown = base === undefined ? {} : { base: shownNode(base) };
      const takenOver = { ...(successor === undefined ? {} : { successor }), ...(ownOffice === undefined ? {} : { ownOffice }) };
      return { id: valueOf(await saveNode(ports, { ...content, ...shown, ...takenOver, actor: actorOf(request), id: request.params.id, from: dayOrNull(from), to: dayOrNull(to), since: dayOrNull(since) })) };
    },
  );
}

function shownNode({ successor, ownOffice, from, to, ...shown }: NonNullable<NodeContent['base']>) {
  return { ...shown, from: dayOrNull(from), to: dayOrNull(to), ...(successor === undefined ? {} : { successor }), ...(ownOffice === undefined ? {} : { ownOffice }) };
}

/** As it stands today, with what it was called before and what is to come. */
function toldNode(node: StoredNode, today: CivilDate) {
  const { id, kind, code, name, parent, from, to } = standingOn(today, node);
  const earlier = (node.earlier ?? []).filter(({ until }) => until < today);
  const since = standsSince(node);
  const coming = since === null || since <= today ? null : { code: node.code, name: node.name, parent: node.parent, since };
  return { id, kind, code, name, parent, from, to, demo: node.demo, earlier, successor: node.successor ?? null, ownOffice: node.ownOffice ?? null, coming };
}
