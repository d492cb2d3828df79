// hengji up: one command to a running system.
import type { ParsedArguments } from '../arguments.ts';
import { reportFault, type Command } from '../command.ts';
import { dataFolderOf, dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { showIssuedPassword } from '../issued-password.ts';
import { inked } from '../terminal.ts';
import { terminalSafe } from '../terminal-text.ts';

const defaultPort = 8420;

export const upCommand: Command = {
  name: 'up',
  summary: '启动系统：打开数据库，在浏览器里使用',
  help: `用法：hengji up [--port 端口] [--data 文件夹] [--host 地址] [--no-demo]

启动衡绩并一直运行，直到按 Ctrl-C。首次启动会建立数据库和账号 admin，初始密码只显示这一次；空的数据库里先放一份标明“示范”的
绩效文本，可随时移除。异常退出（断电除外）不会丢失已保存的内容。

选项
  --port 端口          不写时为 ${defaultPort}
${dataOptionHelp}；须只有本人可读写（0700）
  --host 地址          不写时为 127.0.0.1，只有本机能打开；0.0.0.0 供单位内部使用
  --no-demo            不放示范文本

环境变量
  DATABASE_URL         用 PostgreSQL（15或更新）代替内置数据库；一个县日常使用请用它
  HENGJI_HOST_NAMES    服务器的其他名称，用逗号隔开
  HENGJI_PUBLIC_ORIGIN 前面有 HTTPS 代理时，用户使用的地址，例如 https://jixiao.example.gov.cn
  HENGJI_LOG_LEVEL     日志级别（info、warn、error），日志写到标准错误输出，不含个人信息

退出码
  0  正常停止
  2  不能启动，或数据库中途停止（stderr 说明原因和办法）
`,
  options: [{ name: 'port', values: null }, dataOption, { name: 'host', values: null }, { name: 'no-demo', values: 'flag' }],
  async run({ terminal, data }, args) {
    if (args.words.length > 0) return reportFault(terminal, unexpectedWords(args.words));
    const port = portOf(args);
    if (port === null) return reportFault(terminal, badPort(args.options.get('port') ?? ''));
    const host = args.options.get('host') ?? '127.0.0.1';
    const demo = args.options.has('no-demo') ? 'never' : 'if-empty';
    const started = await data.startServer({ port, host, demo, dataFolder: dataFolderOf(args) });
    if (!started.ok) return reportFault(terminal, started.fault);
    const { addresses, database, dataFolder, firstAccount, notes, ended } = started.value;
    terminal.out(`\n${inked(terminal, 'bold', '衡绩已启动')}\n`);
    terminal.out(`  网址    ${addresses.map((address) => inked(terminal, 'cyan', address)).join('  ')}\n`);
    terminal.out(`  数据    ${terminalSafe(dataFolder)}\n  数据库  ${terminalSafe(database)}\n`);
    if (firstAccount !== null) showIssuedPassword(terminal, '首次登录', firstAccount);
    for (const note of notes) terminal.out(`  ${inked(terminal, 'yellow', '注意')}    ${terminalSafe(note)}\n`);
    terminal.out('  停止    按 Ctrl-C\n');
    const stoppedByItself = await ended;
    if (stoppedByItself !== null) return reportFault(terminal, stoppedByItself);
    terminal.out('衡绩已停止，数据完好。\n');
    return 0;
  },
};

/** 0 takes any free port (tests). */
function portOf(args: ParsedArguments): number | null {
  const text = args.options.get('port') ?? String(defaultPort);
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : -1;
  return port >= 0 && port <= 65_535 ? port : null;
}

function badPort(text: string) {
  return { code: 'arguments', what: `“${text}”不是端口`, where: '--port', remedy: `请写1到65535之间的整数，例如 ${defaultPort}。` };
}

function unexpectedWords(words: readonly string[]) {
  return { code: 'arguments', what: `多出“${words.join(' ')}”`, where: '命令行', remedy: '用法：hengji up [--port 端口] [--data 文件夹]。要导入文件，用 hengji import 文件。' };
}
