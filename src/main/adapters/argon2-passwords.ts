// Password hashes: argon2id with 19 MiB and two passes. Each costs a core some tens of milliseconds, so few run at once and few wait.
// Ground: OWASP Password Storage Cheat Sheet (argon2id m=19456, t=2, p=1); RFC 9106.
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../application/ports.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok } from '../../kernel/result.ts';
import { boundedQueue, full } from './bounded-queue.ts';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function argon2Passwords(): Passwords {
  const queue = boundedQueue({ running: 2, waiting: 16 });
  return {
    async hash(password) {
      const hashed = await queue.run(() => hash(password.normalize('NFC'), cost));
      return hashed === full ? failed(passwordsBusy) : ok(hashed);
    },
    async verify(standing, password) {
      const right = await queue.run(() => verify(standing, password.normalize('NFC')));
      return right === full ? failed(passwordsBusy) : ok(right);
    },
  };
}

const passwordsBusy: Fault = {
  code: 'passwords-busy',
  what: '同时登录的人太多，服务器暂时忙不过来',
  where: '登录',
  remedy: '请过几秒再试。',
};
