// The problems of a section as a table: number, where, what, how, ground; a project's problems stand under its name.
import type { CheckReport } from '../../../domain/check/index.ts';
import type { LetterStyle } from '../../../catalogue/typography/opinion-letter.typography.ts';
import { edgesOf } from '../../word/write/plan/draft-table.ts';
import { cell, paragraph, row } from '../../word/write/building-blocks.ts';
import type { WordCell, WordParagraph, WordRow, WordTable } from '../../word/write/word-document.ts';
import { adviceOnItem, type OpinionGroup, type OpinionItem } from '../opinion-items.ts';
import type { GroundList } from './ground-list.ts';

const columns = [
  { title: '序号', share: 5 },
  { title: '位置', share: 17 },
  { title: '问题', share: 40 },
  { title: '怎样改', share: 48 },
  { title: '依据', share: 6 },
];

export function itemsTable(groups: readonly OpinionGroup[], report: CheckReport, grounds: GroundList, width: number): WordTable {
  const heading = row(columns.map(({ title }) => styled('cellLabel', title)), { header: true });
  return {
    kind: 'table',
    columns: widthsOf(columns.map(({ share }) => share), width),
    framed: true,
    rows: [heading, ...groups.flatMap(({ title, items }) => [row([styled('groupTitle', title, { span: columns.length })]), ...items.map((item) => itemRow(item, report, grounds))])],
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

function itemRow(item: OpinionItem, report: CheckReport, grounds: GroundList): WordRow {
  const { number, where, title, problem, remedy, finding } = item;
  const numbers = grounds.numbersOf(finding.ground);
  const advice = adviceOnItem(item, report, { cite: (ground) => `依据${grounds.numbersOf([ground])}` });
  return row([
    styled('cellCentred', String(number)),
    styled('cellText', where),
    lines([paragraph('cellStrong', title), paragraph('cellText', problem)]),
    lines([...(remedy === '' ? [] : [paragraph('cellText', remedy)]), ...advice.map((line) => paragraph('cellText', `${line}。`))]),
    styled('cellCentred', numbers),
  ]);
}

function lines(paragraphs: readonly WordParagraph[]): WordCell {
  const [first = paragraph('cellText', ''), ...others] = paragraphs;
  return { span: 1, merge: 'none', verticalAlign: 'center', paragraphs: [first, ...others] };
}
