// What happened to a text, the proof of the chain, and the records that an auditor takes along.
import { z } from 'zod';
import { auditScope } from '../../application/queries/audit-division.ts';
import { auditEvents } from '../../application/queries/audit-events.ts';
import { auditExport, auditVerification } from '../../application/queries/audit-export.ts';
import { eventChanges, planHistory } from '../../application/queries/plan-history.ts';
import { attachment } from '../answers/attachment.ts';
import { auditEventsQuerySchema, auditEventsSchema, auditScopeSchema, auditVerificationSchema, divisionCodeSchema, eventChangesSchema, planHistorySchema } from '../contract/history.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOf, eventNumber, idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';

const tags = ['操作记录'];

export function historyRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  // Both read a great deal: as often as a large file may be imported.
  const rateLimit = { max: limits.perMinute.import };
  server.get(
    '/api/plans/:id/history',
    { config: { access: narrowedBy('plan.read'), compressed: true }, schema: { tags, summary: '一份绩效文本的经过，新的在前', params: idParameter, querystring: z.object({ before: eventNumber.optional() }), response: { 200: planHistorySchema, '4xx': problemSchema } } },
    async (request) => {
      const { entries, before } = valueOf(await planHistory(ports, { actor: actorOf(request), planId: request.params.id, before: request.query.before ?? null }));
      return { entries: entries.map((entry) => ({ ...entry, lines: [...entry.lines] })), before };
    },
  );

  server.get(
    '/api/plans/:id/history/:event/changes',
    {
      config: { access: narrowedBy('plan.read'), compressed: true },
      schema: { tags, summary: '一个事件改动的单元格', params: z.object({ id: z.uuid('编号的写法不对'), event: eventNumber }), response: { 200: eventChangesSchema, '4xx': problemSchema } },
    },
    async (request) => ({ changes: [...valueOf(await eventChanges(ports, { actor: actorOf(request), planId: request.params.id, event: request.params.event }))] }),
  );

  server.get('/api/audit/scope', { config: { access: asks('audit.read') }, schema: { tags, summary: '能看哪些区划的操作记录，有哪些事项', response: { 200: auditScopeSchema, '4xx': problemSchema } } }, async (request) => {
    const { divisions, kinds } = valueOf(await auditScope(ports, actorOf(request)));
    return { divisions: [...divisions], kinds: [...kinds] };
  });

  server.get(
    '/api/audit/events',
    { config: { access: asks('audit.read'), compressed: true }, schema: { tags, summary: '一个区划的操作记录，新的在前', querystring: auditEventsQuerySchema, response: { 200: auditEventsSchema, '4xx': problemSchema } } },
    async (request) => {
      const { division, before = null, kind = null, actor = null, subject = null, from, to } = request.query;
      const days = { from: from === undefined ? null : dayOf(from), to: to === undefined ? null : dayOf(to) };
      const events = valueOf(await auditEvents(ports, { actorAsking: actorOf(request), division, before, kind, actor, subject, ...days }));
      return { entries: events.entries.map((entry) => ({ ...entry, lines: [...entry.lines] })), before: events.before };
    },
  );

  server.get(
    '/api/audit/verification',
    { config: { access: asks('audit.read'), rateLimit }, schema: { tags, summary: '核验操作记录和全部数据', response: { 200: auditVerificationSchema, '4xx': problemSchema } } },
    async (request) => {
      const { divisions, rows, untold, problems } = valueOf(await auditVerification(ports, actorOf(request)));
      return { divisions: [...divisions], rows, untold, problems: [...problems] };
    },
  );

  server.get(
    '/api/audit/export',
    {
      config: { access: asks('audit.read'), rateLimit },
      schema: { tags, summary: '导出一个区划的操作记录（表格、原始事件、核验方法）', querystring: z.object({ division: divisionCodeSchema, after: z.coerce.number('应为事件号').int('应为整数').nonnegative('事件号不能小于0').max(2 ** 40, '事件号太大').default(0) }) },
    },
    async (request, reply) => {
      const { name, bytes } = valueOf(await auditExport(ports, { actor: actorOf(request), ...request.query }));
      return reply.type('application/zip').header('content-disposition', attachment(name)).header('cache-control', 'private, no-store').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );
}
