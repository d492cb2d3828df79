// 消息 of the signed-in account: nobody reads or marks another's.
import { markNotices } from '../../application/commands/notices.command.ts';
import { noticeCounts, noticesView } from '../../application/queries/notices-view.ts';
import { markedNoticesSchema, markNoticesSchema, noticeCountsSchema, noticesQuerySchema, noticesSchema } from '../contract/notices.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { actorOf } from '../security/request-identity.ts';
import { settled } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['消息'];
const config = { access: settled };

export function noticeRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get('/api/notices', { config, schema: { tags, summary: '自己的消息', querystring: noticesQuerySchema, response: { 200: noticesSchema, '4xx': problemSchema } } }, async (request) => {
    const { notices, ...counts } = valueOf(await noticesView(ports, { actor: actorOf(request), unreadOnly: request.query.only === 'unread' }));
    return { ...counts, notices: notices.map(({ kind: _kind, ...notice }) => notice) };
  });

  server.get('/api/notices/counts', { config, schema: { tags, summary: '未读消息的条数', response: { 200: noticeCountsSchema, '4xx': problemSchema } } }, async (request) => valueOf(await noticeCounts(ports, actorOf(request))));

  server.post('/api/notices/marks', { config, schema: { tags, summary: '标为已读或未读', body: markNoticesSchema, response: { 200: markedNoticesSchema, '4xx': problemSchema } } }, async (request) => ({
    changed: [...valueOf(await markNotices(ports, { ...request.body, actor: actorOf(request) }))],
  }));
}
