// Writes binary Word files for tests, just enough of [MS-DOC]: information block, one or more pieces, pages of paragraph and character
// properties, and whatever further structures a test hands in as bytes.
import { writeCompoundFile, type StreamToWrite } from './compound-file.ts';

/** A stretch of text with character modifiers. */
export interface RunToWrite {
  readonly text: string;
  readonly modifiers?: readonly number[];
}

export interface ParagraphToWrite {
  readonly runs: readonly RunToWrite[];
  /** `\r` paragraph, `\x07` cell or row, `\f` page or section. */
  readonly mark: string;
  readonly markModifiers?: readonly number[];
  readonly style?: number;
  readonly modifiers?: readonly number[];
  /** Modifiers that stand in the Data stream. */
  readonly longModifiers?: readonly number[];
}

export interface DocToWrite {
  readonly paragraphs: readonly ParagraphToWrite[];
  /** Paragraphs of the text boxes, behind the main text. */
  readonly textBoxes?: readonly ParagraphToWrite[];
  /** One byte per character instead of two; the text must be Windows Latin bytes as characters. */
  readonly compressed?: 'compressed';
  /** Character positions at which a new piece begins. */
  readonly pieceStarts?: readonly number[];
  /** Property word of each piece, and the shared lists it may point to. */
  readonly pieceProperties?: readonly number[];
  readonly sharedModifiers?: readonly (readonly number[])[];
  readonly styleSheet?: readonly number[];
  readonly fonts?: readonly number[];
  readonly lists?: { readonly bytes: readonly number[]; readonly levels: readonly number[] };
  readonly listOverrides?: readonly number[];
  readonly version?: number;
  readonly flags?: number;
  readonly streams?: readonly StreamToWrite[];
  readonly without?: readonly string[];
  readonly sectorSize?: 512 | 4096;
}

