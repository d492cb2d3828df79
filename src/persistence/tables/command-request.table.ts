// What a person asked for once and may have asked twice: a page that lost its connection sends the same request again, under the same key.
import { optional, required } from './column.ts';
import { defineLedgerTable } from './table.ts';

export const commandRequestTable = defineLedgerTable({
  name: 'command_request',
  title: '已办理的请求',
  purpose: '网页提交的每个办理请求的唯一编号；同一编号再来一次不重复办理，照原样回答。',
  columns: {
    key: required('uuid', '请求编号', 'internal'),
    kind: required('text', '办理事项', 'internal'),
    actor: required('text', '操作者', 'internal'),
    subject: optional('uuid', '对象标识', 'internal'),
    outcome: required('jsonb', '办理结果', 'internal'),
  },
  primaryKey: ['key'],
  uniques: [],
  indexes: [],
  foreignKeys: [],
});
