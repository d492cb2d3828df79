// A place ends with everything under it, and comes back: told first, then written.
import { z } from 'zod';
import { endPlace, undoEnding } from '../../application/commands/end-place.command.ts';
import { endingView, undoView } from '../../application/queries/ending-view.ts';
import { doneSchema } from '../contract/accounts.ts';
import { endedPlacesSchema, endingQuerySchema, endingViewSchema, endPlaceSchema, undoEndingSchema, undoViewSchema } from '../contract/place-ending.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['机构与岗位'];
const params = z.object({ id: z.uuid('编号的写法不对') });
/** A department with its units, sections and posts, each as it was shown. */
const bodyLimit = 4 * 1024 * 1024;

export function placeEndingRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/organisation/nodes/:id/ending',
    {
      config: { access: asks('organisation.change') },
      schema: { tags, summary: '撤销机构之前查看：连同下设一起结束的机构、岗位、委托代办，受影响的文本和延期', params, querystring: endingQuerySchema, response: { 200: endingViewSchema, '4xx': problemSchema } },
    },
    async (request) => {
      const { lastDay, takers } = request.query;
      const { places, posts, withoutPost, texts, sections, extensions, left, refused, seen, delegations } = valueOf(await endingView(ports, actorOf(request), { place: request.params.id, lastDay: dayOf(lastDay), successors: new Map(takers.map(takerOf)) }));
      return {
        places: [...places],
        posts: [...posts],
        delegations,
        withoutPost: [...withoutPost],
        texts: [...texts],
        sections: [...sections],
        extensions: [...extensions],
        left: left.map(({ texts: named, ...step }) => ({ ...step, texts: [...named] })),
        refused: refused === null ? null : { what: refused.what, remedy: refused.remedy },
        seen: [...seen],
      };
    },
  );

  server.post(
    '/api/organisation/nodes/:id/ending',
    { bodyLimit, config: { access: asks('organisation.change') }, schema: { tags, summary: '撤销机构，连同下设的机构、岗位和委托代办，一次办完', params, body: endPlaceSchema, response: { 200: endedPlacesSchema, '4xx': problemSchema } } },
    async (request) => {
      const { lastDay, successors, reason, seen } = request.body;
      const taken = new Map(successors.map(({ place, successor }) => [place, successor]));
      return { places: valueOf(await endPlace(ports, { actor: actorOf(request), place: request.params.id, lastDay: dayOf(lastDay), successors: taken, reason, seen })) };
    },
  );

  server.get(
    '/api/organisation/nodes/:id/restoring',
    { config: { access: asks('organisation.change') }, schema: { tags, summary: '恢复撤销的机构之前查看：会恢复什么，有什么不能恢复的原因', params, response: { 200: undoViewSchema, '4xx': problemSchema } } },
    async (request) => {
      const { places, posts, obstacles, ...told } = valueOf(await undoView(ports, actorOf(request), request.params.id));
      return { ...told, places: [...places], posts: [...posts], obstacles: [...obstacles] };
    },
  );

  server.post(
    '/api/organisation/nodes/:id/restoring',
    { config: { access: asks('organisation.change') }, schema: { tags, summary: '恢复一并撤销的机构、岗位和委托代办', params, body: undoEndingSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await undoEnding(ports, { actor: actorOf(request), place: request.params.id, ...request.body }));
      return { done: true as const };
    },
  );
}

function takerOf(written: string): readonly [string, string | null] {
  const [place = '', successor = ''] = written.split(':');
  return [place, successor === '' ? null : successor];
}
