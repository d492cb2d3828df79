// Property modifiers: the only way in which a binary Word file says anything about a paragraph, a character or a table row. Each is a
// 16-bit code, whose top bits tell how long its operand is, and the operand. Ground: [MS-DOC] 2.2.5, 2.6.
import { byteAt, wordAt } from './little-endian.ts';

/** The codes this reader asks for. Names as in [MS-DOC] 2.6 without their prefix. */
export const modifierCodes = {
  characterDeleted: 0x0800,
  characterInserted: 0x0801,
  characterIsData: 0x0806,
  characterHidden: 0x083c,
  characterSpecial: 0x0855,
  characterStyle: 0x4a30,
  characterSymbol: 0x6a09,
  fontLatin: 0x4a4f,
  fontEastAsian: 0x4a50,
  fontOther: 0x4a51,
  paragraphStyle: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  tableDepthStep: 0x664a,
  listLevel: 0x260a,
  listIndex: 0x460b,
  oldAutoNumber: 0xc63e,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableProperties: 0x646b,
  defineTable: 0xd608,
  deleteCells: 0x5622,
  insertCells: 0x7621,
  cellWidth: 0x7623,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  verticalMerge: 0xd62b,
} as const;

/**
 * Calls `visit` for each modifier in a list, with the offset and length of its operand inside the list. For modifiers of variable
 * length the operand begins behind the length. A list that is cut short ends there.
 */
export function forEachModifier(list: Uint8Array, visit: (code: number, at: number, length: number) => void): void {
  let at = 0;
  while (at + 2 < list.length) {
    const code = wordAt(list, at);
    const { skip, length } = operandExtent(list, at + 2, code);
    const start = at + 2 + skip;
    if (start + length > list.length) return;
    visit(code, start, length);
    at = start + length;
  }
}

/** `skip`: bytes of the length itself; `length`: bytes of the operand behind it. */
function operandExtent(list: Uint8Array, at: number, code: number): { readonly skip: number; readonly length: number } {
  const size = fixedSizes[code >> 13];
  if (size !== undefined) return { skip: 0, length: size };
  if (code === modifierCodes.defineTable) return { skip: 2, length: Math.max(0, wordAt(list, at) - 1) };
  const stated = byteAt(list, at);
  if (code !== changeTabs || stated !== 0xff) return { skip: 1, length: stated };
  // More tab stops than one byte can count: the two counts inside say how long it is.
  const removed = byteAt(list, at + 1);
  return { skip: 1, length: 2 + 4 * removed + 3 * byteAt(list, at + 2 + 4 * removed) };
}

/** By the three top bits; 6 is of variable length. */
const fixedSizes: readonly (number | undefined)[] = [1, 1, 2, 4, 2, 2, undefined, 3];
const changeTabs = 0xc615;
