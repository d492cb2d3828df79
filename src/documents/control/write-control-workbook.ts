// The list of control figures as a workbook to be filled in: one row a project, what was declared beside the cell for the figure, which begins as what was declared.
import { batchSheetStyles, type BatchSheetStyle } from '../../catalogue/typography/batch-sheet.typography.ts';
import { formatFen } from '../../kernel/money.ts';
import { rowHeight } from '../sheet/write/row-height.ts';
import { fittingText } from '../sheet/write/sheet-text.ts';
import { blank, number, text, type CellContent, type Sheet, type SheetRow } from '../sheet/write/workbook.ts';
import { writeXlsx } from '../sheet/write/write-xlsx.ts';
import { controlHeadings, controlSheetTitles, type ControlProject, type ControlText } from './control-sheet.ts';

const columns: readonly { readonly title: string; readonly width: number; readonly style: BatchSheetStyle }[] = [
  { title: controlHeadings.unitCode, width: 11, style: 'centred' },
  { title: controlHeadings.unitName, width: 30, style: 'text' },
  { title: controlHeadings.number, width: 9, style: 'centred' },
  { title: controlHeadings.code, width: 24, style: 'text' },
  { title: controlHeadings.name, width: 36, style: 'text' },
  { title: `${controlHeadings.declared}（万元）`, width: 15, style: 'amount' },
  { title: `${controlHeadings.control}（万元）`, width: 15, style: 'amount' },
];

/** Of the texts to which a figure can be given now. `title` stands at the foot of every page. */
export function writeControlWorkbook(texts: readonly ControlText[], title: string): Uint8Array {
  return writeXlsx({ title, styles: batchSheetStyles, sheets: [listSheet(texts, title), guideSheet] });
}

function listSheet(texts: readonly ControlText[], title: string): Sheet<BatchSheetStyle> {
  const rows = texts.filter(({ ready }) => ready).flatMap((one) => one.projects.map((project) => row(contentsOf(one, project))));
  return {
    name: controlSheetTitles.list,
    state: 'visible',
    columns: columns.map(({ width, style }) => ({ width, isHidden: false, style })),
    frozen: { rows: 1, columns: 2 },
    rowHeight: 20,
    merges: [],
    choices: [],
    isProtected: false,
    filter: { from: { column: 1, row: 1 }, to: { column: columns.length, row: rows.length + 1 } },
    page: { orientation: 'landscape', repeatedRows: 1, foot: title },
    rows: [row(columns.map(({ title: name }) => text(name)), 'label'), ...rows],
  };
}

function contentsOf({ unitCode, unitName }: ControlText, { number: at, name, code, declared, control }: ControlProject): readonly CellContent[] {
  const amount = (of: ControlProject['declared']): CellContent => (of === null ? blank : number(formatFen(of, '万元')));
  return [text(unitCode), text(fittingText(unitName).text), text(String(at)), text(code), text(fittingText(name).text), amount(declared), amount(control ?? declared)];
}

function row(contents: readonly CellContent[], style: BatchSheetStyle | null = null): SheetRow<BatchSheetStyle> {
  const height = rowHeight(contents.map((content, index) => ({ text: content.kind === 'text' ? content.text : '', width: columns[index]?.width ?? 10, size: 10 })), 20);
  return { height, cells: contents.map((content, index) => ({ column: index + 1, style: style ?? columns[index]?.style ?? 'text', content })) };
}

const guide: readonly string[] = [
  '只改“控制数”一栏，单位是万元；不予安排的写0，与申报数相同的不用改。不要留空：空的会提示没有写。',
  '一份文本的项目要写全；暂不下达的单位，把它的各行整个删去。行的次序可以调整，可以增加别的栏。',
  '系统按单位代码和项目序号找到项目，再核对项目名称；名称对不上的不收。',
  '金额用元的，把表头改成“控制数（元）”。与申报数相差一千倍以上的会提示核对金额单位。',
  '上传后先逐行列出会怎样改、有什么不对，确认后才下达；每份文本是一次下达，单位各自收到消息。',
];

const guideSheet: Sheet<BatchSheetStyle> = {
  name: controlSheetTitles.guide,
  state: 'visible',
  columns: [{ width: 100, isHidden: false, style: 'note' }],
  frozen: { rows: 0, columns: 0 },
  rowHeight: 20,
  merges: [],
  choices: [],
  isProtected: false,
  filter: null,
  page: { orientation: 'landscape', repeatedRows: 0, foot: controlSheetTitles.guide },
  rows: guide.map((line) => ({ height: rowHeight([{ text: line, width: 100, size: 10 }], 20), cells: [{ column: 1, style: 'note' as const, content: text(line) }] })),
};
