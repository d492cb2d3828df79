// CRC-32 as zip uses it (polynomial 0xEDB88320), eight bytes a step.

/** The checksum continued over `bytes`; begin with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  const length = bytes.length;
  let index = 0;
  for (const stop = length - 7; index < stop; index += 8) {
    const first = crc ^ (at(bytes, index) | (at(bytes, index + 1) << 8) | (at(bytes, index + 2) << 16) | (at(bytes, index + 3) << 24));
    crc =
      look(7, first & 255) ^ look(6, (first >>> 8) & 255) ^ look(5, (first >>> 16) & 255) ^ look(4, first >>> 24) ^
      look(3, at(bytes, index + 4)) ^ look(2, at(bytes, index + 5)) ^ look(1, at(bytes, index + 6)) ^ look(0, at(bytes, index + 7));
  }
  for (; index < length; index += 1) crc = (crc >>> 8) ^ look(0, (crc ^ at(bytes, index)) & 255);
  return ~crc >>> 0;
}

const table = buildTable();

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function look(step: number, byte: number): number {
  return table[step * 256 + byte] ?? 0;
}

function buildTable(): Int32Array {
  const values = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    values[byte] = value;
  }
  for (let index = 256; index < values.length; index += 1) {
    const previous = values[index - 256] ?? 0;
    values[index] = (previous >>> 8) ^ (values[previous & 255] ?? 0);
  }
  return values;
}
