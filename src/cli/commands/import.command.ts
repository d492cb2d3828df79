// hengji import: a file becomes a stored version of its plan.
import type { LocalImport } from '../../application/local-work.ts';
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const importCommand: Command = {
  name: 'import',
  summary: '把一个文件存入系统；同一文件再导入不产生变化',
  help: `用法：hengji import 文件 [--data 文件夹]

读取 .docx、.doc、.xlsx、.html 或 .txt 绩效文本并存入系统，按单位和年度归并；内容有变的成为新版本，原文件一并保存。系统正在运行时由它完成，
没有运行时直接打开数据库。

选项
${dataOptionHelp}

退出码
  0  已存入，或与现有版本相同
  2  没有存入（stderr 说明原因和办法）
`,
  options: [dataOption],
  async run(context, args) {
    const { terminal, files } = context;
    const [path, ...others] = args.words;
    if (path === undefined || others.length > 0) {
      const what = path === undefined ? '没有写文件名' : `一次只能处理一个文件，多出“${others.join(' ')}”`;
      return reportFault(terminal, { code: 'arguments', what, where: '命令行', remedy: '用法：hengji import 文件。文件名含空格的，请加引号。' });
    }
    const file = await files.read(path);
    if (!file.ok) return reportFault(terminal, file.fault);
    return withStoredData(context, args, async (work) => {
      const imported = await work.importPlan(file.value);
      if (!imported.ok) return reportFault(terminal, imported.fault);
      terminal.out(report(imported.value));
      return 0;
    });
  },
};

function report(result: LocalImport): string {
  const { outcome, unitName, fiscalYear, version, changedCells, projects, targets, usableTargets, blocking, unread } = result;
  const what = {
    created: '已存入，第1版',
    changed: changedCells === 0 ? `文件不同、各格内容相同，已存为第${version}版` : `有变化，已存为第${version}版（变动${changedCells}处）`,
    unchanged: `与第${version}版相同，没有变化`,
  }[outcome];
  return `${terminalSafe(unitName)} ${fiscalYear === null ? '' : `${fiscalYear}年`}：${what}
  ${projects}个项目，${targets}个指标，其中${usableTargets}个可考核；“阻止”级问题${blocking}个${unread > 0 ? `；未读内容${unread}处` : ''}
`;
}
