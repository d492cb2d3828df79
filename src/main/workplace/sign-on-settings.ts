// Settings of signing on through OpenID Connect, from the environment; off where no issuer is named.
import { readFileSync } from 'node:fs';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface SignOnSettings {
  /** `HENGJI_OIDC_ISSUER` */
  readonly issuer: URL;
  /** `HENGJI_OIDC_CLIENT_ID` */
  readonly clientId: string;
  /** From the file `HENGJI_OIDC_CLIENT_SECRET_FILE`: a secret in the environment shows in lists of processes. Null for a public client. */
  readonly clientSecret: string | null;
  /** `HENGJI_OIDC_TITLE`: what the button says. */
  readonly title: string;
  /** `HENGJI_OIDC_LOGIN_CLAIM`: which claim is the login of an account here. */
  readonly loginClaim: string;
  /** `HENGJI_OIDC_SCOPE` */
  readonly scope: string;
}

export function readSignOnSettings(environment: NodeJS.ProcessEnv): Result<SignOnSettings | null, Fault> {
  const text = (name: string): string | null => {
    const value = environment[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  const named = text('HENGJI_OIDC_ISSUER');
  if (named === null) return ok(null);
  const issuer = URL.canParse(named) ? new URL(named) : null;
  if (issuer === null || !(issuer.protocol === 'https:' || (issuer.protocol === 'http:' && loopback.has(issuer.hostname)))) return failed(badIssuer(named));
  const clientId = text('HENGJI_OIDC_CLIENT_ID');
  if (clientId === null) return failed(noClient);
  const secretFile = text('HENGJI_OIDC_CLIENT_SECRET_FILE');
  const secret = secretFile === null ? ok(null) : readSecret(secretFile);
  if (!secret.ok) return secret;
  return ok({
    issuer,
    clientId,
    clientSecret: secret.value,
    title: text('HENGJI_OIDC_TITLE') ?? '统一身份认证',
    loginClaim: text('HENGJI_OIDC_LOGIN_CLAIM') ?? 'preferred_username',
    scope: text('HENGJI_OIDC_SCOPE') ?? 'openid profile',
  });
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function readSecret(file: string): Result<string, Fault> {
  try {
    return ok(readFileSync(file, 'utf8').trim());
  } catch {
    return failed({ code: 'sign-on-settings', what: '读不到统一身份认证的密钥文件', where: file, remedy: '请核对环境变量 HENGJI_OIDC_CLIENT_SECRET_FILE 和文件的权限。' });
  }
}

function badIssuer(named: string): Fault {
  return { code: 'sign-on-settings', what: `“${named}”不是可用的身份认证地址`, where: '环境变量 HENGJI_OIDC_ISSUER', remedy: '请写 https 开头的完整地址，例如 https://sso.example.gov.cn/realms/county。' };
}

const noClient: Fault = {
  code: 'sign-on-settings',
  what: '写了身份认证的地址，没有写本系统的客户端标识',
  where: '环境变量 HENGJI_OIDC_CLIENT_ID',
  remedy: '请写在身份认证系统里登记的客户端标识；不用统一身份认证的，去掉 HENGJI_OIDC_ISSUER。',
};
