// Little-endian numbers out of bytes; 0 where the bytes end, so that a reader of damaged files needs no check before each field.

export interface BytesView {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly uint16: (at: number) => number;
  readonly uint32: (at: number) => number;
  /** Exact up to 2^53; larger values are too large for any file and stay too large. */
  readonly uint64: (at: number) => number;
}

export function createBytesView(bytes: Uint8Array): BytesView {
  const byte = (at: number): number => bytes[at] ?? 0;
  const uint16 = (at: number): number => byte(at) | (byte(at + 1) << 8);
  const uint32 = (at: number): number => uint16(at) + uint16(at + 2) * 0x10000;
  return { bytes, length: bytes.length, uint16, uint32, uint64: (at) => uint32(at) + uint32(at + 4) * 0x100000000 };
}
