// hengji offline: the page that checks texts by itself, as a file to hand on.
import type { Fault } from '../../kernel/fault.ts';
import { reportFault, type Command } from '../command.ts';
import { terminalSafe } from '../terminal-text.ts';

export const offlineCommand: Command = {
  name: 'offline',
  summary: '取出“衡绩检查.html”：一个文件，双击就能检查，不联网、不安装',
  help: `用法：hengji offline [--out 文件] [--replace]

把离线检查页存成一个网页文件，可以用优盘、内网邮件发给各单位。用 Edge、Chrome 或其他 Chromium 内核的浏览器双击打开，
把绩效文本拖进去：问题显示在格子旁边，可以改、可以采纳修改建议、可以撤销，可以下载批注文本、审核意见书、审核表、检查报告和改好的文本。
规则和本程序的相同，结论也相同；文件不离开那台电脑。

选项
  --out 文件   写到哪里；不写时是当前文件夹里的“衡绩检查.html”
  --replace    同名文件已存在时覆盖

退出码
  0  已写出
  2  没有写成
`,
  options: [
    { name: 'out', values: null },
    { name: 'replace', values: 'flag' },
  ],
  async run({ terminal, files, offlinePage }, args) {
    const bytes = await offlinePage();
    if (bytes === null) return reportFault(terminal, notBuilt);
    const out = args.options.get('out') ?? '衡绩检查.html';
    const written = await files.write(out, bytes, args.options.has('replace') ? 'replace' : 'keep');
    if (!written.ok) return reportFault(terminal, written.fault);
    terminal.out(`已写出：${terminalSafe(out)}（${(bytes.length / 1e6).toFixed(1)} 兆字节）。双击打开，把绩效文本拖进去。\n`);
    return 0;
  },
};

const notBuilt: Fault = { code: 'offline-page-missing', what: '离线检查页还没有编译', where: 'dist/web', remedy: '请先运行 ./hengji build pages，再运行一次。' };
