// The matrix of duties, activities and projects as a workbook of one sheet: across on A4, headings on every page, what is still missing in a column of its own.
import { batchSheetStyles, type BatchSheetStyle } from '../../catalogue/typography/batch-sheet.typography.ts';
import { gapTitles, matrixRows, type DutyMatrix, type MatrixRow, type PartMoney } from '../../domain/duty/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { formatPercent, type Ratio } from '../../kernel/ratio.ts';
import type { CellRange } from '../sheet/cell-address.ts';
import { rowHeight } from '../sheet/write/row-height.ts';
import { fittingText } from '../sheet/write/sheet-text.ts';
import { blank, number, text, type CellContent, type Sheet, type SheetRow } from '../sheet/write/workbook.ts';
import { writeXlsx } from '../sheet/write/write-xlsx.ts';

const columns: readonly { readonly title: string; readonly width: number; readonly style: BatchSheetStyle }[] = [
  { title: '职责', width: 34, style: 'text' },
  { title: '职责的预算（万元）', width: 12, style: 'amount' },
  { title: '占全部预算', width: 10, style: 'centred' },
  { title: '工作活动', width: 22, style: 'text' },
  { title: '活动的预算（万元）', width: 12, style: 'amount' },
  { title: '项目', width: 28, style: 'text' },
  { title: '预算数（万元）', width: 12, style: 'amount' },
  { title: '还缺什么', width: 18, style: 'text' },
];

/** Columns that span the rows of a duty, and of an activity. */
const dutyColumns: readonly number[] = [1, 2, 3];
const activityColumns: readonly number[] = [4, 5];
const ownColumns: readonly number[] = [6, 7, 8];

/** `title` names the unit and the year; it stands at the foot of every page too. */
export function dutyWorkbook(matrix: DutyMatrix, title: string): Uint8Array {
  return writeXlsx({ title, styles: batchSheetStyles, sheets: [dutySheet(matrix, title)] });
}

function dutySheet(matrix: DutyMatrix, title: string): Sheet<BatchSheetStyle> {
  const rows = matrixRows(matrix);
  const heading = row(columns.map(({ title: name }) => text(name)), 'label');
  return {
    name: '职责活动项目',
    state: 'visible',
    columns: columns.map(({ width, style }) => ({ width, isHidden: false, style })),
    frozen: { rows: 1, columns: 1 },
    rowHeight: 18,
    merges: rows.flatMap((one, index) => mergesOf(one, index + 2)),
    choices: [],
    isProtected: false,
    filter: null,
    page: { orientation: 'landscape', repeatedRows: 1, foot: title },
    rows: [heading, ...printedRows(rows), row([text('合计（每个项目只计一次）'), amountOf(matrix.money), blank, blank, blank, blank, amountOf(matrix.money), blank])],
  };
}

/** What spans several rows is as high as all of them. */
function printedRows(rows: readonly MatrixRow[]): readonly SheetRow<BatchSheetStyle>[] {
  let duty = leastHeight;
  let activity = leastHeight;
  return rows.map((one) => {
    const contents = contentsOf(one);
    const across = (spanned: readonly number[], over: number): number => Math.ceil(rowHeight(fitted(contents, spanned), leastHeight) / over);
    if (one.group !== null) duty = across(dutyColumns, one.group.rows);
    if (one.activity !== null) activity = across(activityColumns, one.activity.rows);
    return row(contents, null, rowHeight(fitted(contents, ownColumns), Math.max(leastHeight, duty, activity)));
  });
}

const leastHeight = 18;

function fitted(contents: readonly CellContent[], of: readonly number[]) {
  return contents.map((content, index) => ({ text: content.kind === 'text' && of.includes(index + 1) ? content.text : '', width: columns[index]?.width ?? 10, size: 10 }));
}

function row(contents: readonly CellContent[], style: BatchSheetStyle | null = null, height = rowHeight(fitted(contents, columns.map((_, index) => index + 1)), leastHeight)): SheetRow<BatchSheetStyle> {
  return { height, cells: contents.map((content, index) => ({ column: index + 1, style: style ?? (content.kind === 'text' && columns[index]?.style === 'amount' ? 'centred' : (columns[index]?.style ?? 'text')), content })) };
}

function contentsOf({ group, activity, project }: MatrixRow): readonly CellContent[] {
  const gaps = [...(group?.kind === 'duty' ? group.gaps : []), ...(activity === null || activity.gap === null ? [] : [activity.gap])];
  return [
    ...dutyCells(group),
    activity === null || activity.part === null ? blank : fitting(activity.part.name),
    activity === null || activity.part === null ? blank : amountOf(activity.part.money),
    project === null ? blank : fitting(`${project.number}. ${project.name}`),
    project === null ? blank : project.total === null ? text('不明') : number(formatFen(project.total, '万元')),
    fitting(gaps.map((gap) => gapTitles[gap]).join('；')),
  ];
}

function dutyCells(group: MatrixRow['group']): readonly CellContent[] {
  switch (group?.kind) {
    case undefined:
      return [blank, blank, blank];
    case 'duty':
      return [fitting(`${group.part.duty.number}、${group.part.duty.text}`), amountOf(group.part.money), shareOf(group.part.share)];
    case 'astray':
      return [fitting(`第一部分没有的职责（${group.duty}）`), blank, blank];
    case 'loose':
      return [text('没有对应职责的项目'), blank, blank];
  }
}

function fitting(content: string): CellContent {
  return text(fittingText(content).text);
}

function amountOf({ amount }: PartMoney): CellContent {
  return amount === null ? blank : number(formatFen(amount, '万元'));
}

function shareOf(share: Ratio | null): CellContent {
  return share === null ? blank : text(`${formatPercent(share, 1)}%`);
}

function mergesOf({ group, activity }: MatrixRow, first: number): readonly CellRange[] {
  const down = (column: number, rows: number): readonly CellRange[] => (rows < 2 ? [] : [{ from: { column, row: first }, to: { column, row: first + rows - 1 } }]);
  return [...dutyColumns.flatMap((column) => down(column, group?.rows ?? 0)), ...activityColumns.flatMap((column) => down(column, activity?.rows ?? 0))];
}
