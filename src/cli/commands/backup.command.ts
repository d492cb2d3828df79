// hengji backup: everything stored, in one file that any engine and version can take in again.
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: '备份全部数据到一个文件',
  help: `用法：hengji backup --out 文件 [--data 文件夹]

把全部数据写成一个压缩文件，与数据库种类和版本无关，写完后重读一遍核对摘要。可以在系统运行时进行。文件里有账号和未公开的数据，
只有本人可读，请妥善保管。已存在的文件不会被覆盖。

选项
  --out 文件           备份文件，例如 hengji-20211231.backup
${dataOptionHelp}

退出码
  0  备份完成
  2  没有备份（stderr 说明原因和办法）
`,
  options: [{ name: 'out', values: null }, dataOption],
  async run(context, args) {
    const { terminal, data } = context;
    const out = args.options.get('out');
    if (out === undefined || args.words.length > 0) {
      const what = out === undefined ? '没有写备份文件的名称' : `多出“${args.words.join(' ')}”`;
      return reportFault(terminal, { code: 'arguments', what, where: '命令行', remedy: '用法：hengji backup --out 文件。' });
    }
    return withStoredData(context, args, async (work) => {
      const done = await data.backupTo(work, out);
      if (!done.ok) return reportFault(terminal, done.fault);
      terminal.out(`备份完成：${terminalSafe(out)}\n  ${done.value.rows}行，内容摘要 ${done.value.contentHash}\n`);
      return 0;
    });
  },
};
