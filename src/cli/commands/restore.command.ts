// hengji restore: a backup into an empty place.
import { reportFault, type Command } from '../command.ts';
import { dataFolderOf, dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: '把备份恢复到一个空的数据文件夹（或空的 PostgreSQL 数据库）',
  help: `用法：hengji restore 备份文件 [--data 文件夹]

先把备份从头到尾核对一遍，再写入。只能恢复到空的地方，不会与现有数据混合，也不通过正在运行的系统。设了 DATABASE_URL 的，恢复到
那个空的 PostgreSQL 数据库，由此可在内置数据库和 PostgreSQL 之间搬迁。备份里的消息在网页上照旧，不再用邮件补发。

选项
${dataOptionHelp}；不存在的会建立

退出码
  0  恢复完成
  2  没有恢复（stderr 说明原因和办法）
`,
  options: [dataOption],
  async run({ terminal, data }, args) {
    const [file, ...others] = args.words;
    if (file === undefined || others.length > 0) {
      const what = file === undefined ? '没有写备份文件' : `一次只能恢复一个备份，多出“${others.join(' ')}”`;
      return reportFault(terminal, { code: 'arguments', what, where: '命令行', remedy: '用法：hengji restore 备份文件 --data 新文件夹。' });
    }
    const done = await data.restore({ dataFolder: dataFolderOf(args) }, file);
    if (!done.ok) return reportFault(terminal, done.fault);
    terminal.out(`恢复完成：${terminalSafe(file)}\n  ${done.value.rows}行，内容摘要 ${done.value.contentHash}\n  用 hengji up 启动；用 hengji audit verify 核验事件链。\n`);
    return 0;
  },
};
