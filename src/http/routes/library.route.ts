// The indicator library of the county, proposals for it, and who uses it.
import { decideProposal, endEntry, proposeIndicator } from '../../application/commands/library.command.ts';
import { entryUses, libraryView, proposalsView } from '../../application/queries/library-view.ts';
import type { LibraryDraft } from '../../domain/indicator-library/index.ts';
import { doneSchema } from '../contract/accounts.ts';
import { decidedProposalSchema, decideProposalSchema, endEntrySchema, entryParameter, entryUsesSchema, librarySchema, proposalListSchema, proposeIndicatorSchema, usesQuerySchema, type ProposeIndicator } from '../contract/library.ts';
import { madeSchema } from '../contract/organisation.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['指标库'];

export function libraryRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get('/api/library', { config: { access: settled }, schema: { tags, summary: '本县采纳和改动的指标', response: { 200: librarySchema, '4xx': problemSchema } } }, async (request) => {
    const { entries, ...view } = valueOf(await libraryView(ports, actorOf(request)));
    return { ...view, entries: entries.map(({ id, validFrom, validTo, successor, ...draft }) => ({ id, validFrom, validTo, successor, ...sent(draft) })) };
  });

  server.get('/api/library/proposals', { config: { access: settled }, schema: { tags, summary: '指标提议', response: { 200: proposalListSchema, '4xx': problemSchema } } }, async (request) => ({
    proposals: valueOf(await proposalsView(ports, actorOf(request))).map(({ draft, ...proposal }) => ({ ...proposal, draft: sent(draft) })),
  }));

  server.post('/api/library/proposals', { config: { access: asks('library.propose') }, schema: { tags, summary: '提议一个指标', body: proposeIndicatorSchema, response: { 201: madeSchema, '4xx': problemSchema } } }, async (request, reply) => {
    const id = valueOf(await proposeIndicator(ports, { ...request.body, actor: actorOf(request) }));
    return reply.code(201).send({ id });
  });

  server.post(
    '/api/library/proposals/:id/decision',
    { config: { access: asks('library.review') }, schema: { tags, summary: '审核一个提议', params: idParameter, body: decideProposalSchema, response: { 200: decidedProposalSchema, '4xx': problemSchema } } },
    async (request) => ({ entry: valueOf(await decideProposal(ports, { actor: actorOf(request), proposal: request.params.id, decision: request.body })) }),
  );

  server.delete('/api/library/proposals/:id', { config: { access: asks('library.propose') }, schema: { tags, summary: '收回自己的提议', params: idParameter, response: { 200: doneSchema, '4xx': problemSchema } } }, async (request) => {
    valueOf(await decideProposal(ports, { actor: actorOf(request), proposal: request.params.id, decision: { kind: 'withdrawn' } }));
    return { done: true as const };
  });

  server.post(
    '/api/library/entries/:entry/end',
    { config: { access: asks('library.review') }, schema: { tags, summary: '停用一个指标', params: entryParameter, body: endEntrySchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await endEntry(ports, { ...request.body, actor: actorOf(request), entry: request.params.entry }));
      return { done: true as const };
    },
  );

  server.get(
    '/api/library/entries/:entry/uses',
    { config: { access: settled }, schema: { tags, summary: '哪些单位的哪些项目在用', params: entryParameter, querystring: usesQuerySchema, response: { 200: entryUsesSchema, '4xx': problemSchema } } },
    async (request) => ({ uses: valueOf(await entryUses(ports, { actor: actorOf(request), entry: request.params.entry, year: request.query.year })).map(({ planId, unitName, project, number, name, value }) => ({ planId, unitName, project, number, name, value })) }),
  );
}

/** With lists that may be written to, as the contract has them. */
function sent({ alsoCalled, evidence, norms, cautions, target, ...draft }: LibraryDraft): ProposeIndicator['draft'] {
  return { ...draft, target: { ...target }, alsoCalled: [...alsoCalled], evidence: [...evidence], norms: norms.map(({ text, ground: { source, clause, confidence } }) => ({ text, ground: { source, clause, confidence } })), cautions: [...cautions] };
}
