// A zip archive written piece by piece: memory stays at one piece however long its entries are. Sizes and checksums stand behind each entry
// (APPNOTE 6.3.10 §4.3.9), one constant time, so that the same content gives the same bytes.
import { Zip, ZipDeflate } from 'fflate';

const constantTime = '1980-01-01T00:00:00';

/** A little less packed than a file written at once, in a third of the time. */
const level = 4;

/** Bytes that are handed to the packer together: for every call it takes buffers of its own, as large as what it is given. */
const packedAtOnce = 384 * 1024;
/** Characters that are encoded together. */
const encodedAtOnce = 32 * 1024;

export class ZipStream {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];
  #entry: ZipDeflate | null = null;
  readonly #encoder = new TextEncoder();
  /** Texts are encoded one behind the other into this one buffer, and packed when it is full; the packer keeps its own copy. */
  readonly #encoded = new Uint8Array(packedAtOnce);
  #filled = 0;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      if (piece.length > 0) this.#pieces.push(piece);
    });
  }

  /** Begins an entry; the one before must have ended. */
  open(name: string): void {
    const entry = new ZipDeflate(name, { level });
    entry.mtime = constantTime;
    this.#zip.add(entry);
    this.#entry = entry;
  }

  write(text: string): void {
    for (let from = 0; from < text.length; ) {
      const end = characterBoundary(text, from + encodedAtOnce);
      const part = from === 0 && end >= text.length ? text : text.slice(from, end);
      // A character is at most three bytes of UTF-8.
      if (this.#filled + part.length * 3 > this.#encoded.length) this.#pack();
      this.#filled += this.#encoder.encodeInto(part, this.#encoded.subarray(this.#filled)).written;
      from = end;
    }
  }

  /** Ends the open entry. */
  close(): void {
    this.#pack();
    this.#entry?.push(new Uint8Array(0), true);
    this.#entry = null;
  }

  /** A whole entry. */
  add(name: string, content: string): void {
    this.open(name);
    this.write(content);
    this.close();
  }

  /** Ends the archive. */
  end(): void {
    this.#zip.end();
  }

  /** The bytes that came out since this was last asked. */
  taken(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #pack(): void {
    if (this.#filled === 0) return;
    this.#entry?.push(this.#encoded.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

/** Not between the two halves of a character. */
function characterBoundary(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
