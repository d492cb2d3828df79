// The receipt (回执): one row per opinion and per problem that asks for an answer, to be ticked and filled by the unit and sent back.
import { paragraph, row } from '../../word/write/building-blocks.ts';
import type { WordBlock, WordRow, WordTable } from '../../word/write/word-document.ts';
import type { OpinionItem, OpinionSection } from '../opinion-items.ts';
import { styled, widthsOf } from './items-table.ts';
import { opinionReceiptRows, type LetterComment } from './reviewer-opinions.ts';

const columns = [
  { title: '序号', share: 9 },
  { title: '位置', share: 26 },
  { title: '问题、意见', share: 22 },
  { title: '已改', share: 6 },
  { title: '未改', share: 6 },
  { title: '说明（修改结果；不修改的理由；暂不能修改的，计划何时修改）', share: 37 },
];

/** Advice asks for no answer. */
export function receipt({ sections, comments, unit, mark }: ReceiptOf, width: number): readonly WordBlock[] {
  const asked = sections.filter(({ severity }) => severity !== 'advice').flatMap(({ groups }) => groups.flatMap(({ items }) => items));
  return [
    paragraph('attachmentMark', mark),
    paragraph('attachmentTitle', receiptTitle),
    senderTable(unit, width),
    paragraph('note', '在“已改”或者“未改”栏打“√”；“未改”的须作说明。序号与问题清单一致。'),
    answersTable([...opinionReceiptRows(comments), ...asked.map(problemRow)], width),
  ];
}

export const receiptTitle = '审核意见回执';

interface ReceiptOf {
  readonly sections: readonly OpinionSection[];
  readonly comments: readonly LetterComment[];
  /** Who fills it in. */
  readonly unit: string;
  /** `附件2` */
  readonly mark: string;
}

function senderTable(unit: string, width: number): WordTable {
  const label = (text: string) => styled('receiptLabel', text);
  const blank = styled('receiptText', '');
  return {
    kind: 'table',
    columns: widthsOf([12, 30, 12, 20], width),
    framed: true,
    rows: [
      row([label('填报单位'), styled('receiptText', unit), label('（盖章）'), blank], { height: 560 }),
      row([label('经办人、电话'), blank, label('单位负责人'), blank], { height: 560 }),
      row([label('收到意见日期'), blank, label('报送日期'), blank], { height: 560 }),
    ],
  };
}

function answersTable(rows: readonly WordRow[], width: number): WordTable {
  return {
    kind: 'table',
    columns: widthsOf(columns.map(({ share }) => share), width),
    framed: true,
    rows: [row(columns.map(({ title }) => styled('receiptLabel', title)), { header: true }), ...rows],
  };
}

function problemRow({ number, place, title }: OpinionItem): WordRow {
  return row([styled('receiptCentred', String(number)), styled('receiptText', place), styled('receiptText', title), styled('receiptCentred', '□'), styled('receiptCentred', '□'), styled('receiptText', '')]);
}
