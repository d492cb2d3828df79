// What accounts are told (消息): given with the event of what happened and never changed; read or not, sent by mail or not, beside the chain.
import { optional, required } from './column.ts';
import { defineLedgerTable, defineStateTable, defineTransientTable } from './table.ts';

export const noticeTable = defineLedgerTable({
  name: 'notice',
  title: '消息',
  purpose: '告知一个账号的一件事，与办理同时写入；同一件事对一个账号只有一条。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    accountId: required('uuid', '收到的账号', 'internal'),
    kind: required('text', '种类', 'internal'),
    thing: required('text', '是哪一件事', 'internal'),
    planId: optional('uuid', '绩效文本', 'internal'),
    facts: required('jsonb', '句中各项', 'internal'),
    at: required('timestamptz', '时间', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [['accountId', 'thing']],
  indexes: [['accountId', 'at'], ['at']],
  // Plans and accounts may be kept in different divisions.
  foreignKeys: [],
});

export const noticeReadTable = defineTransientTable({
  name: 'notice_read',
  title: '已读标记',
  purpose: '已读的消息；没有行的是未读；备份不含。',
  columns: {
    noticeId: required('uuid', '消息', 'internal'),
    readAt: required('timestamptz', '已读时间', 'internal'),
  },
  primaryKey: ['noticeId'],
  uniques: [],
  foreignKeys: [{ column: 'noticeId', table: 'notice' }],
  backup: 'left-out',
});

export const noticeMailTable = defineTransientTable({
  name: 'notice_mail',
  title: '邮件发送',
  purpose: '每条消息的邮件处于哪一步：等待、已发出、不发、放弃；放弃和等待重试的附原因；备份不含。',
  columns: {
    noticeId: required('uuid', '消息', 'internal'),
    state: required('text', '状态', 'internal'),
    attempts: required('integer', '已试次数', 'internal'),
    nextAt: optional('timestamptz', '下次发送时间', 'internal'),
    fault: optional('text', '没有发出的原因', 'internal'),
  },
  primaryKey: ['noticeId'],
  uniques: [],
  foreignKeys: [{ column: 'noticeId', table: 'notice' }],
  backup: 'left-out',
});

export const mailChoiceTable = defineStateTable({
  name: 'mail_choice',
  title: '邮件通知设置',
  purpose: '账号收邮件的地址和不用邮件通知的种类；地址一栏存加盐承诺，地址本身在个人信息表。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    address: optional('text', '邮件地址', 'personal'),
    off: required('jsonb', '不发邮件的种类', 'internal'),
  },
  primaryKey: ['accountId'],
  uniques: [],
  foreignKeys: [{ column: 'accountId', table: 'account' }],
});
