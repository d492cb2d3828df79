// First-day tours of the own account: which were ended, and ending one. Which tours there are is known to the pages; here they are names of a bounded form.
import { z } from 'zod';
import { endTour, ownEndedTours } from '../../application/commands/end-tour.command.ts';
import { problemSchema } from '../contract/shapes.ts';
import { endTourSchema, ownToursSchema } from '../contract/tours.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['我的账号'];
const config = { access: settled };

export function tourRoutes(server: HttpServer, ports: Pick<ServerPorts, 'tours'>): void {
  server.get('/api/account/tours', { config, schema: { tags, summary: '看过或不看的引导', response: { 200: ownToursSchema, '4xx': problemSchema } } }, async (request) => ({ ended: [...valueOf(await ownEndedTours(ports, actorOf(request)))] }));

  server.put(
    '/api/account/tours/:tour',
    { config, schema: { tags, summary: '看完或不看一份引导', params: z.object({ tour: z.string().regex(/^[a-z-]{1,40}$/u, '引导的写法不对') }), body: endTourSchema, response: { 200: ownToursSchema, '4xx': problemSchema } } },
    async (request) => ({ ended: [...valueOf(await endTour(ports, { actor: actorOf(request), tour: request.params.tour, outcome: request.body.outcome }))] }),
  );
}
