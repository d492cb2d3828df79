// The command line as a whole: picks the command, answers help, turns a wrong word into a clear message.
import type { Fault } from '../kernel/fault.ts';
import { parseArguments } from './arguments.ts';
import { reportFault, type Command, type CommandContext, type ExitCode } from './command.ts';
import { accountCommand } from './commands/account.command.ts';
import { answerCommand } from './commands/answer.command.ts';
import { auditCommand } from './commands/audit.command.ts';
import { backupCommand } from './commands/backup.command.ts';
import { checkCommand } from './commands/check.command.ts';
import { compareCommand } from './commands/compare.command.ts';
import { exportCommand } from './commands/export.command.ts';
import { explainCommand } from './commands/explain.command.ts';
import { importCommand } from './commands/import.command.ts';
import { listCommand } from './commands/list.command.ts';
import { mergeCommand } from './commands/merge.command.ts';
import { organisationCommand } from './commands/organisation.command.ts';
import { offlineCommand } from './commands/offline.command.ts';
import { profileCommand } from './commands/profile.command.ts';
import { readCommand } from './commands/read.command.ts';
import { restoreCommand } from './commands/restore.command.ts';
import { upCommand } from './commands/up.command.ts';
import { inked, type Terminal } from './terminal.ts';

const commands: readonly Command[] = [
  upCommand,
  checkCommand,
  answerCommand,
  readCommand,
  explainCommand,
  profileCommand,
  offlineCommand,
  compareCommand,
  exportCommand,
  listCommand,
  importCommand,
  mergeCommand,
  backupCommand,
  restoreCommand,
  auditCommand,
  organisationCommand,
  accountCommand,
];

/** Commands the launcher answers itself, listed here so that one help shows all. */
const launcherCommands: readonly (readonly [string, string])[] = [
  ['test', '从头到尾跑一遍全部测试'],
  ['dev', '开发：源码一改就重新编译'],
  ['doctor', '看这台机器缺什么、怎么补'],
  ['bench', '测速，结果为 JSON'],
  ['build', '只安装和编译；build pages 连网页一起'],
];

/** Runs one command line (without the program's own name). */
export async function run(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') return help(context.terminal, rest[0] ?? 'help');
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return reportFault(context.terminal, unknownCommand(name));
  if (rest.includes('--help') || rest.includes('-h')) return help(context.terminal, name);
  const parsed = parseArguments(rest, command.options);
  if (!parsed.ok) return reportFault(context.terminal, parsed.fault);
  return command.run(context, parsed.value);
}

function unknownCommand(name: string): Fault {
  const remedy = `可用的命令：${commands.map((candidate) => candidate.name).join('、')}。hengji help 列出说明。`;
  return { code: 'unknown-command', what: `没有“${name}”这个命令`, where: '命令行', remedy };
}

function help(terminal: Terminal, topic: string): ExitCode {
  const command = commands.find((candidate) => candidate.name === topic);
  if (command !== undefined) {
    terminal.out(command.help);
    return 0;
  }
  const isKnown = topic === 'help' || topic.startsWith('-') || launcherCommands.some(([name]) => name === topic);
  if (!isKnown) return reportFault(terminal, unknownCommand(topic));
  const width = Math.max(...[...commands.map(({ name }) => name), ...launcherCommands.map(([name]) => name)].map((name) => name.length)) + 2;
  const line = ([name, summary]: readonly [string, string]) => `  ${inked(terminal, 'bold', name.padEnd(width))}${summary}`;
  terminal.out(`衡绩 Hengji：预算绩效文本的读取与检查

用法：./hengji 命令 [参数]

命令
${commands.map((entry) => line([entry.name, entry.summary])).join('\n')}
  ${inked(terminal, 'bold', 'help'.padEnd(width))}显示本页；hengji help 命令 显示该命令的说明

开发与维护
${launcherCommands.map(line).join('\n')}

退出码
  0  完成，没有“阻止”级问题
  1  完成，有“阻止”级问题
  2  文件无法读取，数据不能使用，或命令写错
  3  程序本身没有启动：Node、安装或编译有问题

例
  ./hengji up
  ./hengji check data/samples/dingzhou-2021.docx
  ./hengji check data/samples/dingzhou-2021.docx --project 10 --format letter
  ./hengji check 全县文本                        （文件夹：各单位一张表，最差的在前）
  ./hengji explain val-unit-only
`);
  return 0;
}
