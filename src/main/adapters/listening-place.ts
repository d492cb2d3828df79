// Where the server listens: which addresses people use, which names it answers to, and whether the place is free.
import { createServer } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import type { Fault } from '../../kernel/fault.ts';

const everywhere = ['0.0.0.0', '::'];

/** Names of the host that a browser may use for this place, besides the loopback ones. An address of our own cannot be somebody else's name. */
export function ownNames(host: string): readonly string[] {
  return everywhere.includes(host) ? [hostname().toLowerCase(), ...ownAddresses().map(bracketed)] : [bracketed(host.toLowerCase())];
}

/** Addresses to open in a browser, the likeliest first. */
export function browserAddresses(host: string, port: number): readonly string[] {
  const hosts = everywhere.includes(host) ? ['127.0.0.1', ...ownAddresses().filter((address) => !address.includes(':'))] : [host];
  return hosts.map((one) => `http://${bracketed(one)}:${port}`);
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** Tries the place and leaves it again, so that a used port is told before the database is opened. */
export function whyNotListening(host: string, port: number): Promise<Fault | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(listenFault(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

export function listenFault(error: Error & { readonly code?: unknown }, host: string, port: number): Fault {
  const where = `${bracketed(host)}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return { code: 'port-in-use', what: `端口${port}已被占用，可能衡绩已经在运行`, where, remedy: '请先看看浏览器能否打开这个地址；要另开一个，用 --port 换一个端口、--data 换一个数据文件夹。' };
    case 'EACCES':
      return { code: 'port-forbidden', what: `没有使用端口${port}的权限`, where, remedy: '请用 --port 换一个1024以上的端口，例如 8420。' };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: 'host-not-here', what: `本机没有“${host}”这个地址`, where, remedy: '请核对 --host；只在本机使用的不用写，供单位内部使用的写 0.0.0.0。' };
    default:
      return { code: 'not-listening', what: `不能在这个地址上提供服务（${typeof error.code === 'string' ? error.code : error.message}）`, where, remedy: '请换一个端口或地址再试。' };
  }
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((entries = []) => entries.filter(({ internal }) => !internal).map(({ address }) => address));
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
