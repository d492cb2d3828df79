// The reviewer's sheet: problems and proposals as lists to sort and select in, with columns to decide in. The file carries the opinions and the digest of the
// document, so that what was decided is read back for that document and no other.
import { reviewSheetStyles, type ReviewSheetStyle } from '../../../catalogue/typography/review-sheet.typography.ts';
import { onlyTitle, type CheckReport } from '../../../domain/check/index.ts';
import { rowHeight } from '../../sheet/write/row-height.ts';
import { text, type Sheet, type Workbook } from '../../sheet/write/workbook.ts';
import { writeXlsx } from '../../sheet/write/write-xlsx.ts';
import { boundOpinions, type BoundDocument } from '../bound-opinions.ts';
import type { WrittenOpinion } from '../opinion-source.ts';
import { rowsLine, scoreLine, severityLine, subjectLine } from '../review-lines.ts';
import { listSheet } from './list-sheet.ts';
import { problemColumns, problemRows } from './problem-rows.ts';
import { proposalColumns, proposalRows } from './proposal-rows.ts';
import { reviewSheets, reviewSignature } from './review-layout.ts';

export function reviewDocument(checked: BoundDocument): WrittenOpinion {
  return { bytes: writeXlsx(reviewWorkbook(checked)), extension: '.xlsx', remarks: [] };
}

function reviewWorkbook(checked: BoundDocument): Workbook<ReviewSheetStyle> {
  const { report } = checked;
  const only = onlyTitle(report);
  const named = only === null ? '审核表' : `审核表（${only}）`;
  const foot = `${report.plan.file}　${named}`;
  const problems = problemRows(report);
  const proposals = proposalRows(report);
  return {
    title: `${report.plan.file} ${named}`,
    styles: reviewSheetStyles,
    sheets: [
      listSheet({ name: reviewSheets.problems, columns: problemColumns, rows: problems, frozen: 3, foot }),
      listSheet({ name: reviewSheets.proposals, columns: proposalColumns, rows: proposals, frozen: 2, foot }),
      guideSheet(report, named, foot),
      dataSheet(checked),
    ],
  };
}

/** Characters. */
const guideWidth = 110;

function guideSheet(report: CheckReport, named: string, foot: string): Sheet<ReviewSheetStyle> {
  const lines: readonly (readonly [style: ReviewSheetStyle, line: string])[] = [
    ['title', `绩效目标${named}`],
    ['line', `文件：${report.plan.file}`],
    ...[subjectLine(report), severityLine(report), rowsLine(report), scoreLine(report)].map((line) => ['line', `${line}。`] as const),
    ...guide.map((line) => ['note', line] as const),
  ];
  return {
    name: reviewSheets.guide,
    state: 'visible',
    columns: [{ width: guideWidth, isHidden: false, style: 'line' }],
    frozen: { rows: 0, columns: 0 },
    rowHeight: 18,
    merges: [],
    choices: [],
    isProtected: false,
    filter: null,
    page: { orientation: 'landscape', repeatedRows: 0, foot },
    rows: lines.map(([style, line]) => ({ height: rowHeight([{ text: line, width: guideWidth, size: style === 'title' ? 16 : 11 }], 22), cells: [{ column: 1, style, content: text(line) }] })),
  };
}

const guide: readonly string[] = [
  '“问题清单”：标题行的箭头可以按轻重、项目、问题筛选和排序。“处理”不选就是提出；选“不提”的不进入审核意见，“阻止”的不提要写理由。',
  '“修改建议”：在“决定”里选“采纳”或“不采纳”。要换一个写法、或者把“（　）”填上的，写在“改为”里；写了“改为”就是采纳。同一序号的几格一起采纳或一起不采纳。',
  '白色的格由审核人填写。可以排序、筛选、隐藏行，不要改第一列（已隐藏）。',
  '填好以后：hengji check 原文件 --decisions 本表，把采纳的写进原文件的副本。只认作决定时的那份文件，文件改过就要重新检查。',
];

/** Characters of one cell: no program cuts these. */
const longestCell = 30_000;

/** The signature, the digest, then the opinions, cut into cells. */
function dataSheet(checked: BoundDocument): Sheet<ReviewSheetStyle> {
  const cells = [reviewSignature, checked.sha256, ...piecesOf(boundOpinions(checked))];
  return {
    name: reviewSheets.data,
    state: 'hidden',
    columns: [{ width: 60, isHidden: false, style: 'mark' }],
    frozen: { rows: 0, columns: 0 },
    rowHeight: 15,
    merges: [],
    choices: [],
    isProtected: true,
    filter: null,
    page: { orientation: 'portrait', repeatedRows: 0, foot: '' },
    rows: cells.map((content) => ({ height: null, cells: [{ column: 1, style: 'mark', content: text(content) }] })),
  };
}

/** Never between the halves of a pair of surrogates. */
function piecesOf(content: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < content.length; ) {
    const end = start + longestCell;
    const cut = end < content.length && /[\ud800-\udbff]/u.test(content.charAt(end - 1)) ? end - 1 : end;
    pieces.push(content.slice(start, cut));
    start = cut;
  }
  return pieces;
}
