// Little-endian numbers out of a byte array. Binary Word files are little-endian throughout ([MS-CFB] 2.1, [MS-DOC] 1.3).
// A byte behind the end reads as 0: callers check lengths where it matters, so a cut file can never throw here.

export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Unsigned 16 bits. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Signed 16 bits. */
export function signedWordAt(bytes: Uint8Array, at: number): number {
  return (wordAt(bytes, at) << 16) >> 16;
}

/** Unsigned 32 bits. */
export function doubleWordAt(bytes: Uint8Array, at: number): number {
  return signedDoubleWordAt(bytes, at) >>> 0;
}

/** Signed 32 bits. */
export function signedDoubleWordAt(bytes: Uint8Array, at: number): number {
  return wordAt(bytes, at) | (wordAt(bytes, at + 2) << 16);
}

/** `units` UTF-16 code units from `at`, verbatim: lone surrogates stay, and what lies behind the end is left out. */
export function utf16At(bytes: Uint8Array, at: number, units: number): string {
  const available = Math.max(0, Math.min(units, (bytes.length - at) >> 1));
  return textOfUnits(available, (index) => wordAt(bytes, at + 2 * index));
}

/** A string out of `count` code units given one by one; built in slices, so that its length is not bound by the call stack. */
export function textOfUnits(count: number, unitAt: (index: number) => number): string {
  let text = '';
  for (let start = 0; start < count; start += sliceLength) {
    const slice: number[] = [];
    const end = Math.min(count, start + sliceLength);
    for (let index = start; index < end; index += 1) slice.push(unitAt(index));
    text += String.fromCharCode(...slice);
  }
  return text;
}

const sliceLength = 4096;
