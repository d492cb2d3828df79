// What a person is told when the PostgreSQL server of DATABASE_URL cannot be used: which server, what it answered, what to do. Never the password.
// Ground: PostgreSQL manual, appendix "Error Codes"; Node's system error codes.
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { Fault } from '../../../kernel/fault.ts';

export interface ServerAddress {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  /** `host:port/database`. */
  readonly shown: string;
}

export function serverAddress(databaseUrl: string): Result<ServerAddress, Fault> {
  let url: URL;
  try {
    url = new URL(databaseUrl);
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error(url.protocol);
  } catch {
    return failed({
      code: 'database-url-unreadable',
      what: 'DATABASE_URL 不是 PostgreSQL 的连接地址',
      where: '环境变量 DATABASE_URL',
      remedy: '请写成 postgresql://用户:密码@主机:5432/库名；密码中的特殊字符要按网址规则转义（如 @ 写成 %40）',
    });
  }
  const host = url.searchParams.get('host') ?? (url.hostname === '' ? 'localhost' : url.hostname);
  const port = url.searchParams.get('port') ?? (url.port === '' ? '5432' : url.port);
  const user = decoded(url.username) || (url.searchParams.get('user') ?? '');
  const database = decoded(url.pathname.slice(1)) || user;
  return ok({ host, port, database, user, shown: `${host}:${port}/${database}` });
}

export function tooOld(found: string, oldest: number, address: ServerAddress): Fault {
  return {
    code: 'server-too-old',
    what: `数据库服务器是 PostgreSQL ${found}，本程序需要 ${oldest} 或更高版本`,
    where: address.shown,
    remedy: `请升级服务器到 PostgreSQL ${oldest} 以上，或不设 DATABASE_URL 使用内置数据库`,
  };
}

export function serverFault(error: unknown, address: ServerAddress): Fault {
  const code = codeOf(error);
  const where = address.shown;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return {
        code: 'server-refused',
        what: '连不上数据库服务器：那个地址没有程序在接受连接',
        where,
        remedy: '请确认 PostgreSQL 已启动、主机和端口写对、防火墙放行，再重新启动',
      };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { code: 'server-host-unknown', what: `找不到数据库主机“${address.host}”`, where, remedy: '请检查 DATABASE_URL 中的主机名，或改写成 IP 地址' };
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { code: 'server-unreachable', what: '数据库服务器没有应答', where, remedy: '请检查网络和防火墙，确认从本机能访问这个地址和端口' };
    case '28P01':
    case '28000':
      return {
        code: 'server-password-wrong',
        what: `数据库服务器不接受用户“${address.user}”的登录（密码不对，或 pg_hba.conf 不允许从本机登录）`,
        where,
        remedy: '请检查 DATABASE_URL 中的用户名和密码；密码中的特殊字符要按网址规则转义（如 @ 写成 %40）',
      };
    case '3D000':
      return {
        code: 'server-database-missing',
        what: `数据库服务器上没有“${address.database}”这个库`,
        where,
        remedy: `请由管理员执行 createdb -E UTF8 '${address.database}'，或改正 DATABASE_URL 中的库名`,
      };
    case '53300':
      return { code: 'server-full', what: '数据库服务器的连接数已满', where, remedy: '请关闭多余的连接，或请管理员调大 max_connections' };
    default:
      return {
        code: 'server-unavailable',
        what: `数据库服务器不能使用：${error instanceof Error && error.message !== '' ? error.message : String(code ?? error)}`,
        where,
        remedy: '请把这段文字交给数据库管理员；服务器恢复后重新启动',
      };
  }
}

/** Where a host has several addresses Node gathers one error per address; the first says enough. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && error.message.startsWith('timeout')) return 'ETIMEDOUT';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in the address: shown as it stands
  }
}
