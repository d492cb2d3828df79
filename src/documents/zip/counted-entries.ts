// How many entries of an archive have gone by, told while it is written on: whoever takes it from another program has no other way to know how far it is.
// Understands what `storedZip` writes: entries one behind the other, each saying its size before its content.

/** The same pieces; `onEntry` is told the count whenever an entry is whole. */
export async function* countedEntries(pieces: AsyncIterable<Uint8Array>, onEntry: (count: number) => void): AsyncGenerator<Uint8Array, void, undefined> {
  const header: number[] = [];
  let count = 0;
  let left = 0;
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      if (left > 0) {
        const taken = Math.min(left, piece.length - at);
        at += taken;
        left -= taken;
        if (left === 0) onEntry((count += 1));
        continue;
      }
      header.push(piece[at] ?? 0);
      at += 1;
      if (header.length < headerLength) continue;
      // The directory begins: nothing more is counted.
      if (!isEntry(header)) break;
      left = numberAt(header, 18, 4) + numberAt(header, 26, 2) + numberAt(header, 28, 2);
      header.length = 0;
    }
    yield piece;
  }
}

const headerLength = 30;
const entrySignature = [0x50, 0x4b, 0x03, 0x04];

function isEntry(header: readonly number[]): boolean {
  return entrySignature.every((byte, index) => header[index] === byte);
}

/** A little-endian number. */
function numberAt(header: readonly number[], at: number, bytes: number): number {
  let value = 0;
  for (let index = bytes - 1; index >= 0; index -= 1) value = value * 256 + (header[at + index] ?? 0);
  return value;
}
