// What the reviewer wrote beside what the rules found: in the letter in full, in the list with what stands at the place, in the receipt with room for an answer.
// Its numbers (意见1, 意见2) are its own, so that those of the problems stay what they are in the other papers about the text.
import { paragraph, row } from '../../word/write/building-blocks.ts';
import type { WordBlock, WordRow, WordTable } from '../../word/write/word-document.ts';
import { styled, widthsOf } from './items-table.ts';

export interface LetterComment {
  /** Number of the project it stands in; null for the text as a whole. */
  readonly project: number | null;
  /** Without the project: `第1行“产品质量监督抽查批次”的指标值`, `整个项目`. */
  readonly where: string;
  /** To stand by itself: `“产品质量监督抽查经费”第1行的指标值`. */
  readonly place: string;
  /** What stands there; null where it points at no single cell or field. */
  readonly original: string | null;
  readonly text: string;
}

/** `意见1` */
export function opinionLabel(index: number): string {
  return `意见${index + 1}`;
}

/** `意见1`, `意见1至意见3`: all of them, or those from `from` on. */
export function opinionLabels(count: number, from = 0): string {
  return count - from === 1 ? opinionLabel(from) : `${opinionLabel(from)}至${opinionLabel(count - 1)}`;
}

/** How many the letter tells itself; the others stand in the list. */
const toldInLetter = 6;

/** In the words of the reviewer; empty where nothing was written. */
export function opinionTexts(comments: readonly LetterComment[], listMark: string): readonly string[] {
  const told = comments.slice(0, toldInLetter).map(({ place, text }) => `${place}：${ended(inOneLine(text))}`);
  const left = comments.length - told.length;
  return left === 0 ? told : [...told, `其余${left}处见${listMark}（${opinionLabels(comments.length, told.length)}）。`];
}

const columns = [
  { title: '序号', share: 7 },
  { title: '位置', share: 24 },
  { title: '原值', share: 27 },
  { title: '审核人的意见', share: 58 },
];

/** `titleOf`: a project as the list names it. */
export function opinionsTable(comments: readonly LetterComment[], titleOf: (project: number) => string, width: number): WordTable {
  const groups = [...new Set(comments.map(({ project }) => project))];
  return {
    kind: 'table',
    columns: widthsOf(columns.map(({ share }) => share), width),
    framed: true,
    rows: [
      row(columns.map(({ title }) => styled('cellLabel', title)), { header: true }),
      ...groups.flatMap((project) => [
        row([styled('groupTitle', project === null ? '整个文本' : titleOf(project), { span: columns.length })]),
        ...comments.flatMap((comment, index) => (comment.project === project ? [opinionRow(comment, index)] : [])),
      ]),
    ],
  };
}

function opinionRow({ where, original, text }: LetterComment, index: number): WordRow {
  const written = original === null ? '—' : original.trim() === '' ? '（空白）' : original;
  return row([styled('cellCentred', opinionLabel(index)), styled('cellText', where), styled('cellText', written), styled('cellText', text)]);
}

/** What the receipt repeats of an opinion, so that it is recognised; the whole stands in the list. */
const repeatedCharacters = 60;

export function opinionReceiptRows(comments: readonly LetterComment[]): readonly WordRow[] {
  return comments.map(({ place, text }, index) => {
    const [line, whole] = [Array.from(inOneLine(text)).slice(0, repeatedCharacters).join(''), inOneLine(text)];
    return row([styled('receiptCentred', opinionLabel(index)), styled('receiptText', place), styled('receiptText', line === whole ? whole : `${line}…`), styled('receiptCentred', '□'), styled('receiptCentred', '□'), styled('receiptText', '')]);
  });
}

/** The heading and table of the list; nothing where nothing was written. */
export function opinionBlocks(comments: readonly LetterComment[], titleOf: (project: number) => string, width: number): readonly WordBlock[] {
  return comments.length === 0 ? [] : [paragraph('listHeading', `审核人提出的意见（${comments.length}处）`), opinionsTable(comments, titleOf, width)];
}

export function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/gu, ' ');
}

/** A sentence of a letter ends with a mark, which may stand before a closing quotation mark or bracket. */
export function ended(text: string): string {
  return /[。！？；.!?;][”’）)]*$/u.test(text) ? text : `${text}。`;
}
