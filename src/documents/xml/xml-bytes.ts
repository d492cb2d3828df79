// Bytes of an XML part → text, piece by piece. A package part is UTF-8 or UTF-16 (ECMA-376 part 2 §8.2); which one, the first bytes tell.

export interface XmlTextDecoder {
  /** The text of the next bytes; null where they are no valid UTF-8 or UTF-16. */
  readonly decode: (bytes: Uint8Array) => string | null;
  /** What was still held back; null where the bytes end inside a character. */
  readonly end: () => string | null;
}

export function createXmlTextDecoder(): XmlTextDecoder {
  let decoder: TextDecoder | null = null;
  let held = new Uint8Array(0);

  return {
    decode(bytes) {
      if (decoder === null) {
        held = held.length === 0 ? bytes.slice() : joined(held, bytes);
        if (held.length < 4) return '';
        decoder = new TextDecoder(encodingOf(held), { fatal: true });
        return decodeWith(decoder, held, true);
      }
      return decodeWith(decoder, bytes, true);
    },
    end() {
      if (decoder === null) return decodeWith(new TextDecoder(encodingOf(held), { fatal: true }), held, false);
      return decodeWith(decoder, new Uint8Array(0), false);
    },
  };
}

function decodeWith(chosen: TextDecoder, bytes: Uint8Array, isMoreToCome: boolean): string | null {
  try {
    return chosen.decode(bytes, { stream: isMoreToCome });
  } catch {
    return null;
  }
}

/** By the byte order mark, or by how `<` is stored. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
