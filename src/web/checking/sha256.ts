// SHA-256 in the browser. Not the browser's own: that one is missing on pages that come over plain HTTP from another machine, as on an office network.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
