// Tokens, first passwords and digests from this machine's randomness.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Secrets } from '../../application/ports.ts';

/** Without letters and digits that look alike on paper (l 1 i, o 0). */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

export const nodeSecrets: Secrets = {
  token: () => randomBytes(32).toString('base64url'),
  /** 16 letters of 31: 79 bits. */
  password: () =>
    Array.from({ length: groups }, () => Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('')).join('-'),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
};
