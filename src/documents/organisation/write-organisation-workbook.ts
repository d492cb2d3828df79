// The organisation and its people as a workbook: what stands, to be filled on, or an empty one as a template. It reads back as it was written.
import { organisationSheetStyles, type OrganisationSheetStyle } from '../../catalogue/typography/organisation-sheet.typography.ts';
import { roles } from '../../domain/access/index.ts';
import { organisationKindTitles } from '../../domain/organisation/index.ts';
import { rowHeight } from '../sheet/write/row-height.ts';
import { fittingText } from '../sheet/write/sheet-text.ts';
import { text, type CellChoices, type Sheet } from '../sheet/write/workbook.ts';
import { writeXlsx } from '../sheet/write/write-xlsx.ts';
import { organisationSheetTitles, ownOfficeWords, personHeadings, placeHeadings, withoutSuccessor, type OrganisationSheets } from './organisation-sheets.ts';

/** Rows for which the lists offer their choices, beyond those that are written. */
const roomBelow = 500;

export function writeOrganisationWorkbook({ places, people }: OrganisationSheets): Uint8Array {
  return writeXlsx({
    title: '机构与岗位',
    styles: organisationSheetStyles,
    sheets: [
      listSheet({ name: organisationSheetTitles.places, columns: placeColumns, rows: places.map(({ kind, code, name, parent, from, to, successor, ownOffice }) => [kind, code, name, parent, from, to, successor, ownOffice]) }),
      listSheet({
        name: organisationSheetTitles.people,
        columns: personColumns,
        rows: people.map(({ login, name, role, place, serves, from, to, reason }) => [login, name, role, place, serves, from, to, reason]),
      }),
      guideSheet,
    ],
  });
}

interface ListColumn {
  readonly title: string;
  readonly width: number;
  readonly choices: readonly string[] | null;
}

const placeColumns: readonly ListColumn[] = [
  { title: placeHeadings.kind, width: 12, choices: Object.values(organisationKindTitles) },
  { title: placeHeadings.code, width: 12, choices: null },
  { title: placeHeadings.name, width: 36, choices: null },
  { title: placeHeadings.parent, width: 36, choices: null },
  { title: placeHeadings.from, width: 14, choices: null },
  { title: placeHeadings.to, width: 14, choices: null },
  { title: placeHeadings.successor, width: 24, choices: null },
  { title: placeHeadings.ownOffice, width: 14, choices: Object.values(ownOfficeWords) },
];

const personColumns: readonly ListColumn[] = [
  { title: personHeadings.login, width: 18, choices: null },
  { title: personHeadings.name, width: 20, choices: null },
  { title: personHeadings.role, width: 20, choices: Object.values(roles).map(({ title }) => title) },
  { title: personHeadings.place, width: 36, choices: null },
  { title: personHeadings.serves, width: 24, choices: null },
  { title: personHeadings.from, width: 14, choices: null },
  { title: personHeadings.to, width: 14, choices: null },
  { title: personHeadings.reason, width: 28, choices: null },
];

interface List {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly string[])[];
}

function listSheet({ name, columns, rows }: List): Sheet<OrganisationSheetStyle> {
  const last = rows.length + 1 + roomBelow;
  return {
    name,
    state: 'visible',
    columns: columns.map(({ width }) => ({ width, isHidden: false, style: 'text' })),
    frozen: { rows: 1, columns: 0 },
    rowHeight: 20,
    merges: [],
    choices: columns.flatMap(({ choices }, index): readonly CellChoices[] =>
      choices === null ? [] : [{ ranges: [{ from: { column: index + 1, row: 2 }, to: { column: index + 1, row: last } }], source: { kind: 'texts', texts: choices }, prompt: null, warning: '请从列表里选择。' }],
    ),
    isProtected: false,
    filter: null,
    page: { orientation: 'landscape', repeatedRows: 1, foot: name },
    rows: [
      { height: 24, cells: columns.map(({ title }, index) => ({ column: index + 1, style: 'label' as const, content: text(title) })) },
      ...rows.map((row) => ({ height: null, cells: row.map((cell, index) => ({ column: index + 1, style: 'text' as const, content: text(fittingText(cell).text) })) })),
    ],
  };
}

const guide: readonly string[] = [
  '一行一个机构、一行一个岗位；已经有的可以留在表里，再导入一次不会重复。导入前先显示会改什么，确认后才写入。',
  `“${organisationSheetTitles.places}”：类型写${Object.values(organisationKindTitles).join('、')}。区划代码六位（130682），主管部门三位（414），预算单位六位（414001），科室和所没有代码。`,
  '上级写代码或名称；名称不止一处的，写成“上级/名称”，例如“414001/办公室”。日期写2026-09-01，没有变化的留空。',
  `撤销单位、主管部门的，“${placeHeadings.to}”写最后一天，“${placeHeadings.successor}”写由谁承接它的文本（代码或名称），没有承接的写“${withoutSuccessor}”；它下面的科室和岗位一起结束，不用逐行写。`,
  `“${placeHeadings.ownOffice}”只有预算单位写：${ownOfficeWords.own}（本级，文本不经主管部门审核）、${ownOfficeWords.second}（二级单位，文本先由主管部门审核）、${ownOfficeWords.told}；留空不改。`,
  `“${organisationSheetTitles.people}”：登录名用小写字母开头的拼音或工号。没有账号的自动建立，初始密码在导入后显示一次。一个人几个岗位的写几行，只建账号的不写岗位。`,
  '“联系的部门”只有财政对口业务股要写，几个部门用顿号隔开。开始日期留空从导入当天算起，长期任职的不写结束日期。',
  '机构和账号由系统管理员导入，岗位由安全管理员导入：同一份文件两人先后各导入一次，各办各的部分。',
];

const guideWidth = 110;

const guideSheet: Sheet<OrganisationSheetStyle> = {
  name: organisationSheetTitles.guide,
  state: 'visible',
  columns: [{ width: guideWidth, isHidden: false, style: 'line' }],
  frozen: { rows: 0, columns: 0 },
  rowHeight: 20,
  merges: [],
  choices: [],
  isProtected: false,
  filter: null,
  page: { orientation: 'landscape', repeatedRows: 0, foot: organisationSheetTitles.guide },
  rows: guide.map((line) => ({ height: rowHeight([{ text: line, width: guideWidth, size: 11 }], 22), cells: [{ column: 1, style: 'line', content: text(line) }] })),
};
