// Ids are UUID version 7 (RFC 9562 §5.7): made in the program, rising with time, so that neighbouring rows lie together. No sequence is needed
// on any server.
import { randomBytes } from 'node:crypto';

/** A new id at a moment given in milliseconds since 1970. */
export function uuidV7(milliseconds: number, random: Uint8Array = randomBytes(10)): string {
  const time = BigInt(milliseconds).toString(16).padStart(12, '0');
  const tail = Buffer.from(random).toString('hex').padEnd(20, '0');
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}
