// The token every changing request carries in `x-csrf-token`. It is derived from a secret of the session (of the guest cookie before signing
// in), which no page of another site can read. Ground: OWASP CSRF Prevention Cheat Sheet, "HMAC Based Token Pattern".
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Fault } from '../../kernel/fault.ts';

/** The token of a secret. */
export function csrfToken(secret: string): string {
  return createHmac('sha256', secret).update('hengji csrf 1').digest('base64url');
}

export function isCsrfToken(secret: string, given: string | readonly string[] | undefined): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfToken(secret));
  const found = Buffer.from(given);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

export const csrfRefused: Fault = {
  code: 'csrf',
  what: '页面的安全标记已失效，这次操作没有执行',
  where: '请求头 x-csrf-token',
  remedy: '请刷新页面后再操作一次。',
};
