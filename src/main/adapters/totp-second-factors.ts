// Codes of a moment as every authenticator app makes them: SHA-1, six digits, thirty seconds. A code of the step before or after is taken, because the clocks of
// phones differ. Ground: RFC 6238 (§5.2 on the window), RFC 4226.
import { Secret, TOTP } from 'otpauth';
import type { SecondFactors } from '../../application/ports.ts';

const period = 30;
const digits = 6;
/** 160 bits, as RFC 4226 §4 recommends. */
const secretBytes = 20;
const window = 1;

export const totpSecondFactors: SecondFactors = {
  newSecret: () => new Secret({ size: secretBytes }).base32,
  address: (login, secret) => totpOf(secret, login).toString(),
  step(secret, code, now) {
    const token = code.replace(/\s/gu, '');
    if (!/^\d{6}$/u.test(token)) return null;
    const delta = totpOf(secret, '').validate({ token, timestamp: now, window });
    return delta === null ? null : Math.floor(now / 1_000 / period) + delta;
  },
};

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: '衡绩', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period });
}
