// hengji organisation import: the workbook of an organisation, row by row; first shown, then written.
import { organisationSheetTitles } from '../../documents/organisation/organisation-sheets.ts';
import { readOrganisationWorkbook } from '../../documents/organisation/read-organisation-workbook.ts';
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { renderOrganisationImport } from '../render-organisation-import.ts';
import { withStoredData } from '../with-stored-data.ts';

export const organisationCommand: Command = {
  name: 'organisation',
  summary: '按 Excel 表建立机构、账号和岗位：organisation import 表.xlsx',
  help: `用法：hengji organisation import 表.xlsx [--apply] [--format json] [--data 文件夹]

表里有“${organisationSheetTitles.places}”和“${organisationSheetTitles.people}”两张表，空白表和示例在网页“机构与岗位”下载。先逐行列出会建立什么、更改什么、哪些已经有；看过以后加 --apply 写入。
有一行不合要求的，一行也不写。已经有的不会重复，改好以后可以再导入。新账号的初始密码只显示这一次。可以在系统运行时进行。
只有一个账号时只建立机构：请先在网页上建立第二个账号，定下系统管理员和安全管理员各由谁担任。

选项
  --apply              写入（不写时只列出）
  --format json        结果写成 JSON
${dataOptionHelp}

退出码
  0  已列出或已写入
  1  有的行不合要求，没有写入
  2  没有完成（stderr 说明原因和办法）
`,
  options: [{ name: 'apply', values: 'flag' }, { name: 'format', values: ['text', 'json'] }, dataOption],
  async run(context, args) {
    const { terminal, files } = context;
    const [what, path, ...others] = args.words;
    if (what !== 'import' || path === undefined || others.length > 0) {
      return reportFault(terminal, { code: 'arguments', what: '请写明要做什么和用哪个文件', where: '命令行', remedy: '用法：hengji organisation import 表.xlsx。文件名含空格的，请加引号。' });
    }
    const file = await files.read(path);
    if (!file.ok) return reportFault(terminal, file.fault);
    const sheets = readOrganisationWorkbook(file.value.bytes, file.value.name);
    if (!sheets.ok) return reportFault(terminal, sheets.fault);
    return withStoredData(context, args, async (work) => {
      const told = await work.importOrganisation({ sheets: sheets.value, write: args.options.has('apply') });
      if (!told.ok) return reportFault(terminal, told.fault);
      const { value } = told;
      terminal.out(args.options.get('format') === 'json' ? `${JSON.stringify({ format: 'hengji.organisation-import/1', ...value }, null, 2)}\n` : renderOrganisationImport(value, terminal));
      return value.faults.length > 0 ? 1 : 0;
    });
  },
};
