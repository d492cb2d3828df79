// The file information block: the head of the WordDocument stream, which says which version wrote the file, whether it is encrypted,
// how many characters each story has, and where in the table stream every other structure lies. Ground: [MS-DOC] 2.5.
import { ok, type Result } from '../../../kernel/result.ts';
import { problem, type DocProblem } from './doc-fault.ts';
import { doubleWordAt, signedDoubleWordAt, wordAt } from './little-endian.ts';

/** A structure's place in the table stream, in bytes; length 0 means that the file has none. */
export interface TablePosition {
  readonly offset: number;
  readonly length: number;
}

export interface FileInformationBlock {
  readonly tableStream: '0Table' | '1Table';
  /** Character counts of the stories, in the order in which they follow one another. */
  readonly characters: {
    readonly main: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly macros: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly textBoxes: number;
  };
  readonly styleSheet: TablePosition;
  readonly characterPages: TablePosition;
  readonly paragraphPages: TablePosition;
  readonly fonts: TablePosition;
  readonly pieces: TablePosition;
  readonly lists: TablePosition;
  readonly listOverrides: TablePosition;
}

/** Faults: `doc-too-old`, `doc-encrypted`, `doc-header-block-damaged`. */
export function readFileInformationBlock(stream: Uint8Array): Result<FileInformationBlock, DocProblem> {
  const identifier = wordAt(stream, 0);
  const version = wordAt(stream, 2);
  if (identifier === wordSixIdentifier) return problem('doc-too-old');
  if (identifier !== wordIdentifier) return problem('doc-header-block-damaged', '开头标记');
  if (version < firstUnicodeVersion) return problem('doc-too-old');
  const flags = wordAt(stream, 10);
  if ((flags & encryptedFlag) !== 0) return problem('doc-encrypted');

  const shorts = wordAt(stream, 32);
  const longsAt = 34 + 2 * shorts;
  const longs = wordAt(stream, longsAt);
  const pairsAt = longsAt + 2 + 4 * longs;
  const pairs = wordAt(stream, pairsAt);
  if (longs < 10 || pairs < 34 || pairsAt + 2 + 8 * pairs > stream.length) return problem('doc-header-block-damaged', '长度');

  const counts: number[] = [];
  for (let index = 3; index <= 9; index += 1) counts.push(signedDoubleWordAt(stream, longsAt + 2 + 4 * index));
  if (counts.some((count) => count < 0)) return problem('doc-header-block-damaged', '字数');
  const [main = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, textBoxes = 0] = counts;

  const position = (index: number): TablePosition =>
    index < pairs
      ? { offset: doubleWordAt(stream, pairsAt + 2 + 8 * index), length: doubleWordAt(stream, pairsAt + 6 + 8 * index) }
      : { offset: 0, length: 0 };
  return ok({
    tableStream: (flags & secondTableFlag) === 0 ? '0Table' : '1Table',
    characters: { main, footnotes, headers, macros, comments, endnotes, textBoxes },
    styleSheet: position(1),
    characterPages: position(12),
    paragraphPages: position(13),
    fonts: position(15),
    pieces: position(33),
    lists: position(73),
    listOverrides: position(74),
  });
}

/** The bytes of a structure in the table stream; empty when it is absent or reaches beyond the stream. */
export function tableBytes(table: Uint8Array, position: TablePosition): Uint8Array {
  const end = position.offset + position.length;
  return end <= table.length ? table.subarray(position.offset, end) : table.subarray(0, 0);
}

const wordIdentifier = 0xa5ec;
const wordSixIdentifier = 0xa5dc;
/** Word 97. Word 6 and 95 wrote 101 to 104. */
const firstUnicodeVersion = 0x00c1;
const encryptedFlag = 0x0100;
const secondTableFlag = 0x0200;
