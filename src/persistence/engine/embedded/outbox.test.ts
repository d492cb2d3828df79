import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingStatus } from './backend-messages.ts';
import { Outbox } from './outbox.ts';

const large = 1_000_000_000;

test('bytes leave whole and in order, however they were cut and taken', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200_000, size: 'max' }), { maxLength: 8 }), (parts) => {
      const sent: Uint8Array[] = [];
      const outbox = new Outbox(large, (bytes) => sent.push(bytes));
      for (const part of parts) outbox.add(part);
      outbox.flush();
      for (let at = 0; at < sent.length; at += 1) outbox.consumed(sent[at]?.length ?? 0);
      expect(Buffer.concat(sent).equals(Buffer.concat(parts))).toBe(true);
      expect(Buffer.from(outbox.tail).equals(Buffer.concat(parts).subarray(-6))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('only a window is under way; the rest waits until the client has taken some', () => {
  let under = 0;
  const outbox = new Outbox(large, (bytes) => (under += bytes.length));
  outbox.add(new Uint8Array(5 * 1024 * 1024));
  outbox.flush();
  expect(under).toBeLessThanOrEqual(1024 * 1024 + 64 * 1024);
  const before = under;
  outbox.consumed(512 * 1024);
  expect(under - before).toBe(512 * 1024);
});

test('above its limit it keeps nothing more and says so', () => {
  let under = 0;
  const outbox = new Outbox(2 * 1024 * 1024, (bytes) => (under += bytes.length));
  for (let piece = 0; piece < 100; piece += 1) outbox.add(new Uint8Array(100_000));
  outbox.flush();
  expect(outbox.overflowed).toBe(true);
  expect(under).toBeLessThan(2 * 1024 * 1024);
});

test('an answer says how it ended, or that it did not end', () => {
  expect(closingStatus(ending('I'))).toBe('idle');
  expect(closingStatus(ending('T'))).toBe('in-transaction');
  expect(closingStatus(ending('E'))).toBe('in-transaction');
  expect(closingStatus(ending('?'))).toBeNull();
  expect(closingStatus(new Uint8Array(0))).toBeNull();
  expect(closingStatus(Uint8Array.from([0x43, 0, 0, 0, 5, 73]))).toBeNull();
});

function ending(status: string): Uint8Array {
  return Uint8Array.from([0x5a, 0, 0, 0, 5, status.charCodeAt(0)]);
}
