// The check of a whole folder as a workbook to sort and select in: units the worst first, their projects, what several units say alike, what could not be read.
import { batchSheetStyles, type BatchSheetStyle } from '../../../catalogue/typography/batch-sheet.typography.ts';
import { documentName, type BatchOverview, type CheckedDocument } from '../../../domain/batch/index.ts';
import { reviewGradeTitles, type ReviewGrade } from '../../../domain/review-sheet/index.ts';
import type { SharedText } from '../../../domain/shared-text/index.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { formatFen, type Fen } from '../../../kernel/money.ts';
import { rowHeight } from '../../sheet/write/row-height.ts';
import { fittingText } from '../../sheet/write/sheet-text.ts';
import { blank, number, text, type CellContent, type Sheet } from '../../sheet/write/workbook.ts';
import { writeXlsx } from '../../sheet/write/write-xlsx.ts';
import { ruleTitle } from '../opinion-items.ts';
import { onePlace } from '../review-lines.ts';
import { legendLines, mostUnpricedLine, orderLine, worstProjectsText } from './batch-lines.ts';

export interface BatchToPrint {
  readonly title: string;
  readonly overview: BatchOverview;
  readonly failed: readonly { readonly file: string; readonly fault: Fault }[];
  /** The best grade of a unit in whose text something blocks. */
  readonly bestWhenBlocked: ReviewGrade;
}

/** The bytes of an `.xlsx`. Sheets that would be empty are left out, but for the first. */
export function batchWorkbook({ title, overview, failed, bestWhenBlocked }: BatchToPrint): Uint8Array {
  const { documents, compared, sharedTexts } = overview;
  const lists: readonly List[] = [
    { name: '单位', columns: unitColumns, frozen: 2, rows: documents.map(unitRow) },
    { name: '项目', columns: projectColumns, frozen: 3, rows: documents.flatMap(projectRows) },
    { name: '相近文字', columns: sharedColumns, frozen: 0, rows: sharedTexts.map((shared) => sharedRow(shared, compared)) },
    { name: '怎样读这些表', columns: noteColumns, frozen: 0, rows: [mostUnpricedLine(overview) ?? [], orderLine, ...legendLines(overview, bestWhenBlocked)].flat().map((line) => [line]) },
    { name: '没有读出来的文件', columns: failedColumns, frozen: 1, rows: failed.map(({ file, fault }) => [file, fault.what, fault.remedy]) },
  ];
  return writeXlsx({ title, styles: batchSheetStyles, sheets: lists.filter(({ rows }, index) => index === 0 || rows.length > 0).map((list) => sheetOf(list, title)) });
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly style: BatchSheetStyle;
}

/** A text, or a plain number; null where there is nothing to say. */
type Entry = string | number | null;

interface List {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns that stay when the rest scrolls. */
  readonly frozen: number;
  readonly rows: readonly (readonly Entry[])[];
}

/** How a text, or a project of it, stands; `standing` gives the entries. */
const standingColumns: readonly Column[] = [
  { title: '预算（万元）', width: 12, style: 'amount' },
  { title: '其中无量价依据', width: 15, style: 'amount' },
  { title: '打分建议', width: 10, style: 'amount' },
  { title: '等次', width: 7, style: 'centred' },
  { title: '阻止', width: 8, style: 'heavy' },
  { title: '须说明', width: 8, style: 'number' },
  { title: '建议', width: 8, style: 'number' },
  { title: '指标值', width: 8, style: 'number' },
  { title: '其中可用', width: 9, style: 'number' },
];

const unitColumns: readonly Column[] = [
  { title: '序号', width: 6, style: 'number' },
  { title: '单位', width: 26, style: 'text' },
  { title: '年度', width: 8, style: 'number' },
  { title: '项目', width: 7, style: 'number' },
  ...standingColumns,
  { title: '最多的问题', width: 22, style: 'text' },
  { title: '行数', width: 7, style: 'number' },
  { title: '得分最低的项目', width: 30, style: 'text' },
  { title: '文件', width: 32, style: 'text' },
];

