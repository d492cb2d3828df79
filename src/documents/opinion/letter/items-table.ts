// The problems of a section as a table: number, where, what, how, ground; a project's problems stand under its name. Behind them, in the same columns, what is
// to be filled in although no problem speaks of it.
import type { LetterStyle } from '../../../catalogue/typography/opinion-letter.typography.ts';
import { edgesOf } from '../../word/write/plan/draft-table.ts';
import { cell, paragraph, row } from '../../word/write/building-blocks.ts';
import type { WordCell, WordParagraph, WordRow, WordTable } from '../../word/write/word-document.ts';
import type { AdvisedOpinion, Completion } from '../advised-opinion.ts';
import type { OpinionGroup, OpinionItem } from '../opinion-items.ts';

const columns = [
  { title: '序号', share: 5 },
  { title: '位置', share: 17 },
  { title: '问题', share: 40 },
  { title: '修改意见', share: 48 },
  { title: '依据', share: 6 },
];

export interface ItemTexts {
  readonly adviceOf: AdvisedOpinion['adviceOf'];
  /** `1、4` */
  readonly groundsOf: (item: OpinionItem) => string;
}

export function itemsTable(groups: readonly OpinionGroup[], texts: ItemTexts, width: number): WordTable {
  return listTable(groups.map(({ title, items }) => ({ title, rows: items.map((item) => itemRow(item, texts)) })), width);
}

export interface CompletionGroup {
  readonly title: string;
  readonly completions: readonly Completion[];
}

export function completionsTable(groups: readonly CompletionGroup[], width: number): WordTable {
  return listTable(groups.map(({ title, completions }) => ({ title, rows: completions.map(completionRow) })), width);
}

function listTable(groups: readonly { readonly title: string; readonly rows: readonly WordRow[] }[], width: number): WordTable {
  const heading = row(columns.map(({ title }) => styled('cellLabel', title)), { header: true });
  return {
    kind: 'table',
    columns: widthsOf(columns.map(({ share }) => share), width),
    framed: true,
    rows: [heading, ...groups.flatMap(({ title, rows }) => [row([styled('groupTitle', title, { span: columns.length })]), ...rows])],
  };
}

/** Twips of columns of the given shares. */
export function widthsOf(shares: readonly number[], width: number): readonly number[] {
  const edges = edgesOf(shares, width);
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
}

export function styled(style: LetterStyle, text: string, options: Partial<Omit<WordCell, 'paragraphs'>> = {}): WordCell {
  return cell(style, text, options);
}

function itemRow(item: OpinionItem, { adviceOf, groundsOf }: ItemTexts): WordRow {
  const { number, where, title, problem } = item;
  return row([
    styled('cellCentred', String(number)),
    styled('cellText', where),
    lines([paragraph('cellStrong', title), paragraph('cellText', problem)]),
    lines(adviceOf(item).map((line) => paragraph('cellText', line))),
    styled('cellCentred', groundsOf(item)),
  ]);
}

function completionRow({ number, where, original, why, advice }: Completion): WordRow {
  const written = original === '' ? '现为空白。' : `现写“${original}”。`;
  return row([
    styled('cellCentred', String(number)),
    styled('cellText', where),
    lines([...(why === '' ? [] : [paragraph('cellStrong', why)]), paragraph('cellText', written)]),
    styled('cellText', `${advice}。`),
    styled('cellCentred', '—'),
  ]);
}

function lines(paragraphs: readonly WordParagraph[]): WordCell {
  const [first = paragraph('cellText', ''), ...others] = paragraphs;
  return { span: 1, merge: 'none', verticalAlign: 'center', paragraphs: [first, ...others] };
}
