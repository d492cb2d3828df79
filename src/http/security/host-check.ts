// Which names the server answers to. A page of another site can point its own name at this machine (DNS rebinding); its requests then carry
// that name in Host and are refused.
import type { Fault } from '../../kernel/fault.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a Host header names this server. The port does not matter. */
export function isKnownHost(host: string | undefined, hostNames: readonly string[]): boolean {
  const name = hostName(host ?? '');
  return name !== null && (loopbackNames.includes(name) || hostNames.includes(name));
}

/** `Hengji.Local:8420` is `hengji.local`; null for what is no host. */
export function hostName(host: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+?)\.?(?::\d{1,5})?$/u.exec(host.toLowerCase());
  return match?.[1] ?? null;
}

export const unknownHost: Fault = {
  code: 'host-unknown',
  what: '这个服务器不认识地址栏里的主机名',
  where: '地址栏',
  remedy: '请用启动时显示的地址打开；需要用别的名称访问的，请系统管理员在启动时用环境变量 HENGJI_HOST_NAMES 登记这个名称。',
};
