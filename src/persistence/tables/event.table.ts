// The audit chain: one event per command, the head of each division's chain, and the work that an event leaves for the projector.
import { optional, required } from './column.ts';
import { defineLedgerTable, defineTransientTable } from './table.ts';

export const eventTable = defineLedgerTable({
  name: 'event',
  title: '事件',
  purpose: '每条命令留下一个事件：谁、何时、做了什么、写了哪些行（附摘要）；每个事件带上一个事件的摘要，连成一条链。',
  columns: {
    number: required('bigint', '事件号', 'internal'),
    at: required('timestamptz', '时间', 'internal'),
    kind: required('text', '种类', 'internal'),
    actor: required('text', '操作者', 'internal'),
    subject: optional('uuid', '对象标识', 'internal'),
    body: required('text', '事件全文（规范化 JSON）', 'internal'),
    previousHash: required('text', '上一事件摘要', 'internal'),
    hash: required('text', '本事件摘要（SHA-256）', 'internal'),
  },
  primaryKey: ['number'],
  uniques: [],
  // What happened to one thing, and when it last changed.
  indexes: [['subject', 'number']],
  foreignKeys: [],
});

export const eventHeadTable = defineTransientTable({
  name: 'event_head',
  title: '事件链首',
  purpose: '每个区划事件链的最后一个事件号和摘要；取号时锁住这一行。',
  columns: {
    number: required('bigint', '最后事件号', 'internal'),
    previousHash: required('text', '上一事件摘要', 'internal'),
    hash: required('text', '最后事件摘要', 'internal'),
  },
  primaryKey: [],
  uniques: [],
  foreignKeys: [],
  backup: 'kept',
});

export const outboxTable = defineTransientTable({
  name: 'outbox',
  title: '待处理事件',
  purpose: '尚未计入汇总数的事件；汇总程序处理后删去。',
  columns: {
    number: required('bigint', '事件号', 'internal'),
    kind: required('text', '种类', 'internal'),
    subject: optional('uuid', '对象标识', 'internal'),
  },
  primaryKey: ['number'],
  uniques: [],
  foreignKeys: [],
  backup: 'kept',
});
