// The rounds of a budget year, and who was given longer.
import { endException, extendableProjects, grantException, setRounds } from '../../application/commands/set-rounds.command.ts';
import { roundsView } from '../../application/queries/rounds-view.ts';
import type { RoundWindow } from '../../domain/lifecycle/index.ts';
import { doneSchema } from '../contract/accounts.ts';
import { madeSchema } from '../contract/organisation.ts';
import { endExceptionSchema, extendableQuerySchema, extendableSchema, grantExceptionSchema, roundsQuerySchema, roundsSchema, setRoundsSchema, type SetRounds } from '../contract/rounds.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOf, idParameter, yearOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['申报与审核'];

export function roundRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/rounds',
    { config: { access: settled }, schema: { tags, summary: '一个年度各轮次的日期和准予的延期', querystring: roundsQuerySchema, response: { 200: roundsSchema, '4xx': problemSchema } } },
    async (request) => {
      const { year, division = null } = request.query;
      const { windows, exceptions, divisions, ...view } = valueOf(await roundsView(ports, { actor: actorOf(request), division, fiscalYear: yearOf(year) }));
      return { ...view, divisions: [...divisions], windows: windows.map(({ round, opens, closes, reviewDays = null }) => ({ round, opens, closes, reviewDays })), exceptions: exceptions.map(({ account: _account, fiscalYear: _year, projects: _projects, projectNames, ...one }) => ({ ...one, projectNames: projectNames === null ? null : [...projectNames] })) };
    },
  );

  server.put(
    '/api/rounds',
    { config: { access: asks('round.set') }, schema: { tags, summary: '设定一个年度各轮次的日期', body: setRoundsSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const { division, year, windows, base } = request.body;
      const fiscalYear = yearOf(year);
      const asRead = (written: SetRounds['windows']): readonly RoundWindow[] => written.map(({ round, opens, closes, reviewDays }) => ({ round, fiscalYear, opens: dayOf(opens), closes: dayOf(closes), ...(reviewDays === undefined ? {} : { reviewDays }) }));
      valueOf(await setRounds(ports, { actor: actorOf(request), division, fiscalYear, windows: asRead(windows), ...(base === undefined ? {} : { base: asRead(base) }) }));
      return { done: true as const };
    },
  );

  server.post(
    '/api/lock-exceptions',
    { config: { access: asks('exception.grant') }, schema: { tags, summary: '准予一个单位或一个人延期，整份文本或者其中几个项目', body: grantExceptionSchema, response: { 201: madeSchema, '4xx': problemSchema } } },
    async (request, reply) => {
      const { year, until, ...exception } = request.body;
      const id = valueOf(await grantException(ports, { ...exception, actor: actorOf(request), fiscalYear: yearOf(year), until: dayOf(until) }));
      return reply.code(201).send({ id });
    },
  );

  server.get(
    '/api/lock-exceptions/projects',
    { config: { access: asks('exception.grant') }, schema: { tags, summary: '一个单位一个年度可以单独延期的项目', querystring: extendableQuerySchema, response: { 200: extendableSchema, '4xx': problemSchema } } },
    async (request) => ({ projects: [...valueOf(await extendableProjects(ports, { actor: actorOf(request), unit: request.query.unit, fiscalYear: yearOf(request.query.year) }))] }),
  );

  server.post(
    '/api/lock-exceptions/:id/end',
    { config: { access: asks('exception.grant') }, schema: { tags, summary: '收回一项延期', params: idParameter, body: endExceptionSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await endException(ports, { ...request.body, actor: actorOf(request), id: request.params.id }));
      return { done: true as const };
    },
  );
}
