// hengji read: what the file says, as typed data.
import { reportFault, type Command } from '../command.ts';
import { readNamedPlan } from '../read-named-plan.ts';

export const readCommand: Command = {
  name: 'read',
  summary: '读出文件里的绩效文本（项目、资金、指标），不检查',
  help: `用法：hengji read 文件 [--json]

读取 .docx、.doc、.xlsx、.html 或 .txt 绩效文本，列出单位、年度、第一部分各段、项目与指标，以及没有读入的内容。

选项
  --json    输出 JSON（结构名 hengji.read/1），金额单位为分，每个值带出处

退出码
  0  读取完成
  2  文件无法读取（stderr 说明原因和办法）
`,
  options: [{ name: 'json', values: 'flag' }],
  async run(context, args) {
    const started = readNamedPlan(context, args, 'read');
    const { showReading } = await import('../show-reading.ts');
    const reading = await started;
    return reading.ok ? showReading(context, args, reading.value) : reportFault(context.terminal, reading.fault);
  },
};