function unitRow(document: CheckedDocument, index: number): readonly Entry[] {
  const { check, file } = document;
  const [heaviest] = check.rules;
  return [
    index + 1,
    documentName(document),
    check.fiscalYear,
    check.projects.length,
    ...standing(check, check.totalBudget),
    heaviest === undefined ? null : ruleTitle(heaviest.rule),
    heaviest?.rows ?? null,
    worstProjectsText(check) === '' ? null : worstProjectsText(check),
    file,
  ];
}

const projectColumns: readonly Column[] = [
  { title: '单位', width: 26, style: 'text' },
  { title: '项目', width: 7, style: 'number' },
  { title: '项目名称', width: 34, style: 'text' },
  ...standingColumns,
  { title: '文件', width: 32, style: 'text' },
];

function projectRows(document: CheckedDocument): readonly (readonly Entry[])[] {
  return document.check.projects.map((project) => [
    documentName(document),
    project.project,
    project.name,
    ...standing(project, project.total),
    document.file,
  ]);
}

const sharedColumns: readonly Column[] = [
  { title: '几个单位', width: 10, style: 'number' },
  { title: '最少相同（%）', width: 10, style: 'number' },
  { title: '文字', width: 80, style: 'text' },
  { title: '在哪里', width: 60, style: 'text' },
];

function sharedRow({ plans, likeness, text: shared, passages }: SharedText, compared: readonly CheckedDocument[]): readonly Entry[] {
  const places = passages.flatMap(({ plan, project }) => {
    const document = compared[plan];
    return document === undefined ? [] : [`${documentName(document)}${project === null ? '（部门整体）' : `（项目${project}）`}`];
  });
  return [plans, likeness, shared, places.join('\n')];
}

const noteColumns: readonly Column[] = [{ title: '说明', width: 110, style: 'text' }];

const failedColumns: readonly Column[] = [
  { title: '文件', width: 44, style: 'text' },
  { title: '为什么没有读出来', width: 50, style: 'text' },
  { title: '怎么办', width: 70, style: 'text' },
];

type Standing = Pick<CheckedDocument['check'], 'unexplained' | 'points' | 'grade' | 'bySeverity' | 'targets' | 'usableTargets'>;

function standing({ unexplained, points, grade, bySeverity, targets, usableTargets }: Standing, budget: Fen | null): readonly Entry[] {
  return [amount(budget), amount(unexplained), onePlace(points), reviewGradeTitles[grade], bySeverity.blocks, bySeverity.explain, bySeverity.advice, targets, usableTargets];
}

/** Null: a budget is blank. */
function amount(money: Fen | null): string | null {
  return money === null ? null : formatFen(money, '万元');
}

function sheetOf({ name, columns, frozen, rows }: List, title: string): Sheet<BatchSheetStyle> {
  return {
    name,
    state: 'visible',
    columns: columns.map(({ width, style }) => ({ width, isHidden: false, style })),
    frozen: { rows: 1, columns: frozen },
    rowHeight: 18,
    merges: [],
    choices: [],
    isProtected: false,
    filter: { from: { column: 1, row: 1 }, to: { column: columns.length, row: Math.max(2, rows.length + 1) } },
    page: { orientation: 'landscape', repeatedRows: 1, foot: title },
    rows: [
      { height: rowHeight(columns.map((column) => ({ text: column.title, width: column.width, size: 10 })), 24), cells: columns.map((column, index) => ({ column: index + 1, style: 'label' as const, content: text(column.title) })) },
      ...rows.map((entries) => ({
        height: rowHeight(entries.map((entry, index) => ({ text: String(entry ?? ''), width: columns[index]?.width ?? 10, size: 10 })), 18),
        cells: entries.map((entry, index) => {
          const style = columns[index]?.style ?? 'text';
          return { column: index + 1, style: style === 'heavy' && entry === 0 ? ('number' as const) : style, content: contentOf(entry, style) };
        }),
      })),
    ],
  };
}

function contentOf(entry: Entry, style: BatchSheetStyle): CellContent {
  if (entry === null) return blank;
  if (typeof entry === 'number') return number(String(entry));
  return style === 'amount' ? number(entry) : text(fittingText(entry).text);
}
