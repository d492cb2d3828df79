// The few messages our transport says itself: the greeting of a connection and the unit that makes the engine raise a refusal.
// Everything else a client reads comes from the engine. Ground: PostgreSQL manual, "Message Formats".

/** AuthenticationOk, ParameterStatus …, BackendKeyData, ReadyForQuery (idle). */
export function greeting(parameters: ReadonlyMap<string, string>, process: number, secret: number): Uint8Array {
  const statuses = [...parameters].map(([name, value]) => message('S', zeroEnded(name), zeroEnded(value)));
  return Buffer.concat([message('R', int32(0)), ...statuses, message('K', int32(process), int32(secret)), message('Z', Buffer.from('I'))]);
}

/** A simple Query. */
export function simpleQuery(text: string): Uint8Array {
  return message('Q', zeroEnded(text));
}

export function syncMessage(): Uint8Array {
  return message('S');
}

/**
 * A unit in which the engine itself raises an error, so that the state of a transaction and the closing ReadyForQuery are its own.
 * `text` stands in a literal; as an option of RAISE a `%` in it is no placeholder.
 */
export function raisingQuery(errorCode: string, text: string): Uint8Array {
  const literal = `'${text.replaceAll("'", "''")}'`;
  return simpleQuery(`do $hengji$ begin raise exception using errcode = '${errorCode}', message = ${literal}; end $hengji$`);
}

/** One byte: no encryption here. */
export function encryptionRefused(): Uint8Array {
  return Buffer.from('N');
}

/** What the closing ReadyForQuery of an answer says, or null if the answer has none: then the engine is no longer sound. */
export function closingStatus(lastBytes: Uint8Array): 'idle' | 'in-transaction' | null {
  const end = lastBytes.length;
  if (end < 6 || lastBytes[end - 6] !== 0x5a || lastBytes[end - 2] !== 5) return null;
  switch (String.fromCharCode(lastBytes[end - 1] ?? 0)) {
    case 'I':
      return 'idle';
    case 'T':
    case 'E':
      return 'in-transaction';
    default:
      return null;
  }
}

function message(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const length = 4 + parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from(type), int32(length), ...parts]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function zeroEnded(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}
