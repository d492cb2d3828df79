// Where in the text of the main part a comment can be anchored: for every cell and every paragraph the place behind the properties of its first
// paragraph and the place before the end of its last one. The reader itself is run, so that places are counted exactly as they are read.
import type { Place } from '../../../kernel/place.ts';
import { tagEnd, tagNameAt, tagPrefixAt } from '../../xml/tag-source.ts';
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import type { DocumentState } from '../docx/document-state.ts';
import type { CellDraft, StoryFrame } from '../docx/story-frames.ts';
import { word } from '../docx/wordprocessing-names.ts';

/** A paragraph as it stands in the text. */
export interface AnchorParagraph {
  readonly start: number;
  /** Its name as it is written, and what belongs before names of its vocabulary. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  /** `<w:p/>` */
  readonly isEmptyTag: boolean;
  /** Behind its start tag or its properties. */
  readonly contentStart: number;
  /** Before its end tag; where it is one tag, behind it. */
  readonly contentEnd: number;
}

export interface Anchor {
  readonly first: AnchorParagraph;
  readonly last: AnchorParagraph;
}

export interface AnchorFinder {
  readonly handler: XmlHandler;
  /** Null where the document has no such place. Asked when the scan is done. */
  readonly find: (place: Place | null) => Anchor | null;
}

export function findAnchors(reading: XmlHandler, state: DocumentState, xml: string): AnchorFinder {
  const anchors = new Map<string, Anchor>();
  const ofCells = new Map<CellDraft, Anchor>();
  const open: OpenParagraph[] = [];
  let depth = 0;

  const note = (key: string, paragraph: AnchorParagraph): void => {
    anchors.set(key, { first: anchors.get(key)?.first ?? paragraph, last: paragraph });
  };
  return {
    handler: {
      openElement(name, attributes, at) {
        reading.openElement(name, attributes, at);
        depth += 1;
        if (state.skipped > 0) return;
        const { frame } = state;
        if (name.token !== word.p || frame.kind !== 'paragraph') return;
        open.push(openParagraph(xml, at, depth, name.namespace));
        // Comments have no place in text boxes: what stands in one is commented at the paragraph that holds it.
        const [paragraph] = open;
        if (paragraph === undefined) return;
        const { story, draft } = frame;
        if (isOutermostCell(story)) ofCells.set(story.cell, { first: ofCells.get(story.cell)?.first ?? paragraph, last: paragraph });
        else if (draft.place.table === null) note(anchorKey(draft.place), paragraph);
      },
      closeElement(name, at) {
        const { frame, skipped } = state;
        const paragraph = open.at(-1);
        if (skipped === 0 && paragraph !== undefined) {
          if (name.token === word.pPr && paragraph.depth === depth - 1) paragraph.contentStart = tagEnd(xml, at);
          else if (name.token === word.p && paragraph.depth === depth) {
            paragraph.contentEnd = paragraph.isEmptyTag ? paragraph.contentStart : at;
            open.pop();
          }
        }
        reading.closeElement(name, at);
        depth -= 1;
        if (skipped > 0 || name.token !== word.tc || frame.kind !== 'story' || frame.cell === null) return;
        const { cell } = frame;
        const anchor = ofCells.get(cell);
        ofCells.delete(cell);
        if (anchor === undefined || cell.isDeleted || cell.continuesCell || cell.row.isDeleted) return;
        for (const key of keysOfCell(cell.place)) if (!anchors.has(key)) anchors.set(key, anchor);
      },
      text: reading.text,
      isHalted: reading.isHalted,
    },
    find: (place) => (place === null ? (anchors.values().next().value ?? null) : (anchors.get(anchorKey(place)) ?? null)),
  };
}

interface OpenParagraph extends AnchorParagraph {
  readonly depth: number;
  contentStart: number;
  contentEnd: number;
}

function openParagraph(xml: string, start: number, depth: number, namespace: string): OpenParagraph {
  const end = tagEnd(xml, start);
  return {
    start, depth, namespace, name: tagNameAt(xml, start), prefix: tagPrefixAt(xml, start), isEmptyTag: xml.charAt(end - 2) === '/', contentStart: end, contentEnd: end,
  };
}

function isOutermostCell(story: StoryFrame): story is StoryFrame & { readonly cell: CellDraft } {
  return story.cell !== null && story.cell.row.table.story.output.cellPlace === null;
}

/** `3|9|5` for a cell, `p7` for a paragraph of the document; paragraphs of a cell are anchored at the cell. */
function anchorKey({ table, row, cell, paragraph }: Place): string {
  return table === null ? `p${paragraph}` : `${table}|${row ?? ''}|${cell ?? ''}`;
}

/** A row and a table are anchored at their first cell. */
function keysOfCell({ table, row, cell }: Place): readonly string[] {
  return [`${table}|${row}|${cell}`, `${table}|${row}|`, `${table}||`];
}
