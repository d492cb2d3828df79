// What the mark of a paragraph says: whether it stands in a table and how deep, whether it ends a cell or a row, and which list numbers it.
// Ground: [MS-DOC] 2.6.2; long lists of modifiers stand in the Data stream (2.6.2 sprmPHugePapx, sprmPTableProps; 2.9.196 PrcData).
import { byteAt, signedDoubleWordAt, wordAt } from './little-endian.ts';
import { forEachModifier, modifierCodes } from './property-modifier.ts';
import type { StyleSheet } from './style-sheet.ts';

export interface ParagraphProperties {
  readonly style: number;
  /** 0 outside tables, 1 in a table, 2 in a table inside a cell … */
  readonly depth: number;
  readonly rowEnd: boolean;
  readonly innerCellEnd: boolean;
  readonly innerRowEnd: boolean;
  /** 1-based number of the list override, 0 without a list. */
  readonly list: number;
  /** 0-based level in the list. */
  readonly level: number;
  /** Numbered the way Word 95 did it, which this reader does not work out. */
  readonly oldAutoNumber: boolean;
  /** The paragraph's own modifier lists, those of the Data stream taken in: the row definition reads them again. */
  readonly modifiers: readonly Uint8Array[];
}

/** Lists kept in the Data stream. */
export interface LongLists {
  /** The list at an offset; null when it lies outside the stream, is longer than Word writes, or too many have been asked for. */
  readonly at: (offset: number) => Uint8Array | null;
  /** A list could not be given. */
  readonly metDamage: () => boolean;
}

/** Long lists of a Data stream. All lists together are bounded, because a made-up file could name the same one over and over. */
export function longLists(data: Uint8Array): LongLists {
  let spent = 0;
  let damage = false;
  return {
    at: (offset) => {
      const length = wordAt(data, offset);
      spent += length;
      if (length > longestList || offset + 2 + length > data.length || spent > mostListBytes) {
        damage = true;
        return null;
      }
      return data.subarray(offset + 2, offset + 2 + length);
    },
    metDamage: () => damage,
  };
}

export interface ParagraphSources {
  readonly styles: StyleSheet;
  readonly lists: LongLists;
}

/** The properties of a paragraph with this style and these modifiers of its own; `pieceModifiers` come last. */
export function paragraphProperties(
  style: number,
  own: Uint8Array,
  pieceModifiers: Uint8Array | null,
  sources: ParagraphSources,
): ParagraphProperties {
  const modifiers = withLongLists(pieceModifiers === null ? [own] : [own, pieceModifiers], sources.lists);
  const state = { style, inTable: false, depth: null as number | null, rowEnd: false, innerCellEnd: false, innerRowEnd: false, list: 0, level: 0, oldAutoNumber: false };
  for (const list of sources.styles.paragraphModifiers(style)) applyNumbering(list, state);
  for (const list of modifiers) {
    applyNumbering(list, state);
    applyTablePart(list, state);
  }
  const depth = state.depth ?? (state.inTable ? 1 : 0);
  return {
    style: state.style,
    depth: Math.max(0, depth),
    rowEnd: state.rowEnd,
    innerCellEnd: state.innerCellEnd,
    innerRowEnd: state.innerRowEnd,
    list: state.list,
    level: state.level,
    oldAutoNumber: state.oldAutoNumber,
    modifiers,
  };
}

const longestList = 0x3fa2;
const mostListBytes = 64 * 1024 * 1024;
/** From here on, a list index means "no number of its own" ([MS-DOC] sprmPIlfo). */
const firstUnnumbered = 0x07ff;

interface NumberingState {
  list: number;
  level: number;
  oldAutoNumber: boolean;
}

interface TableState {
  style: number;
  inTable: boolean;
  depth: number | null;
  rowEnd: boolean;
  innerCellEnd: boolean;
  innerRowEnd: boolean;
}

function applyNumbering(list: Uint8Array, state: NumberingState): void {
  forEachModifier(list, (code, at) => {
    switch (code) {
      case modifierCodes.listIndex: {
        const index = wordAt(list, at);
        state.list = index < firstUnnumbered ? index : 0;
        break;
      }
      case modifierCodes.listLevel:
        state.level = Math.min(8, byteAt(list, at));
        break;
      case modifierCodes.oldAutoNumber:
        state.oldAutoNumber = true;
        break;
      default:
    }
  });
}

function applyTablePart(list: Uint8Array, state: TableState): void {
  forEachModifier(list, (code, at) => {
    switch (code) {
      case modifierCodes.paragraphStyle:
        state.style = wordAt(list, at);
        break;
      case modifierCodes.inTable:
        state.inTable = byteAt(list, at) === 1;
        break;
      case modifierCodes.rowEnd:
        state.rowEnd = byteAt(list, at) === 1;
        break;
      case modifierCodes.innerCellEnd:
        state.innerCellEnd = byteAt(list, at) === 1;
        break;
      case modifierCodes.innerRowEnd:
        state.innerRowEnd = byteAt(list, at) === 1;
        break;
      case modifierCodes.tableDepth:
        state.depth = signedDoubleWordAt(list, at);
        break;
      case modifierCodes.tableDepthStep:
        state.depth = (state.depth ?? 0) + signedDoubleWordAt(list, at);
        break;
      default:
    }
  });
}

/** Each list, followed by the lists it points to in the Data stream. */
function withLongLists(lists: readonly Uint8Array[], long: LongLists): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  for (const list of lists) {
    all.push(list);
    forEachModifier(list, (code, at) => {
      if (code !== modifierCodes.hugeProperties && code !== modifierCodes.hugePropertiesOld && code !== modifierCodes.tableProperties) return;
      const found = long.at(signedDoubleWordAt(list, at) >>> 0);
      if (found !== null) all.push(found);
    });
  }
  return all;
}