export function word(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function doubleWord(value: number): number[] {
  return [...word(value & 0xffff), ...word((value >>> 16) & 0xffff)];
}

export function wide(text: string): number[] {
  return [...text].flatMap((_, index) => word(text.charCodeAt(index)));
}

/** Plain paragraph of one run. */
export function line(text: string, modifiers: readonly number[] = []): ParagraphToWrite {
  return { runs: [{ text }], mark: '\r', modifiers };
}

export const inTable = [0x16, 0x24, 1] as const;

/** The end of a cell at depth 1, with its text. */
export function cell(text: string, more: Partial<ParagraphToWrite> = {}): ParagraphToWrite {
  return { runs: [{ text }], mark: '\x07', modifiers: inTable, ...more };
}

/** The row-end mark, defining edges and the flags of each cell. */
export function rowEnd(edges: readonly number[], flags: readonly number[] = [], more: readonly number[] = []): ParagraphToWrite {
  return { runs: [], mark: '\x07', modifiers: [...inTable, 0x17, 0x24, 1, ...defineTable(edges, flags), ...more] };
}

export function defineTable(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = edges.slice(1).flatMap((_, index) => [...word(flags[index] ?? 0), ...Array.from({ length: 18 }, () => 0)]);
  const body = [edges.length - 1, ...edges.flatMap(word), ...cells];
  return [0x08, 0xd6, ...word(body.length + 1), ...body];
}

const textOffset = 0x800;
const pairCount = 0x5d;

interface FormattedStretch {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly number[];
}

export function writeDoc(doc: DocToWrite): Uint8Array {
  const width = doc.compressed === undefined ? 2 : 1;
  const all = [...doc.paragraphs, ...(doc.textBoxes ?? [])];
  const data: number[] = [0, 0, 0, 0];
  const units: number[] = [];
  const characterStretches: FormattedStretch[] = [];
  const paragraphStretches: FormattedStretch[] = [];
  const position = (): number => textOffset + units.length * width;
  for (const paragraph of all) {
    const start = position();
    for (const run of [...paragraph.runs, { text: paragraph.mark, modifiers: paragraph.markModifiers ?? [] }]) {
      const runStart = position();
      for (let index = 0; index < run.text.length; index += 1) units.push(run.text.charCodeAt(index));
      const modifiers = run.modifiers ?? [];
      if (position() > runStart) characterStretches.push({ start: runStart, end: position(), properties: modifiers.length === 0 ? [] : [modifiers.length, ...modifiers] });
    }
    const own = [...(paragraph.modifiers ?? [])];
    if (paragraph.longModifiers !== undefined) {
      own.push(0x46, 0x66, ...doubleWord(data.length));
      data.push(...word(paragraph.longModifiers.length), ...paragraph.longModifiers);
    }
    const body = [...word(paragraph.style ?? 0), ...own];
    const properties = body.length % 2 === 0 ? [0, body.length / 2, ...body] : [(body.length + 1) / 2, ...body];
    paragraphStretches.push({ start, end: position(), properties });
  }

  const bytes = [...new Uint8Array(textOffset), ...units.flatMap((unit) => (width === 2 ? word(unit) : [unit]))];
  const characterPages = writePages(bytes, characterStretches, 1);
  const paragraphPages = writePages(bytes, paragraphStretches, 13);

  const table: number[] = [0, 0, 0, 0];
  const put = (part: readonly number[]): { at: number; length: number } => {
    const at = table.length;
    for (const byte of part) table.push(byte);
    return { at, length: part.length };
  };
  const pairs = new Map<number, { at: number; length: number }>();
  pairs.set(33, put(writePieces(doc, units.length, width)));
  pairs.set(12, put(characterPages));
  pairs.set(13, put(paragraphPages));
  if (doc.styleSheet !== undefined) pairs.set(1, put(doc.styleSheet));
  if (doc.fonts !== undefined) pairs.set(15, put(doc.fonts));
  if (doc.lists !== undefined) {
    pairs.set(73, put(doc.lists.bytes));
    put(doc.lists.levels);
  }
  if (doc.listOverrides !== undefined) pairs.set(74, put(doc.listOverrides));

  const boxLength = (doc.textBoxes ?? []).reduce((sum, paragraph) => sum + paragraph.runs.reduce((length, run) => length + run.text.length, 0) + 1, 0);
  const stream = Uint8Array.from(bytes);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, doc.version ?? 0x00c1, true);
  view.setUint16(10, doc.flags ?? 0x1200, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  view.setUint32(64 + 12, units.length - boxLength, true);
  view.setUint32(64 + 36, boxLength, true);
  view.setUint16(152, pairCount, true);
  for (const [index, { at, length }] of pairs) {
    view.setUint32(154 + 8 * index, at, true);
    view.setUint32(158 + 8 * index, length, true);
  }
  const streams: StreamToWrite[] = [
    { name: '1Table', bytes: Uint8Array.from(table) },
    { name: 'Data', bytes: Uint8Array.from(data) },
    { name: 'WordDocument', bytes: stream },
    ...(doc.streams ?? []),
  ];
  return writeCompoundFile(streams.filter(({ name }) => !(doc.without ?? []).includes(name)), doc.sectorSize);
}

function writePieces(doc: DocToWrite, length: number, width: number): number[] {
  const starts = doc.pieceStarts ?? [0];
  const shared = (doc.sharedModifiers ?? []).flatMap((list) => [1, ...word(list.length), ...list]);
  const positions = [...starts, length].flatMap(doubleWord);
  const descriptors = starts.flatMap((start, index) => {
    const offset = textOffset + start * width;
    return [0, 0, ...doubleWord(width === 2 ? offset : 0x40000000 + offset * 2), ...word(doc.pieceProperties?.[index] ?? 0)];
  });
  return [...shared, 2, ...doubleWord(positions.length + descriptors.length), ...positions, ...descriptors];
}

/** Appends pages of 512 bytes to the stream and gives the table that finds them. */
function writePages(stream: number[], stretches: readonly FormattedStretch[], slotSize: number): number[] {
  while (stream.length % 512 !== 0) stream.push(0);
  const starts: number[] = [];
  const numbers: number[] = [];
  let rest = [...stretches];
  while (rest.length > 0) {
    const page = new Uint8Array(512);
    const view = new DataView(page.buffer);
    let bottom = 510;
    let count = 0;
    while (count < rest.length) {
      const length = rest[count]?.properties.length ?? 0;
      const at = (bottom - length) & ~1;
      if (4 * (count + 2) + slotSize * (count + 1) > (length === 0 ? bottom : at)) break;
      if (length > 0) bottom = at;
      count += 1;
    }
    if (count === 0) throw new Error('a list of modifiers does not fit into a page: use longModifiers');
    let from = 510;
    rest.slice(0, count).forEach((stretch, index) => {
      view.setUint32(4 * index, stretch.start, true);
      view.setUint32(4 * index + 4, stretch.end, true);
      if (stretch.properties.length === 0) return;
      from = (from - stretch.properties.length) & ~1;
      page.set(stretch.properties, from);
      page[4 * (count + 1) + slotSize * index] = from / 2;
    });
    page[511] = count;
    starts.push(rest[0]?.start ?? 0);
    numbers.push(stream.length / 512);
    for (const byte of page) stream.push(byte);
    rest = rest.slice(count);
  }
  return [...starts, stretches.at(-1)?.end ?? textOffset].flatMap(doubleWord).concat(numbers.flatMap(doubleWord));
}
