// One worksheet as its written cells and merged ranges (ISO/IEC 29500-1 §18.3). Cells that only carry a format are no cells; a formula counts with
// the value that was saved with it.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { detachedText } from '../detached-text.ts';
import type { ReadingLimits } from '../document-reading.ts';
import { tooManyCells, tooManyCharacters, tooMuchMarkup } from '../limit-faults.ts';
import { scanPart, type PartSource } from '../package/scan-part.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';
import type { CellStyles } from './cell-styles.ts';
import { cellAddress, rangeOf, type CellRange } from './cell-address.ts';
import { numberText } from './number-text.ts';
import { unescaped } from './shared-strings.ts';
import { sheet, sheetVocabulary } from './sheet-names.ts';
import { xlsxFault } from './xlsx-fault.ts';

export interface WrittenCell {
  /** From 1. */
  readonly column: number;
  readonly text: string;
}

export interface WrittenRow {
  /** From 1, as the program numbers it. */
  readonly row: number;
  /** In the order of their columns. */
  readonly cells: readonly WrittenCell[];
}

export interface SheetCells {
  readonly rows: readonly WrittenRow[];
  readonly merges: readonly CellRange[];
  /** Formulas that were saved without a value. */
  readonly unsavedFormulas: number;
  /** Numbers of more digits than a workbook keeps: codes that were not typed as text. */
  readonly roundedNumbers: number;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly from1904: boolean;
  readonly limits: ReadingLimits;
  /** Counted over all sheets of the workbook. */
  readonly count: { cells: number; characters: number };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | null;
  value: string[];
  hasFormula: boolean;
}

export function readSheetCells(source: PartSource, entry: ZipEntry, context: SheetContext): Result<SheetCells, Fault> {
  const { limits, count } = context;
  const rows = new Map<number, WrittenCell[]>();
  const merges: CellRange[] = [];
  let row = 0;
  let column = 0;
  let open: OpenCell | null = null;
  let takesText = false;
  let phonetic = 0;
  let unsavedFormulas = 0;
  let roundedNumbers = 0;
  let isSheet = false;
  /** Elements, for sheets of cells that hold nothing; and characters of the cell that is open, for cells without end. */
  let elements = 0;
  let openCharacters = 0;
  const close = (cell: OpenCell): void => {
    const text = textOf(cell, context);
    if (text === '') {
      if (cell.hasFormula && cell.value.length === 0) unsavedFormulas += 1;
      return;
    }
    if (cell.type === 'n' && Math.abs(Number(cell.value.join(''))) >= leastRounded) roundedNumbers += 1;
    count.cells += 1;
    count.characters += text.length;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push({ column: cell.column, text });
  };
  const scanned = scanPart(source, entry, sheetVocabulary, {
    openElement({ token }, { valueOf }) {
      elements += 1;
      switch (token) {
        case sheet.worksheet:
          isSheet = true;
          break;
        case sheet.row:
          row = wholeNumber(valueOf(sheet.reference)) ?? row + 1;
          column = 0;
          break;
        case sheet.c: {
          const at = cellAddress(valueOf(sheet.reference) ?? '');
          if (at !== null) row = at.row;
          column = at?.column ?? column + 1;
          open = { column, type: valueOf(sheet.type) ?? 'n', style: valueOf(sheet.style), value: [], hasFormula: false };
          break;
        }
        case sheet.v:
          takesText = true;
          break;
        case sheet.t:
          takesText = phonetic === 0;
          break;
        case sheet.rPh:
          phonetic += 1;
          break;
        case sheet.f:
          if (open !== null) open.hasFormula = true;
          break;
        case sheet.mergeCell: {
          const range = rangeOf(valueOf(sheet.range) ?? '');
          if (range !== null) merges.push(range);
          count.cells += 1;
          break;
        }
        default:
      }
    },
    closeElement({ token }) {
      if (token === sheet.c && open !== null) {
        close(open);
        open = null;
        openCharacters = 0;
      } else if (token === sheet.v || token === sheet.t) takesText = false;
      else if (token === sheet.rPh) phonetic -= 1;
    },
    text(text) {
      if (!takesText || open === null) return;
      open.value.push(text);
      openCharacters += text.length;
    },
    isHalted: () => count.cells > limits.tableCells || count.characters + openCharacters > limits.characters || elements > mostElements(limits),
  });
  if (!scanned.ok) return scanned;
  const { file } = source.archive;
  if (count.cells > limits.tableCells) return failed(tooManyCells(file, limits.tableCells));
  if (count.characters + openCharacters > limits.characters) return failed(tooManyCharacters(file, limits.characters));
  if (elements > mostElements(limits)) return failed(tooMuchMarkup(file, mostElements(limits)));
  if (!isSheet) return failed(xlsxFault('xlsx-wrong-root', file, entry.name));
  const ordered = [...rows].toSorted(([a], [b]) => a - b).map(([number, cells]) => ({ row: number, cells: cells.toSorted((a, b) => a.column - b.column) }));
  return ok({ rows: ordered, merges, unsavedFormulas, roundedNumbers });
}

/** Elements of one sheet: cells that only carry a format cost time though they hold nothing. */
function mostElements({ tableCells }: ReadingLimits): number {
  return 10 * tableCells;
}

/** Of sixteen digits the last is a nought. */
const leastRounded = 1e15;

function textOf(cell: OpenCell, { strings, styles, from1904 }: SheetContext): string {
  const value = cell.value.join('');
  switch (cell.type) {
    case 's':
      return strings[wholeNumber(value) ?? -1] ?? '';
    case 'inlineStr':
    case 'str':
    case 'e':
      return detachedText(unescaped(value));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    default:
      return numberText(value, styles.formatOf(cell.style), from1904);
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/u.test(text) ? Number(text) : null;
}
