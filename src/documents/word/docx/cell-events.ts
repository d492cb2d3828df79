// Where the elements of certain cells begin in the text of the main part: the reader itself is run, so that cells are counted exactly as they are read,
// and every element of a wanted cell is noted with its place in the text.
import type { Place } from '../../../kernel/place.ts';
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { DocumentState } from './document-state.ts';
import type { CellDraft } from './story-frames.ts';
import { word } from './wordprocessing-names.ts';

export interface ElementEvent {
  readonly kind: 'open' | 'close';
  /** Name of the element; 0 where the vocabulary does not hold it. */
  readonly token: number;
  /** Where its tag begins. */
  readonly at: number;
}

export interface CellEvents {
  readonly place: Place;
  /** The text of the cell, as it was read. */
  readonly text: string;
  /** From its own start tag to its own end tag. */
  readonly events: readonly ElementEvent[];
}

/** A cell by its place: `3|9|5`. */
export function cellKey({ table, row, cell }: Place): string {
  return `${table}|${row}|${cell}`;
}

/** Wraps the handler that reads; `found` receives each wanted cell of an outermost table when it closes. */
export function noteCells(reading: XmlHandler, state: DocumentState, wanted: ReadonlySet<string>, found: (cell: CellEvents) => void): XmlHandler {
  let open: { readonly cell: CellDraft; readonly events: ElementEvent[]; depth: number } | null = null;
  return {
    openElement(name, attributes, at) {
      reading.openElement(name, attributes, at);
      const { frame } = state;
      if (open === null && name.token === word.tc && frame.kind === 'story' && frame.cell !== null && isOutermost(frame.cell) && wanted.has(cellKey(frame.cell.place))) {
        open = { cell: frame.cell, events: [], depth: 0 };
      }
      if (open === null) return;
      open.events.push({ kind: 'open', token: name.token, at });
      open.depth += 1;
    },
    closeElement(name, at) {
      reading.closeElement(name, at);
      if (open === null) return;
      open.events.push({ kind: 'close', token: name.token, at });
      open.depth -= 1;
      if (open.depth > 0) return;
      const { cell, events } = open;
      open = null;
      if (!cell.isDeleted && !cell.row.isDeleted) found({ place: cell.place, text: textOf(cell), events });
    },
    text: reading.text,
    isHalted: reading.isHalted,
  };
}

function isOutermost({ row }: CellDraft): boolean {
  return row.table.story.output.cellPlace === null;
}

/** The row holds the cell once it is closed. */
function textOf({ row, place }: CellDraft): string {
  return row.cells.find((cell) => cell.place === place)?.text ?? '';
}
