// A reviewer's sheet that comes back: told by what its hidden sheet holds, whatever the file is called and wherever its sheets were moved.
import type { Fault } from '../../../kernel/fault.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { defaultReadingLimits, type ReadingLimits } from '../../document-reading.ts';
import type { PartSource } from '../../package/scan-part.ts';
import { readCellStyles } from '../../sheet/cell-styles.ts';
import { readSharedStrings } from '../../sheet/shared-strings.ts';
import { readSheetCells, type WrittenRow } from '../../sheet/sheet-cells.ts';
import { findWorkbookParts, isWorkbook, type SheetPart } from '../../sheet/workbook-parts.ts';
import { sniffFormat } from '../../sniff-format.ts';
import { openZip } from '../../zip/zip-archive.ts';
import { reviewSignature } from './review-layout.ts';

export interface OpenReview {
  /** SHA-256 of the document that was checked. */
  readonly sha256: string;
  /** The beginning of a `hengji.check/1`, as it was bound into the file. */
  readonly opinions: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly WrittenRow[] }[];
}

/** Null where the file is something else. */
export function openReview(bytes: Uint8Array, file: string, limits: ReadingLimits = defaultReadingLimits): Result<OpenReview | null, Fault> {
  if (sniffFormat(bytes, file) !== 'zip') return ok(null);
  const archive = openZip(bytes, file, limits);
  if (!archive.ok) return archive;
  if (!isWorkbook(archive.value)) return ok(null);
  const source: PartSource = { archive: archive.value, budget: { remaining: limits.inflatedBytes }, depth: limits.depth, program: 'Excel' };
  const parts = findWorkbookParts(source);
  if (!parts.ok) return parts;
  const styles = readCellStyles(source, parts.value.styles);
  if (!styles.ok) return styles;
  const strings = readSharedStrings(source, parts.value.sharedStrings, limits);
  if (!strings.ok) return strings;
  const context = { strings: strings.value, styles: styles.value, from1904: parts.value.from1904, limits, count: { cells: 0, characters: 0 } };
  const rowsOf = ({ entry }: SheetPart): Result<readonly WrittenRow[], Fault> => {
    const cells = readSheetCells(source, entry, context);
    return cells.ok ? ok(cells.value.rows) : cells;
  };
  // The hidden sheet may have been shown by whoever was curious.
  for (const data of [...parts.value.hidden, ...parts.value.sheets]) {
    const rows = rowsOf(data);
    if (!rows.ok) return rows;
    const [signature, sha256, ...opinions] = rows.value.map(({ cells }) => cells[0]?.text ?? '');
    if (signature !== reviewSignature) continue;
    const sheets: { readonly name: string; readonly rows: readonly WrittenRow[] }[] = [];
    for (const part of parts.value.sheets) {
      if (part === data) continue;
      const read = rowsOf(part);
      if (!read.ok) return read;
      sheets.push({ name: part.name, rows: read.value });
    }
    return ok({ sha256: sha256 ?? '', opinions: opinions.join(''), sheets });
  }
  return ok(null);
}
