// What this process is told by its surroundings (environment variables). Options of a command stand with the command.
import path from 'node:path';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { readMailSettings, type MailSettings } from './mail-settings.ts';
import { readSignOnSettings, type SignOnSettings } from './sign-on-settings.ts';

export interface Settings {
  /** `DATABASE_URL`: PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** `HENGJI_CHAIN_HEAD`: where the head of the event chain is told outside the database; in the data folder where not set. */
  readonly chainHead: string | null;
  /** `HENGJI_DIVISION`: division of the accounts of a new installation. */
  readonly division: string;
  /** `HENGJI_HOST_NAMES`: further names of the server, separated by commas. */
  readonly hostNames: readonly string[];
  /** `HENGJI_PUBLIC_ORIGIN`: address people use, where a proxy on this machine ends TLS: `https://jixiao.example.gov.cn`. */
  readonly publicOrigin: string | null;
  /** Signing on elsewhere (`HENGJI_OIDC_…`), looked at when a server starts; null where it is off. */
  readonly signOn: () => Result<SignOnSettings | null, Fault>;
  /** Mail (`HENGJI_SMTP_…`), looked at when a server starts; null where it is off. */
  readonly mail: () => Result<MailSettings | null, Fault>;
  /** `HENGJI_LOG_LEVEL`: pino level of the log on standard error. */
  readonly logLevel: string;
}

/** Stands for "no division named yet". */
const unnamedDivision = '000000';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const text = (name: string): string | null => {
    const value = environment[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  return {
    databaseUrl: text('DATABASE_URL'),
    chainHead: text('HENGJI_CHAIN_HEAD'),
    division: text('HENGJI_DIVISION') ?? unnamedDivision,
    hostNames: (text('HENGJI_HOST_NAMES') ?? '').split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== ''),
    publicOrigin: text('HENGJI_PUBLIC_ORIGIN'),
    signOn: () => readSignOnSettings(environment),
    mail: () => readMailSettings(environment),
    logLevel: logLevels.find((level) => level === text('HENGJI_LOG_LEVEL')) ?? 'warn',
  };
}

/** What is wrong with the settings a server starts with; null where nothing is. */
export function settingsFault({ publicOrigin }: Settings): Fault | null {
  if (publicOrigin === null || /^https?:\/\/[^/?#@\s]+\/?$/u.test(publicOrigin)) return null;
  return {
    code: 'public-origin',
    what: `“${publicOrigin}”不是完整的网址`,
    where: '环境变量 HENGJI_PUBLIC_ORIGIN',
    remedy: '请写协议和主机名，后面不带路径，例如 https://jixiao.example.gov.cn。',
  };
}

export function chainHeadFile(settings: Settings, dataFolder: string): string {
  return settings.chainHead ?? path.join(dataFolder, 'chain-head.txt');
}
