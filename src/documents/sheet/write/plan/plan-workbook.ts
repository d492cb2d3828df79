// A department plan as a workbook: cover and part one as text, one sheet per project laid out by its form, what no form claims at the end. Reading it gives
// the plan again. With identities it is meant to be edited and to come back: cells to fill in are open, lists are offered, everything else is locked.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import { linesOfDepartmentTable, textsOfDepartmentTable, type DepartmentPlan } from '../../../../domain/plan/index.ts';
import { formDeclarations } from '../../../../catalogue/forms/index.ts';
import { planSheetStyles, type PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import { planTypography } from '../../../../catalogue/typography/plan-text.typography.ts';
import type { PartFeet } from '../../../part-feet.ts';
import { contentsLines, type ContentsLines } from '../../../word/write/plan/contents-marks.ts';
import { departmentHeading, departmentRows } from '../../../word/write/plan/department-rows.ts';
import { coverBlocks } from '../../../word/write/plan/front-pages.ts';
import { partOneBlocks, printedSections } from '../../../word/write/plan/plan-blocks.ts';
import { fileNameOf, planToPrint, tableForm } from '../../../word/write/plan/plan-to-print.ts';
import { printedProjects } from '../../../word/write/plan/printed-projects.ts';
import { unclaimedOf, unreadBesides } from '../../../word/write/plan/unread-texts.ts';
import { bareMark, markText, noMark } from '../../sheet-marks.ts';
import { fittingText } from '../sheet-text.ts';
import { text, type Sheet, type SheetRow, type Workbook } from '../workbook.ts';
import { writeXlsx } from '../write-xlsx.ts';
import { choiceSheet } from './choice-lists.ts';
import type { WorkbookIdentities } from './plan-marks.ts';
import { projectSheet } from './project-sheet.ts';
import { positions, tableSheet } from './table-sheet.ts';
import { contentsField, linesOf, textSheet, type TextLine } from './text-sheet.ts';

export interface WorkbookOptions {
  /** Null: the workbook is for reading and printing only. */
  readonly identities: WorkbookIdentities | null;
  /** Printed at the foot of every page: the check code. */
  readonly foot: string;
  /** Instead of it at the foot of the tables of units that have one each. */
  readonly partFeet?: PartFeet | null;
}

export interface WrittenWorkbook {
  /** Office, year and kind of text. */
  readonly title: string;
  /** The title as a name that every system of files takes. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the export left out, in Chinese. */
  readonly remarks: readonly string[];
}

export function writePlanWorkbook(plan: DepartmentPlan, options: WorkbookOptions): WrittenWorkbook {
  const workbook = planWorkbook(plan, formDeclarations, options);
  return { title: workbook.title, fileName: `${fileNameOf(workbook.title)}.xlsx`, bytes: writeXlsx(workbook), remarks: remarksOn(plan) };
}

export function planWorkbook(given: DepartmentPlan, forms: readonly FormDeclaration[], { identities, foot, partFeet }: WorkbookOptions): Workbook<PlanSheetStyle> {
  const { form, plan, title } = planToPrint(given, forms);
  const lines = contentsLines(plan, printedSections(plan, form), form);
  const textOptions = { isProtected: identities !== null, foot };
  const front = [...linesOf(coverBlocks(plan, form)), ...linesOf(partOneBlocks({ plan, form, forms, typography: planTypography, lines, width: 0 }))];
  const projects = printedProjects(plan).map((printed, index) => {
    const line = lines.projects[index];
    const identity = identities?.projects[index];
    return projectSheet({
      form: tableForm(printed.project.form, form, forms),
      printed,
      unclaimed: unclaimedOf(plan, index),
      fields: line === undefined ? [] : [contentsField({ ...line, list: form.contentsLists.projects })],
      identity: identities === null || identity === undefined ? null : { plan: identities.plan, event: identities.event, ...identity },
      foot: partFeet?.projects[index] ?? foot,
    });
  });
  const notes = identities === null ? [] : help.map((content): TextLine => ({ text: content, style: 'note', mark: { ...noMark, isAside: true } }));
  return {
    title,
    styles: planSheetStyles,
    sheets: [
      textSheet('部门整体', [...notes, ...front], textOptions),
      ...departmentSheets(plan, lines, form, { isEditable: identities !== null, feet: plan.departmentTables.map((_, index) => partFeet?.tables[index] ?? foot) }),
      ...projects,
      ...besideSheets(plan, [...lines.others].flatMap((inline) => (inline.kind === 'contents-mark' ? [contentsField(inline)] : [])), foot),
      ...(identities === null ? [] : [choiceSheet()]),
    ],
  };
}

/** Each table of part one in a sheet of its own. Its rows have no identities: what comes back is held against the table as a whole. */
function departmentSheets(plan: DepartmentPlan, lines: ContentsLines, form: FormDeclaration, { isEditable, feet }: { readonly isEditable: boolean; readonly feet: readonly string[] }): readonly Sheet<PlanSheetStyle>[] {
  return plan.departmentTables.map((table, index) => {
    const line = lines.departmentTables[index];
    const fields = line === undefined ? [] : [contentsField({ ...line, list: form.contentsLists.partOne })];
    return tableSheet({
      isEditable,
      foot: feet[index] ?? '',
      name: plan.departmentTables.length === 1 ? '整体绩效目标表' : `整体绩效目标表${index + 1}`,
      title: departmentHeading(table),
      drafts: departmentRows(plan, table, positions),
      firstMark: (grid) => ({ ...noMark, grid, isTable: true, fields }),
      rowMark: () => noMark,
    });
  });
}

/** Printed above the text of a workbook that comes back; no content of the plan. */
const help: readonly string[] = [
  '填表说明：白色的格可以改，灰色的格是表样，不能改。每个项目一张表，在下方的标签里选。',
  '加一行：在行号上点右键插入一行，填好各格。删一行：在行号上点右键删除整行。',
  '改好后保存，在系统的“导入”页选这个文件：系统逐格列出改动，由您逐格确认后才生效；别人这期间改过的格会单独提示。',
];

/** Paragraphs that no form claims in one sheet, each table of no known form in one of its own. */
function besideSheets(plan: DepartmentPlan, fields: readonly string[], foot: string): readonly Sheet<PlanSheetStyle>[] {
  const items = unreadBesides(plan);
  const lines = items.filter(({ reason }) => reason !== 'unknown-table').map(({ text: content }): TextLine => ({ text: content, style: 'besides', mark: noMark }));
  const marked: readonly TextLine[] = fields.length === 0 ? lines : [...lines, { text: '', style: 'besides', mark: { ...noMark, fields } }];
  const tables = items.filter(({ reason }) => reason === 'unknown-table');
  return [
    ...(marked.length === 0 ? [] : [textSheet('其他文字', marked, { isProtected: false, foot })]),
    ...tables.map(({ text: content }, index) => unknownTable(`其他表${index + 1}`, content, foot)),
  ];
}

function unknownTable(name: string, content: string, foot: string): Sheet<PlanSheetStyle> {
  const rows = content.split('\n').map((row) => row.split('\t'));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {
    ...textSheet(name, [], { isProtected: false, foot }),
    columns: [
      { width: 12, isHidden: true, style: 'mark' },
      ...Array.from({ length: width }, () => ({ width: Math.max(12, Math.floor(104 / width)), isHidden: false, style: 'text' as const })),
    ],
    // The last cell of a short row takes the room of the missing ones.
    merges: rows.flatMap((row, index) => (row.length < width ? [{ from: { column: row.length + 1, row: index + 1 }, to: { column: width + 1, row: index + 1 } }] : [])),
    rows: rows.map((row, index): SheetRow<PlanSheetStyle> => ({
      height: null,
      cells: [
        { column: 1, style: 'mark', content: text(index === 0 ? markText({ ...noMark, grid: width, isTable: true }) : bareMark) },
        ...Array.from({ length: width }, (_, at) => ({ column: at + 2, style: 'text' as const, content: text(row[at] ?? '') })),
      ],
    })),
  };
}

function remarksOn(plan: DepartmentPlan): readonly string[] {
  const deleted = plan.unread.filter(({ reason }) => reason === 'deleted-text').length;
  const tooLong = plan.projects.flatMap(({ number, ordinal, indicators, goals, purpose }) => {
    const texts = [purpose?.text ?? '', goals.map(({ source }) => source).join('\n'), ...indicators.flatMap(({ columns }) => Object.values(columns).map((cell) => cell.text))];
    return texts.some((content) => !fittingText(content).isWhole) ? [number ?? ordinal] : [];
  });
  const tables = plan.departmentTables.filter((table) => linesOfDepartmentTable(textsOfDepartmentTable(table)).some((content) => !fittingText(content).isWhole)).length;
  return [
    ...(tables === 0 ? [] : ['部门整体绩效目标表有超过32767字的格，Excel 一格放不下，表里只有开头部分，并且锁定；全文请导出 Word 文件。']),
    ...(deleted === 0 ? [] : [`原文件里有${deleted}处修订中删去的文字，没有写入。`]),
    ...(tooLong.length === 0 ? [] : [`第${tooLong.join('、')}个项目有超过32767字的格，Excel 一格放不下，表里只有开头部分，并且锁定；全文请导出 Word 文件。`]),
  ];
}
