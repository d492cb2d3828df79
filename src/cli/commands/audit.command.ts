// hengji audit verify: proves that the stored data is what its events say.
import type { AuditReport } from '../../application/local-work.ts';
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { inked, type Terminal } from '../terminal.ts';
import { terminalSafe } from '../terminal-text.ts';
import { withStoredData } from '../with-stored-data.ts';

export const auditCommand: Command = {
  name: 'audit',
  summary: '核验事件链：数据有没有被绕过系统改动、丢失',
  help: `用法：hengji audit verify [--data 文件夹]

逐个核对事件和每一行数据的摘要，并与数据库外的链首文件比较：指出被改动的行、被重写的链、丢失的末尾。可以在系统运行时进行。

选项
${dataOptionHelp}

退出码
  0  没有发现问题
  1  发现问题
  2  没有核验（stderr 说明原因和办法）
`,
  options: [dataOption],
  async run(context, args) {
    const { terminal } = context;
    if (args.words.join(' ') !== 'verify') {
      return reportFault(terminal, { code: 'arguments', what: '请写明要做什么', where: '命令行', remedy: '用法：hengji audit verify。' });
    }
    return withStoredData(context, args, async (work) => {
      const verified = await work.verifyAudit();
      if (!verified.ok) return reportFault(terminal, verified.fault);
      terminal.out(report(verified.value, terminal));
      return verified.value.problems.length === 0 ? 0 : 1;
    });
  },
};

function report({ divisions, rows, untold, problems }: AuditReport, terminal: Terminal): string {
  const events = divisions.reduce((sum, division) => sum + division.events, 0);
  const counted = `核对了${events}个事件、${rows}行数据（${divisions.map(({ division, events: count }) => `区划${division}：${count}个事件`).join('，')}）`;
  const late = untold > 0 ? `  有${untold}个事件还没有记入链首文件（上次异常退出所致，不是问题，下次启动时补记）\n` : '';
  if (problems.length === 0) return `${inked(terminal, 'bold', '没有发现问题。')}${counted}\n${late}`;
  const list = problems.map((problem) => `  ${inked(terminal, 'red', '✗')} ${terminalSafe(problem)}\n`).join('');
  return `${inked(terminal, 'red', `发现${problems.length}个问题。`)}${counted}\n${list}${late}`;
}
