// Cells of a Word file written anew: the text of the cell is replaced in the main part, in the formatting of its first run; every other part keeps its bytes,
// and every other place of the main part its text.
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import type { ReadingLimits } from '../../document-reading.ts';
import { refusals, type CellPatch, type PatchedDocument, type RefusedPatch } from '../../patch/cell-patch.ts';
import { partBytes, readPartText } from '../../package/part-text.ts';
import { xmlPartFault } from '../../package/xml-part-fault.ts';
import { withTextChanges, type TextChange } from '../../xml/text-changes.ts';
import { createXmlScanner } from '../../xml/xml-scanner.ts';
import { rewriteZip } from '../../zip/rewrite-zip.ts';
import { cellKey, noteCells, type CellEvents } from './cell-events.ts';
import { createDocumentHandler } from './document-handler.ts';
import { measureDocument } from './measure-document.ts';
import { patchedCell } from './patch-cell.ts';
import { documentStateFor, openDocument, type OpenedDocument } from './read-docx.ts';
import { wordVocabulary } from './wordprocessing-names.ts';

export function patchDocx(bytes: Uint8Array, file: string, patches: readonly CellPatch[], limits: ReadingLimits): Result<PatchedDocument, Fault> {
  const opened = openDocument(bytes, file, limits);
  if (!opened.ok) return opened;
  const measured = measureDocument(opened.value.source, opened.value.parts.main, limits);
  if (!measured.ok) return measured;
  const main = readPartText(opened.value.source, opened.value.parts.main);
  if (!main.ok) return main;
  const cells = findCells(opened.value, main.value.text, patches, limits);
  if (!cells.ok) return cells;
  const changes: TextChange[] = [];
  const applied: CellPatch[] = [];
  const refused: RefusedPatch[] = [];
  for (const patch of patches) {
    const found = patchFor(patch, cells.value, main.value.text);
    if (typeof found === 'string') refused.push({ patch, reason: found });
    else {
      changes.push(...found);
      applied.push(patch);
    }
  }
  const content = partBytes({ ...main.value, text: withTextChanges(main.value.text, changes) });
  const { source, parts } = opened.value;
  return ok({ bytes: rewriteZip(source.archive, new Map([[parts.main.name, content]])), applied, refused });
}

function findCells({ source, parts }: OpenedDocument, text: string, patches: readonly CellPatch[], limits: ReadingLimits): Result<ReadonlyMap<string, CellEvents>, Fault> {
  const cells = new Map<string, CellEvents>();
  const { state } = documentStateFor(source, parts, limits, []);
  const wanted = new Set(patches.map(({ place }) => cellKey(place)));
  const handler = noteCells(createDocumentHandler(state), state, wanted, (cell) => void cells.set(cellKey(cell.place), cell));
  const scanner = createXmlScanner(handler, { vocabulary: wordVocabulary, depth: limits.depth });
  const fault = scanner.feed(text) ?? scanner.end();
  return fault === null ? ok(cells) : failed(xmlPartFault(fault, source.archive.file, parts.main.name, 'Word'));
}

function patchFor(patch: CellPatch, cells: ReadonlyMap<string, CellEvents>, text: string): readonly TextChange[] | string {
  const cell = cells.get(cellKey(patch.place));
  if (cell === undefined) return refusals.missing;
  if (cell.text !== patch.old) return refusals.changed;
  return patchedCell(cell, text, patch.new) ?? refusals.complex;
}
