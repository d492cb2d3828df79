// Settings of mail from the environment; off where no server is named.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isMailAddress } from '../../application/commands/notices.command.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface MailSettings {
  /** `HENGJI_SMTP_SERVER`: `smtps://` TLS from the start · `smtp://` STARTTLS, demanded · `smtp+plain://` without encryption, for a server inside the own network. */
  readonly host: string;
  readonly port: number;
  readonly transport: 'tls' | 'starttls' | 'plain';
  /** `HENGJI_SMTP_USER`; null where the server asks for none. */
  readonly user: string | null;
  /** From the file `HENGJI_SMTP_PASSWORD_FILE`: a secret in the environment shows in lists of processes. */
  readonly password: string | null;
  /** `HENGJI_SMTP_FROM` */
  readonly from: string;
  /** PEM of the file `HENGJI_SMTP_CA_FILE`: certificates trusted beside those the program knows, for a server whose certificate comes from the office's own authority. */
  readonly trusted: string | null;
}

const transports = { 'smtps:': { transport: 'tls', port: 465 }, 'smtp:': { transport: 'starttls', port: 587 }, 'smtp+plain:': { transport: 'plain', port: 25 } } as const;

export function readMailSettings(environment: NodeJS.ProcessEnv): Result<MailSettings | null, Fault> {
  const text = (name: string): string | null => {
    const value = environment[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  const named = text('HENGJI_SMTP_SERVER');
  if (named === null) return ok(null);
  const address = URL.canParse(named) ? new URL(named) : null;
  const known = Object.entries(transports).find(([protocol]) => protocol === address?.protocol)?.[1];
  if (address === null || known === undefined || address.hostname === '' || address.username !== '' || address.password !== '') return failed(badServer(named));
  const from = text('HENGJI_SMTP_FROM');
  if (from === null || !isMailAddress(from)) return failed(badFrom);
  const user = text('HENGJI_SMTP_USER');
  const passwordFile = text('HENGJI_SMTP_PASSWORD_FILE');
  const password = passwordFile === null ? ok(null) : readPassword(passwordFile);
  if (!password.ok) return password;
  if ((user === null) !== (password.value === null)) return failed(halfSignIn);
  const trustedFile = text('HENGJI_SMTP_CA_FILE');
  const trusted = trustedFile === null ? ok(null) : readTrusted(trustedFile);
  if (!trusted.ok) return trusted;
  return ok({ host: address.hostname, port: address.port === '' ? known.port : Number(address.port), transport: known.transport, user, password: password.value, from, trusted: trusted.value });
}

function readPassword(file: string): Result<string, Fault> {
  try {
    return ok(readFileSync(file, 'utf8').trim());
  } catch {
    return failed({ code: 'mail-settings', what: '读不到发信密码的文件', where: file, remedy: '请核对环境变量 HENGJI_SMTP_PASSWORD_FILE 和文件的权限。' });
  }
}

function readTrusted(file: string): Result<string, Fault> {
  const fault = (what: string): Result<string, Fault> => failed({ code: 'mail-settings', what, where: file, remedy: '请核对环境变量 HENGJI_SMTP_CA_FILE：写签发机构证书的文件，PEM 格式（以 -----BEGIN CERTIFICATE----- 开头），运行衡绩的账户要能读取。' });
  try {
    const pem = readFileSync(file, 'utf8');
    return isCertificate(pem) ? ok(pem) : fault('这不是 PEM 格式的证书');
  } catch {
    return fault('读不到签发机构证书的文件');
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function badServer(named: string): Fault {
  // Whoever writes a password into the address sees it here and nowhere else.
  const shown = named.replace(/\/\/[^/@]*@/u, '//…@');
  return {
    code: 'mail-settings',
    what: `“${shown}”不是可用的发信服务器`,
    where: '环境变量 HENGJI_SMTP_SERVER',
    remedy: '请写 smtps://主机:465、smtp://主机:587（须支持 STARTTLS），或内网里不加密的 smtp+plain://主机:25；用户名和密码另写 HENGJI_SMTP_USER 和 HENGJI_SMTP_PASSWORD_FILE。',
  };
}

const badFrom: Fault = { code: 'mail-settings', what: '没有写明发信地址，或写法不对', where: '环境变量 HENGJI_SMTP_FROM', remedy: '请写一个完整的地址，例如 hengji@example.gov.cn。' };
const halfSignIn: Fault = { code: 'mail-settings', what: '发信的用户名和密码文件只写了一个', where: '环境变量 HENGJI_SMTP_USER、HENGJI_SMTP_PASSWORD_FILE', remedy: '两个都写；服务器不要求登录的，两个都不写。' };
