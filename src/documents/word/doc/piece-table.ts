// Where the characters of the document lie in the WordDocument stream. Character positions (CP) run through the text as a person
// reads it; a piece maps a stretch of them to bytes (FC), either one byte per character or UTF-16. Ground: [MS-DOC] 2.4.1, 2.8.35, 2.9.38, 2.9.177.
import { ok, type Result } from '../../../kernel/result.ts';
import { problem, type DocProblem } from './doc-fault.ts';
import { byteAt, doubleWordAt, signedDoubleWordAt, textOfUnits, wordAt } from './little-endian.ts';

export interface Piece {
  /** Character positions [start, end). */
  readonly start: number;
  readonly end: number;
  /** Byte in the WordDocument stream at which the piece begins. */
  readonly offset: number;
  readonly width: 1 | 2;
  /** Property modifiers that a fast save laid over the whole piece. */
  readonly modifiers: Uint8Array | null;
}

/** The pieces in order of text. `clx` is the structure from the table stream, `streamLength` the size of WordDocument. Fault: `doc-text-damaged`. */
export function readPieceTable(clx: Uint8Array, streamLength: number): Result<readonly Piece[], DocProblem> {
  const sharedModifiers: Uint8Array[] = [];
  let at = 0;
  while (byteAt(clx, at) === modifierBlock && at + 3 <= clx.length) {
    const length = wordAt(clx, at + 1);
    sharedModifiers.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (byteAt(clx, at) !== pieceBlock) return problem('doc-text-damaged', '文本块表开头');
  const length = doubleWordAt(clx, at + 1);
  const body = at + 5;
  if (length < 16 || body + length > clx.length) return problem('doc-text-damaged', '文本块表长度');

  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  let bytesUsed = 0;
  for (let index = 0; index < count; index += 1) {
    const start = signedDoubleWordAt(clx, body + 4 * index);
    const end = signedDoubleWordAt(clx, body + 4 * index + 4);
    const descriptor = body + 4 * (count + 1) + 8 * index;
    const compressed = doubleWordAt(clx, descriptor + 2);
    const width = (compressed & compressedFlag) === 0 ? 2 : 1;
    const address = compressed & addressMask;
    const offset = width === 1 ? address >>> 1 : address;
    bytesUsed += (end - start) * width;
    const misplaced = start !== (pieces.at(-1)?.end ?? 0) || end < start || offset + (end - start) * width > streamLength;
    // Two pieces never share bytes, so all of them together are no longer than the stream.
    if (misplaced || bytesUsed > streamLength) return problem('doc-text-damaged', `第 ${index + 1} 个文本块`);
    if (end > start) pieces.push({ start, end, offset, width, modifiers: pieceModifiers(wordAt(clx, descriptor + 6), sharedModifiers) });
  }
  return ok(pieces);
}

/** The text of a stretch of bytes inside one piece, as a person sees it: breaks as `\n`, the hyphen that does not break as `-`. `from` and `to` are byte offsets. */
export function pieceText(stream: Uint8Array, width: 1 | 2, from: number, to: number): string {
  if (width === 2) return textOfUnits((to - from) >> 1, (index) => shownUnit(wordAt(stream, from + 2 * index)));
  return textOfUnits(to - from, (index) => shownUnit(singleByteUnit(byteAt(stream, from + index))));
}

/** The code unit that a one-byte character stands for: Windows Latin, as far as Word uses it ([MS-DOC] FcCompressed). */
export function singleByteUnit(byte: number): number {
  return byte < 0x80 || byte > 0x9f ? byte : (latinUnits[byte - 0x80] ?? byte);
}

function shownUnit(unit: number): number {
  if (unit >= 0x20) return unit;
  return shownControls.get(unit) ?? unit;
}

/** Line break, column break, hyphen that does not break. */
const shownControls: ReadonlyMap<number, number> = new Map([
  [0x0b, 0x0a],
  [0x0e, 0x0a],
  [0x1e, 0x2d],
]);

const modifierBlock = 0x01;
const pieceBlock = 0x02;
const compressedFlag = 0x40000000;
const addressMask = 0x3fffffff;

/** 0x80–0x9F; a code without meaning stands for itself. */
const latinUnits: readonly number[] = [
  0x80, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x8e, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x9e, 0x0178,
];

/** The one-byte codes of the modifiers a piece can carry by itself, as far as this reader asks for them ([MS-DOC] Prm0). */
const shortModifiers: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x43, 0x0802],
  [0x47, 0x0806],
  [0x5c, 0x083c],
  [0x75, 0x0855],
]);

function pieceModifiers(prm: number, shared: readonly Uint8Array[]): Uint8Array | null {
  if ((prm & 1) === 1) return shared[prm >> 1] ?? null;
  const modifier = shortModifiers.get((prm >> 1) & 0x7f);
  return modifier === undefined ? null : new Uint8Array([modifier & 0xff, modifier >> 8, prm >> 8]);
}
