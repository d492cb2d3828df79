// Who may sign in: the account and its versions, the password hash of the moment, and open sessions.
import { optional, required } from './column.ts';
import { defineIdentityTable, defineStateTable, defineTransientTable, defineVersionTable } from './table.ts';

export const accountTable = defineIdentityTable({
  name: 'account',
  title: '账号',
  purpose: '能登录的一个账号；登录名不再改。',
  columns: { login: required('text', '登录名', 'internal') },
  naturalKeys: [['login']],
  foreignKeys: [],
});

export const accountVersionTable = defineVersionTable({
  name: 'account_version',
  title: '账号版本',
  purpose: '账号的姓名和状态；姓名一栏存加盐承诺，姓名本身在个人信息表。',
  identity: accountTable,
  columns: {
    displayName: required('text', '姓名', 'personal'),
    // Of the first accounts; posts have taken its place (docs/adr/0007-people-and-lifecycle.md). Nothing writes it any more.
    role: optional('text', '角色（停用，由岗位代替）', 'internal'),
    state: required('text', '状态', 'internal'),
    mustChangePassword: required('boolean', '须改密码', 'internal'),
  },
  foreignKeys: [],
});

export const credentialTable = defineStateTable({
  name: 'credential',
  title: '登录凭据',
  purpose: '账号现行密码的 argon2id 摘要；旧的不保留。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    passwordHash: required('text', '密码摘要', 'secret'),
  },
  primaryKey: ['accountId'],
  uniques: [],
  foreignKeys: [{ column: 'accountId', table: 'account' }],
});

export const secondFactorTable = defineStateTable({
  name: 'second_factor',
  title: '动态口令',
  purpose: '账号启用的动态口令（TOTP）的密钥，以及已经用过的最近一个时间步；用过的口令不能再用。',
  columns: {
    accountId: required('uuid', '账号', 'internal'),
    // Null where it was switched off: a row of a state table is replaced, never taken away.
    secret: optional('text', '密钥', 'secret'),
    lastStep: required('bigint', '用过的时间步', 'internal'),
  },
  primaryKey: ['accountId'],
  uniques: [],
  foreignKeys: [{ column: 'accountId', table: 'account' }],
});

export const sessionTable = defineTransientTable({
  name: 'session',
  title: '登录会话',
  purpose: '已登录的浏览器；只存令牌的摘要，备份不含。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    accountId: required('uuid', '账号', 'internal'),
    tokenHash: required('text', '令牌摘要', 'secret'),
    csrfSecret: required('text', '防伪造密钥', 'secret'),
    createdAt: required('timestamptz', '登录时间', 'internal'),
    expiresAt: required('timestamptz', '到期时间', 'internal'),
    lastSeenAt: optional('timestamptz', '最近使用时间', 'internal'),
    device: optional('text', '浏览器和系统', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [['tokenHash']],
  foreignKeys: [{ column: 'accountId', table: 'account' }],
  backup: 'left-out',
});
