// What a workbook of an organisation brings, as text: what is wrong first, then sheet by sheet what is made and changed, then the first passwords.
import type { OrganisationImport } from '../application/commands/import-organisation.command.ts';
import type { ImportLine } from '../application/organisation-import/import-line.ts';
import { organisationSheetTitles } from '../documents/organisation/organisation-sheets.ts';
import { displayWidth, padDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

const sheets = ['places', 'people'] as const;
const marks: Readonly<Record<Exclude<ImportLine['what'], 'same'>, string>> = { new: '新建', changed: '更改' };

export function renderOrganisationImport(told: OrganisationImport, terminal: Terminal): string {
  const { faults, lines, written, issued } = told;
  const wrong = faults.map(({ sheet, row, message }) => `  ${organisationSheetTitles[sheet]}第${row}行：${terminalSafe(message)}`);
  const parts = [
    ...(wrong.length === 0 ? [] : [[inked(terminal, 'bold', `不合要求${faults.length}行，没有写入：`), ...wrong]]),
    ...sheets.flatMap((sheet) => partOf(lines.filter((line) => line.sheet === sheet), organisationSheetTitles[sheet], terminal)),
    [outcomeLine(told), ...leftLines(told)],
    ...(written && issued.length > 0 ? [passwordLines(issued, terminal)] : []),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function partOf(lines: readonly ImportLine[], title: string, terminal: Terminal): readonly (readonly string[])[] {
  if (lines.length === 0) return [];
  const same = lines.filter(({ what }) => what === 'same').length;
  const told = lines.flatMap(({ what, row, text }) => (what === 'same' ? [] : [`  第${row}行　${marks[what]}：${terminalSafe(text)}`]));
  return [[inked(terminal, 'bold', `${title}：${lines.length}行，其中已经有、不用改的${same}行`), ...told]];
}

function outcomeLine({ faults, places, accounts, posts, written, own }: OrganisationImport): string {
  const counts = [
    ...(own.places ? [`机构${places}个`] : []),
    ...(own.accounts ? [`账号${accounts}个`] : []),
    ...(own.posts ? [`岗位${posts}个`] : []),
  ].join('、');
  if (written) return `已写入：${counts}。`;
  if (faults.length > 0) return '请改好这些行再导入；一行也没有写。';
  return places + accounts + posts === 0 ? '都已经有了，没有要写的。' : `将写入：${counts}。以上只是列出，没有改动；写入请加 --apply。`;
}

/** What stays for later, because there is only one account still. */
function leftLines({ own, accounts, posts }: OrganisationImport): readonly string[] {
  if (own.accounts || accounts + posts === 0) return [];
  return [`账号${accounts}个、岗位${posts}个这次不写：现在只有一个账号，请先在网页“账号”建立第二个账号，定下系统管理员和安全管理员，再导入这份表。`];
}

function passwordLines(issued: OrganisationImport['issued'], terminal: Terminal): readonly string[] {
  const width = Math.max(...issued.map(({ login }) => displayWidth(login)));
  return [inked(terminal, 'bold', '新账号的初始密码（只显示这一次，登录后须改成自己的密码）：'), ...issued.map(({ login, name, password }) => `  ${padDisplay(terminalSafe(login), width)}  ${password}  ${terminalSafe(name)}`)];
}
